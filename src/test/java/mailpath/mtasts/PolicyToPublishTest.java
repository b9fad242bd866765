package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.mtasts.MtaStsFacts.RecordState;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made is what the program's own readers take without a word of doubt. */
class PolicyToPublishTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private static final List<DomainName> HOSTS =
      List.of(DomainName.of("mx1.example.org"), DomainName.of("MX2.example.net"));

  @ParameterizedTest
  @EnumSource(names = {"TESTING", "ENFORCE"})
  void theReaderTakesThePolicyAndFindsNothingOddInIt(Mode mode) {
    MtaStsPolicy made = PolicyToPublish.listing(HOSTS, List.of(), mode).orElseThrow();
    PolicyFile read = PolicyFile.parse(Bytes.of(made.text().getBytes(StandardCharsets.US_ASCII)));
    assertEquals(List.of(), read.problems());
    assertEquals(Optional.of(made), read.policy());
    assertEquals(List.of("mx1.example.org", "mx2.example.net"), made.patterns());
    assertEquals(Optional.empty(), MaxAgeFault.of(made));
  }

  @Test
  void theRecordIsWellFormedAndItsIdTheUtcStamp() {
    String record = PolicyToPublish.record(PolicyToPublish.id(NOW));
    assertEquals("v=STSv1; id=20260131120000Z;", record);
    assertEquals(
        Fact.known(new RecordState.Valid("20260131120000Z"), Evidence.NONE),
        new StsRecord(List.of(record)).state(Evidence.NONE));
  }

  /** R4: only another id makes senders look again. */
  @Test
  void anIdThatSendersMayRememberIsNotUsedAgain() {
    assertEquals(
        "20260131120002Z", PolicyToPublish.id(NOW, List.of("20260131120001Z", "20260131120000Z")));
  }

  @Test
  void whatIsListedStaysAndWhatNamesNothingGoes() {
    MtaStsPolicy made =
        PolicyToPublish.listing(
                HOSTS,
                List.of("*.example.net", "old.example.org", "192.0.2.1", "localhost", ".x"),
                Mode.ENFORCE)
            .orElseThrow();
    assertEquals(List.of("*.example.net", "old.example.org", "mx1.example.org"), made.patterns());
  }

  /** R8: an underscore is in no policy, and a policy without that host stops its mail. */
  @Test
  void aHostThatNoPolicyCanNameGivesNone() {
    List<DomainName> hosts = List.of(HOSTS.getFirst(), DomainName.of("mail_2.example.org"));
    assertTrue(PolicyToPublish.listing(hosts, List.of(), Mode.ENFORCE).isEmpty());
  }
}
