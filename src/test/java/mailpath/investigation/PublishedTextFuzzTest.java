package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mailpath.mtasts.DraftConversion;
import mailpath.mtasts.PolicyFile;
import mailpath.mtasts.PolicyLines;
import mailpath.mtasts.StsRecordFields;
import mailpath.network.Bytes;
import mailpath.starttls.TlsRptConversion;
import mailpath.starttls.TlsRptRecord;

/** Any octets as a policy file and as TXT records: judged as the readers do, converted for them. */
class PublishedTextFuzzTest {
  private static final Instant NOW = Instant.EPOCH;

  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    Bytes content = Bytes.of(octets);
    PublishedText policy = PublishedText.policy(content, PublishedText.DOMAIN, NOW);
    PolicyFile file = PolicyFile.parse(content);
    if (octets.length <= PolicyLines.MAX_BODY) {
      assertEquals(file.policy().isPresent() && file.depends().isEmpty(), policy.judged().valid());
    }
    converted(policy);
    PublishedText.records(content, PublishedText.DOMAIN, NOW)
        .forEach(PublishedTextFuzzTest::converted);
  }

  private static void converted(PublishedText text) {
    text.conversion().ifPresent(PublishedTextFuzzTest::converted);
    text.reports()
        .flatMap(TlsRptConversion::record)
        .ifPresent(record -> assertTrue(TlsRptRecord.parse(record).isPresent(), record));
  }

  private static void converted(DraftConversion today) {
    today
        .record()
        .ifPresent(record -> assertTrue(StsRecordFields.judge(record).faults().isEmpty(), record));
    Stream.concat(today.policy().stream(), today.later().stream())
        .forEach(
            policy -> {
              Bytes body = Bytes.of(policy.text().getBytes(StandardCharsets.US_ASCII));
              PolicyFile read = PolicyFile.parse(body);
              assertEquals(List.of(), read.problems());
              assertEquals(policy, read.policy().orElseThrow());
            });
  }
}
