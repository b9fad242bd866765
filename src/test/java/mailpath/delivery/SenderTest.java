package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.fact.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sender's steps (delivery-game 2): what it does, in which order and by which rule. */
class SenderTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          opportunistic ! a 10 insecure none: offered ! MX1 mx-read, X1 delivered-unchecked
          opportunistic ! a 10 insecure none: absent ! MX1 mx-read, ST4 sent-in-clear
          no-tls ! a 10 insecure none: offered ! MX1 mx-read, ST4 sent-without-tls
          no-tls ! a 10 insecure none: offered 530 ! MX1 mx-read, ST3 clear-text-refused, MX1 mail-waits
          opportunistic ! mail nxdomain ! MX4 mail-not-taken, MX1 mail-waits
          dane ! mx bogus; a 10 insecure none: offered ! D1 mx-unusable, MX1 mail-waits
          dane ! mx secure; a 10 none none; b 20 secure none: offered ! MX1 mx-read, D2 host-without-address, D5 tlsa-absent, X1 delivered-unchecked
          dane ! mx secure; a 10 bogus none: offered ! MX1 mx-read, D2 host-without-address, MX1 mail-waits
          dane ! a 10 secure pinned: match ! MX1 mx-read, D2 tlsa-not-asked, X1 delivered-unchecked
          dane ! mx secure; a 10 insecure pinned: match ! MX1 mx-read, D2 tlsa-not-asked, X1 delivered-unchecked
          dane-lenient ! a 10 secure pinned: match ! MX1 mx-read, D5 tlsa-demands, D8 delivered-checked
          dane ! mx secure; a 10 secure bogus: offered ! MX1 mx-read, D5 tlsa-fails, MX1 mail-waits
          dane ! mx secure; a 10 secure pinned: match ! MX1 mx-read, D5 tlsa-demands, D8 delivered-checked
          dane ! mx secure; a 10 secure pinned: offered | match ! MX1 mx-read, D5 tlsa-demands, D5 check-failed, D8 delivered-checked
          dane ! mx secure; a 10 secure unusable: absent ! MX1 mx-read, D6 tlsa-demands, D5 tls-missing, MX1 mail-waits
          mta-sts-known ! policy enforce a.d.test; a 10 insecure none: valid ! R11 policy-remembered, MX1 mx-read, R12 host-listed, R13 delivered-checked
          mta-sts-known ! policy enforce b.d.test; a 10 insecure none: valid ! R11 policy-remembered, MX1 mx-read, R14 host-not-listed, MX1 mail-waits
          mta-sts-known ! policy enforce a.d.test; a 10 insecure none: absent ! R11 policy-remembered, MX1 mx-read, R12 host-listed, R14 tls-missing, MX1 mail-waits
          mta-sts-known ! policy enforce a.d.test; a 10 insecure none: offered ! R11 policy-remembered, MX1 mx-read, R12 host-listed, R13 check-failed, MX1 mail-waits
          mta-sts-first ! policy enforce a.d.test; a 10 insecure none: valid ! R4 policy-fetched, MX1 mx-read, R12 host-listed, R13 delivered-checked
          mta-sts-first ! policy testing b.d.test; a 10 insecure none: valid ! R4 policy-fetched, R14 policy-not-enforced, MX1 mx-read, X1 delivered-unchecked
          mta-sts-first ! policy unfetchable; a 10 insecure none: valid ! R11 policy-missing, MX1 mx-read, X1 delivered-unchecked
          mta-sts-first ! policy absent; a 10 insecure none: valid ! R11 policy-missing, MX1 mx-read, X1 delivered-unchecked
          mta-sts-async ! policy enforce b.d.test; a 10 insecure none: valid ! R11 policy-not-fetched-yet, MX1 mx-read, X1 delivered-unchecked
          mta-sts-first ! policy absent txt=fails; a 10 insecure none: valid ! R11 policy-missing, MX1 mx-read, X1 delivered-unchecked
          mta-sts-first-defer ! policy absent txt=fails; a 10 insecure none: valid ! R11 policy-unreadable-defers, MX1 mail-waits
          both-known ! mx secure; policy enforce b.d.test; a 10 secure pinned: match ! R11 policy-remembered, MX1 mx-read, D5 tlsa-demands, R14 host-not-listed, MX1 mail-waits
          both-known-drop ! mx secure; policy enforce b.d.test; a 10 secure pinned: match ! R11 policy-remembered, MX1 mx-read, D5 tlsa-demands, R15 policy-set-aside, D8 delivered-checked
          both-known-drop ! mx secure; policy enforce a.d.test; a 10 secure unusable: valid ! R11 policy-remembered, MX1 mx-read, D6 tlsa-demands, R12 host-listed, R13 delivered-checked
          mta-sts-known ! policy enforce a.d.test; a 10 insecure none: old valid ! R11 policy-remembered, MX1 mx-read, R12 host-listed, R14 tls-missing, MX1 mail-waits
          opportunistic ! a 20 insecure none: offered; b 10 insecure none: down | absent ! MX1 mx-read, MX3 no-answer-from, ST4 sent-in-clear
          """)
  void steps(String sender, String facts, String expected) {
    World world = Worlds.of(Readings.of(PathText.path(facts)).getFirst()).getFirst().value();
    Trace trace = Referee.play(world, Senders.named(sender)).trace();
    assertEquals(expected, shown(trace.steps()));
  }

  private static String shown(List<Trace.Step> steps) {
    return steps.stream()
        .map(step -> step.rule() + " " + Sentence.idOf(step.says().getClass()))
        .collect(Collectors.joining(", "));
  }
}
