package mailpath.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import mailpath.dane.TlsaRecord;
import mailpath.dns.TxtText;
import mailpath.investigation.RecordToPublish;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;

/** Records in the forms in which people put them into a zone. */
class PublishedRecordsTest {
  private static final String DIGEST = "ab".repeat(32);
  private static final DomainName ZONE = DomainName.of("example.org");

  private final PublishedRecords forms =
      new PublishedRecords(Words.of(Language.EN, ZoneOffset.UTC));

  private static RecordToPublish tlsa(Doing doing) {
    return new RecordToPublish(
        DomainName.of("_25._tcp.mx.example.org"),
        ZONE,
        true,
        3600,
        doing,
        List.of(new Data.Tlsa(TlsaRecord.of("3 1 1 " + DIGEST).orElseThrow())));
  }

  private static RecordToPublish text(String text) {
    return new RecordToPublish(
        DomainName.of("_smtp._tls.example.org"),
        ZONE,
        true,
        300,
        Doing.ADD,
        List.of(new Data.Text(text)));
  }

  private String in(PublishForm form, RecordToPublish record) {
    return forms.text(form, List.of(record));
  }

  @Test
  void aZoneFileHasTheWholeNameAndTheLife() {
    assertEquals(
        "_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 " + DIGEST + "\n",
        in(PublishForm.ZONE_FILE, tlsa(Doing.ADD)));
    assertEquals(
        "; to be taken out:\n; _25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 " + DIGEST + "\n",
        in(PublishForm.ZONE_FILE, tlsa(Doing.REMOVE)));
    assertEquals(
        "; in place of all TLSA records of _25._tcp.mx.example.org\n"
            + "_25._tcp.mx.example.org. 3600 IN TLSA 3 1 1 "
            + DIGEST
            + "\n",
        in(PublishForm.ZONE_FILE, tlsa(Doing.REPLACE)));
  }

  /** RFC 1035 3.3: a string has 255 octets at most, and 5.1 says what is escaped. */
  @Test
  void aLongTextIsSplitAndReadsBackAsItWas() {
    String text = "v=TLSRPTv1; rua=mailto:a\"b\\c@example.org," + "x".repeat(500) + "\u00e9;";
    String line = in(PublishForm.ZONE_FILE, text(text));
    assertTrue(line.contains("\\\"") && line.contains("\\\\") && line.contains("\\233"), line);
    assertEquals(3, line.split("\" \"").length, line);
    assertEquals(text, TxtText.read(line).getFirst().text());
  }

  @Test
  void powerDnsIsToldInTheWordsOfItsVersion() {
    assertEquals(
        "pdnsutil add-record example.org _25._tcp.mx TLSA 3600 '3 1 1 " + DIGEST + "'\n",
        in(PublishForm.POWERDNS_4, tlsa(Doing.ADD)));
    assertEquals(
        "pdnsutil rrset add example.org. _25._tcp.mx.example.org. TLSA 3600 '3 1 1 "
            + DIGEST
            + "'\n",
        in(PublishForm.POWERDNS_5, tlsa(Doing.ADD)));
    assertEquals(
        "pdnsutil replace-rrset example.org _25._tcp.mx TLSA 3600 '3 1 1 " + DIGEST + "'\n",
        in(PublishForm.POWERDNS_4, tlsa(Doing.REPLACE)));
    assertEquals(
        "pdnsutil delete-rrset example.org _25._tcp.mx TLSA\n",
        in(PublishForm.POWERDNS_4, tlsa(Doing.REMOVE)));
    assertEquals(
        "pdnsutil add-record example.org _smtp._tls TXT 300 '\"v=TLSRPTv1; a='\\''\"'\n",
        in(PublishForm.POWERDNS_4, text("v=TLSRPTv1; a='")));
  }

  @Test
  void aPanelIsToldFieldByFieldAndWithoutQuotationMarks() {
    assertEquals(
        "Zone: example.org\nName: _smtp._tls\nType: TXT\nTTL: 300\nValue: v=TLSRPTv1; x\n",
        in(PublishForm.PANEL, text("v=TLSRPTv1; x")));
    assertEquals(
        "Zone: example.org\nName: _25._tcp.mx\nType: TLSA\nTTL: 3600\n"
            + "Usage: 3, selector: 1, matching type: 1\nValue: "
            + DIGEST
            + "\n",
        in(PublishForm.PANEL, tlsa(Doing.ADD)));
  }
}
