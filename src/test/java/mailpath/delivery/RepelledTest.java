package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops an attacker where mail is kept; a lost cell shows the attack instead. */
class RepelledTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          dane ! on-path ! mx secure; a 10 secure pinned: match ! strip tls-missing, own-certificate check-failed, answer tls-missing
          dane ! dns ! mx secure; a 10 secure pinned: match ! forge-mx signed, forge-address signed, strip tls-missing, own-certificate check-failed, answer tls-missing
          mta-sts-known ! on-path ! policy enforce a.d.test; a 10 insecure none: valid ! strip tls-missing, own-certificate check-failed, answer tls-missing
          mta-sts-known ! dns ! policy enforce a.d.test; a 10 insecure none: valid ! forge-mx host-not-listed, forge-address check-failed, hide-txt policy-remembered, strip tls-missing, own-certificate check-failed, answer tls-missing
          """)
  void stops(String sender, String attacker, String facts, String expected) {
    Cell cell =
        Game.play(PathText.path(facts))
            .matrix()
            .cell(Senders.kind(sender), Senders.attacker(attacker));
    assertEquals(expected, told(cell));
  }

  private static String told(Cell cell) {
    return cell.repelled().stream()
        .map(tried -> tried.move().kind().word() + " " + by(tried))
        .collect(Collectors.joining(", "));
  }

  /** What only seems to stop it: a broken answer, no record to hide, no server that is up. */
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          dane ! dns ! mx bogus; a 10 secure pinned: match ! forge-address signed, strip mx-unusable, own-certificate mx-unusable, answer mx-unusable
          dane ! dns ! mx secure; a 10 bogus pinned: match ! forge-mx signed, strip host-without-address, own-certificate host-without-address, answer host-without-address
          dane ! on-path ! mx secure; a 10 secure bogus: match ! strip tlsa-fails, own-certificate tlsa-fails, answer tlsa-fails
          both-known ! dns ! mx secure; a 10 secure pinned: match ! forge-mx signed, forge-address signed, strip tls-missing, own-certificate check-failed, answer tls-missing
          both-first ! dns ! mx secure; policy enforce a.d.test; a 10 secure pinned: valid match ! forge-mx signed, forge-address signed, hide-txt delivered-checked, strip tls-missing, own-certificate check-failed, answer tls-missing
          both-known ! false-certificate ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! false-certificate check-failed, false-policy signed, forge-mx signed, forge-address signed, hide-txt signed, strip tls-missing, own-certificate check-failed, answer tls-missing
          mta-sts-known ! on-path ! policy enforce a.d.test; a 10 insecure none: valid down | valid ! own-certificate check-failed, answer tls-missing
          dane ! dns ! mail null; mx secure ! forge-mx signed
          dane ! on-path ! mail null; mx secure ! ''
          """)
  void stopsByWhatIsThere(String sender, String attacker, String facts, String expected) {
    stops(sender, attacker, facts, expected);
  }

  /** What comes of another server, or of another address, is not what stopped him. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx secure; a 10 secure pinned: match; b 20 secure pinned: offered",
        "mx secure; a 10 secure pinned: match | offered",
        "mx secure; a 10 secure pinned: match; b 20 secure bogus: match"
      })
  void stopsWhereTheAttackerIs(String facts) {
    Cell cell = Game.play(PathText.path(facts)).matrix().cell(SenderKind.DANE, Attacker.ON_PATH);
    DomainName a = DomainName.of("a.d.test");
    assertEquals(
        List.of(
            new SenderStep.TlsMissing(a, "a0", MailPath.Tls.ABSENT),
            new SenderStep.CheckFailed(a, "a0", SenderStep.Check.TLSA_MATCH),
            new SenderStep.TlsMissing(a, "a0", MailPath.Tls.ABSENT)),
        cell.repelled().stream().map(tried -> tried.by().orElseThrow().says()).toList());
  }

  /** Whether the answer is signed is not known, nor which of two checks fails: so nobody says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          mx unknown; policy enforce a.d.test; a 10 secure pinned: valid match ! forge-address signed
          mx secure; policy enforce a.d.test; a 10 secure unknown: valid match? ! forge-mx signed, forge-address signed, hide-txt policy-remembered
          """)
  void whatIsNotKnownStopsNobody(String facts, String said) {
    Cell cell = Game.play(PathText.path(facts)).matrix().cell(SenderKind.BOTH_KNOWN, Attacker.DNS);
    assertTrue(cell.possible().stream().allMatch(Outcome::kept), cell::toString);
    String told = told(cell);
    Stream.of(said.split(", ")).forEach(one -> assertTrue(told.contains(one), told));
    assertFalse(told.contains("check-failed"), told);
    assertEquals(said.contains("forge-mx"), told.contains("forge-mx"), told);
  }

  private static String by(Repelled tried) {
    return tried.by().map(Trace.Step::says).map(Sentence::id).orElse("signed");
  }

  @Test
  void everyLostCellHasItsAttackAndEveryKeptOneSaysWhatStopsIt() {
    RandomPaths paths = new RandomPaths(9, 3, 2);
    int lost = 0;
    int kept = 0;
    for (int i = 0; i < 300; i++) {
      String text = paths.next();
      MailPath path = PathText.path(text);
      boolean reachable = path.hosts().stream().anyMatch(host -> !host.addresses().isEmpty());
      for (Cell cell : Game.play(path).matrix().cells()) {
        String what = cell.sender() + ", " + cell.attacker() + ": " + text;
        boolean active = cell.attacker().compareTo(Attacker.ON_PATH) >= 0;
        if (cell.outcome().isEmpty()) {
          continue;
        }
        Outcome outcome = cell.outcome().get();
        assertEquals(outcome, cell.witness().orElseThrow().outcome(), what);
        if (active && !outcome.kept()) {
          assertFalse(cell.witness().get().attack().moves().isEmpty(), what);
          assertTrue(cell.repelled().isEmpty(), what);
          lost++;
        } else if (active) {
          // Where no server has an address there is none to pose as; the sender's steps say so.
          assertFalse(reachable && cell.repelled().isEmpty(), what);
          assertFalse(cell.witness().get().trace().steps().isEmpty(), what);
          kept++;
        } else {
          assertTrue(cell.repelled().isEmpty(), what);
        }
      }
    }
    assertTrue(lost > 100 && kept > 100, lost + " lost, " + kept + " kept");
  }
}
