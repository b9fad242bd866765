package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.dns.TxtText;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** H2 to H4: every generation has a text that is recognised, and becomes a policy of today. */
class DraftExampleTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  static Stream<Generation> generations() {
    return DraftExample.SHOWN.stream();
  }

  @Test
  void onlyThoseThatNoTextTellsApartAreLeftOut() {
    Set<Generation> left = EnumSet.allOf(Generation.class);
    DraftExample.SHOWN.forEach(left::remove);
    assertEquals(Set.of(Generation.G2_OR_G3, Generation.G4), left);
  }

  private static Draft draft(String text) {
    if (text.startsWith("_")) {
      TxtText record = TxtText.read(text).getFirst();
      assertTrue(!record.unquoted() && record.name().endsWith(".a.nl"), record::name);
      return Draft.ofRecord(record.name().split("[.]")[0], record.text()).orElseThrow();
    }
    return Draft.ofBody(text).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("generations")
  void eachIsRecognisedAndReadAgainAsValid(Generation generation) {
    String text = DraftExample.of(generation, "a.nl");
    assertEquals(generation, draft(text).generation());
    Optional<DraftConversion> today = DraftConversion.of(draft(text), "a.nl", NOW);
    assertEquals(generation.isPast(), today.isPresent());
    String policy = today.map(made -> made.policy().orElseThrow().text()).orElse(text);
    Bytes body = Bytes.of(policy.getBytes(StandardCharsets.US_ASCII));
    assertEquals(List.of(), PolicyFile.parse(body).problems());
    assertTrue(PolicyLines.judge(body).faults().isEmpty());
    today.ifPresent(
        made -> assertTrue(StsRecordFields.judge(made.record().orElseThrow()).faults().isEmpty()));
  }

  /** Each change is beside the piece that it is of, or is of the whole. */
  @ParameterizedTest
  @MethodSource("generations")
  void noPieceIsLost(Generation generation) {
    Draft draft = draft(DraftExample.of(generation, "a.nl"));
    DraftConversion.of(draft, "a.nl", NOW)
        .ifPresent(
            made -> {
              assertEquals(draft.fields().size(), made.pieces().size());
              long placed =
                  made.changes().stream()
                      .filter(
                          change ->
                              made.pieces().stream()
                                  .anyMatch(piece -> piece.changes().contains(change)))
                      .count();
              long ofWhole =
                  made.changes().stream()
                      .filter(
                          change ->
                              change
                                  .getClass()
                                  .getSimpleName()
                                  .matches(
                                      "Draft(RecordMoves|PolicyMoves|RecordBecomesFile"
                                          + "|JsonBecomesLines|IdMade)"))
                      .count();
              assertEquals(made.changes().size(), placed + ofWhole);
            });
  }
}
