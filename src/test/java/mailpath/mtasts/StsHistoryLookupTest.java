package mailpath.mtasts;

import static mailpath.mtasts.PolicyWorld.DOMAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import mailpath.fact.Finding;
import mailpath.network.Bytes;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.Failed;
import mailpath.network.RecordType;
import mailpath.network.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule H1. */
@Tag("exhaustive")
class StsHistoryLookupTest {
  private static final String OF_2016 =
      "{\"version\":\"STSv1\",\"mode\":\"enforce\",\"policy_id\":\"20160901\","
          + "\"mx\":[\"mx.a.test\"],\"max_age\":1209600}";

  private static List<Leftover> look(PolicyWorld world) {
    return reading(world).leftovers();
  }

  private static StsHistoryReading reading(PolicyWorld world) {
    return new StsHistoryLookup(world.internet.dns(), world).look(DOMAIN);
  }

  @Test
  void findsRecordAndPolicyOf2016() {
    PolicyWorld world = PolicyWorld.good();
    world.zone.add("_mta_sts TXT \"v=STSv1; id=20160901\"").add("policy.mta-sts A 192.0.2.90");
    world.answer("192.0.2.90", new Answered<>(PolicyWorld.response(OF_2016)));
    StsHistoryReading reading = reading(world);
    List<Leftover> found = reading.leftovers();
    assertEquals(
        List.of(
            "_mta_sts.a.test",
            "https://policy.mta-sts.a.test/current",
            "https://policy.mta-sts.a.test/.well-known/mta-sts/current"),
        found.stream().map(Leftover::place).toList());
    assertEquals(
        List.of(Generation.G2_OR_G3, Generation.G3, Generation.G3),
        found.stream().map(Leftover::generation).toList());
    assertEquals("H1", StsHistoryRules.findings(reading).getFirst().rule().id());
    assertTrue(
        StsHistoryRules.findings(reading).stream().allMatch(DraftLeftover.class::isInstance));
  }

  @Test
  void theCurrentRecordAndPolicyAreNoLeftovers() {
    assertEquals(List.of(), look(PolicyWorld.good()));
  }

  @Test
  void asksInEveryPlaceThatWasEverUsed() {
    PolicyWorld world = new PolicyWorld();
    look(world);
    for (String label : List.of("_smtp_sts", "_mta_sts", "mta-sts", "_mta-sts")) {
      assertTrue(
          world
              .internet
              .asked()
              .contains(new DnsQuery(DomainName.of(label + ".a.test"), RecordType.TXT)),
          label);
    }
    for (String host :
        List.of("policy._smtp_sts", "policy._mta_sts", "policy.mta-sts", "mta-sts")) {
      assertTrue(
          world
              .internet
              .asked()
              .contains(new DnsQuery(DomainName.of(host + ".a.test"), RecordType.A)),
          host);
    }
  }

  /** What a server refuses, or has elsewhere, may be there all the same. */
  @ParameterizedTest
  @CsvSource({"404, 0", "410, 0", "301, 2", "403, 2", "429, 2", "503, 2"})
  void aStatusThatDoesNotTellLeavesItUnknown(int status, int unanswered) {
    PolicyWorld world = PolicyWorld.good();
    world.zone.add("policy.mta-sts A 192.0.2.90");
    world.answer(
        "192.0.2.90", new Answered<>(new HttpsResponse(null, status, List.of(), Bytes.EMPTY)));
    StsHistoryReading reading = reading(world);
    assertEquals(List.of(), reading.leftovers());
    assertEquals(unanswered, reading.unanswered().size(), reading.unanswered()::toString);
  }

  /** No answer is not the same as nothing there. */
  @Test
  void aPlaceThatGivesNoAnswerIsNotKnown() {
    PolicyWorld world = PolicyWorld.good();
    world.zone.add("policy.mta-sts A 192.0.2.90");
    world.answer(
        "192.0.2.90",
        new Failed<>(
            new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10)), PolicyWorld.response("")));
    StsHistoryReading reading = reading(world);
    assertEquals(List.of(), reading.leftovers());
    assertEquals(
        List.of(
            "https://policy.mta-sts.a.test/current",
            "https://policy.mta-sts.a.test/.well-known/mta-sts/current"),
        reading.unanswered());
    List<Finding> findings = StsHistoryRules.findings(reading);
    assertEquals(List.of("draft-places-unknown"), findings.stream().map(Finding::id).toList());
    assertEquals(String.join(", ", reading.unanswered()), findings.getFirst().subject());
    assertEquals(
        List.of(), reading.at("_mta_sts.a.test").orElseThrow().texts().ifKnown().orElseThrow());
    assertTrue(reading.at("_mta-sts.b.test").isEmpty());
  }
}
