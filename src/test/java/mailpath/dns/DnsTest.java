package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.Test;

/** DNSSEC states (N1) over zones signed here. */
class DnsTest {
  private final SignedInternet internet = new SignedInternet();

  private DnsReply ask(String name, RecordType type) {
    return internet.dns().ask(DomainName.of(name), type).ifKnown().orElseThrow();
  }

  @Test
  void aSignedAnswerIsSecure() {
    internet.signed("signed.test").add("@ MX 10 mx");
    DnsReply reply = ask("signed.test", RecordType.MX);
    assertEquals(SecurityState.SECURE, reply.state(), () -> reply.toString());
    assertEquals("10 mx.signed.test.", reply.records().getFirst().text());
    assertTrue(reply.reason().isEmpty());
  }

  @Test
  void belowAnUnsignedDelegationItIsInsecure() {
    internet.unsigned("plain.test").add("@ MX 10 mx");
    DnsReply reply = ask("plain.test", RecordType.MX);
    assertEquals(SecurityState.INSECURE, reply.state(), () -> reply.toString());
    assertEquals("NO_DS plain.test", reply.reason().orElseThrow().text());
  }
}
