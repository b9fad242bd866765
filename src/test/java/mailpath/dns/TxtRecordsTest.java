package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;

/** TXT strings are octets, joined without blanks (R1, threat-D13). */
class TxtRecordsTest {
  @Test
  void stringsAreJoinedAndOctetsKept() {
    SignedInternet internet = new SignedInternet();
    internet.signed("d.test").add("@ TXT \"v=STSv1; id=\" \"2016\" \"\" \"\\000\\255\"");
    DnsReply reply =
        internet.dns().ask(DomainName.of("d.test"), RecordType.TXT).ifKnown().orElseThrow();
    assertEquals(List.of("v=STSv1; id=2016\u0000\u00ff"), TxtRecords.texts(reply));
    assertEquals(
        "763d53545376313b2069643d3230313600ff",
        TxtRecords.joined(reply.records().getFirst()).hex());
  }
}
