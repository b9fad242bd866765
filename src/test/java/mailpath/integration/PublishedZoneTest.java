package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.Requires;
import mailpath.dane.TlsaRecord;
import mailpath.investigation.RecordToPublish;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.report.Language;
import mailpath.report.PublishForm;
import mailpath.report.PublishedRecords;
import mailpath.report.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** NSD's own checker reads a zone with the records that the program says to publish. */
@Tag("integration")
class PublishedZoneTest {
  private static final DomainName ZONE = DomainName.of("example.org");

  @TempDir private Path folder;

  private static RecordToPublish record(String owner, Doing doing, Data data) {
    return new RecordToPublish(DomainName.of(owner), ZONE, true, 3600, doing, List.of(data));
  }

  private Command check(List<RecordToPublish> records) throws IOException {
    String text =
        new PublishedRecords(Words.of(Language.EN, ZoneOffset.UTC))
            .text(PublishForm.ZONE_FILE, records);
    Path file = folder.resolve("zone");
    Files.writeString(
        file,
        "example.org. 3600 IN SOA ns.example.org. root.example.org. 1 3600 600 86400 300\n"
            + "example.org. 3600 IN NS ns.example.org.\n"
            + "ns.example.org. 3600 IN A 192.0.2.1\n"
            + text);
    String checker = Requires.program("nsd-checkzone").toString();
    return Command.run(List.of(checker, "example.org", file.toString()));
  }

  @ParameterizedTest
  @EnumSource
  void itReadsEveryKindOfRecord(Doing doing) throws IOException {
    Data key = new Data.Tlsa(TlsaRecord.of("3 1 1 " + "ab".repeat(32)).orElseThrow());
    Data odd = new Data.Text("v=TLSRPTv1; rua=mailto:\"\\@example.org," + "x".repeat(600) + "é;");
    Command done =
        check(
            List.of(
                record("_25._tcp.mx.example.org", doing, key),
                record("_mta-sts.example.org", doing, new Data.Text("v=STSv1; id=1;")),
                record("_smtp._tls.example.org", doing, odd),
                record(
                    "example.org", doing, new Data.Exchange(10, DomainName.of("mx.example.org")))));
    assertEquals(0, done.exit(), done::toString);
  }

  @Test
  void itWouldTellOfALineThatIsNone() throws IOException {
    Data torn = new Data.Tlsa(new TlsaRecord(3, 1, 1, Bytes.of(new byte[0])));
    assertEquals(1, check(List.of(record("_25._tcp.mx.example.org", Doing.ADD, torn))).exit());
  }
}
