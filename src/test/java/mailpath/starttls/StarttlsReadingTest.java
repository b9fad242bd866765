package mailpath.starttls;

import static mailpath.starttls.Talks.OPENING;
import static mailpath.starttls.Talks.answered;
import static mailpath.starttls.Talks.bare;
import static mailpath.starttls.Talks.dialogue;
import static mailpath.starttls.Talks.failed;
import static mailpath.starttls.Talks.notAsked;
import static mailpath.starttls.Talks.secured;
import static mailpath.starttls.Talks.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason.Why;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Stage;
import mailpath.starttls.StarttlsFacts.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StarttlsReadingTest {
  private static final Dialogue STARTED = dialogue(Stage.STARTTLS, null, OPENING);
  private static final Dialogue ASKED =
      dialogue(Stage.EHLO, null, java.util.Arrays.copyOf(OPENING, 6));
  private static final Dialogue GREETED = dialogue(Stage.GREETING, null, OPENING[0]);
  private static final Dialogue NOTHING = dialogue(Stage.CONNECT, null);

  static Stream<Arguments> known() {
    return Stream.of(
        Arguments.of("TLS 1.3", answered(secured(session("1.3"))), State.OFFERED),
        Arguments.of("TLS 1.2", answered(secured(session("1.2"))), State.OFFERED),
        Arguments.of("TLS 1.1 (Q1)", answered(secured(session("1.1"))), State.OLD),
        Arguments.of("TLS 1.0 (S12)", answered(secured(session("1.0"))), State.OLD),
        Arguments.of("no keyword", answered(bare("SIZE 1000", "8BITMIME")), State.ABSENT),
        Arguments.of("name alone", answered(bare()), State.ABSENT),
        Arguments.of(
            "keyword in another line's text (S6)",
            answered(bare("XTEXT STARTTLS", "HELP type STARTTLS")),
            State.ABSENT),
        Arguments.of(
            "keyword in the first line (S6)",
            answered(
                dialogue(
                    Stage.QUIT,
                    null,
                    "S: 220 mx",
                    "C: EHLO [192.0.2.9]",
                    "S: 250 STARTTLS mx.example.com")),
            State.ABSENT),
        Arguments.of("masked (S17)", answered(bare("SIZE 1", "XXXXXXXA")), State.ABSENT),
        Arguments.of(
            "EHLO unknown, HELO taken (S6)",
            answered(
                dialogue(
                    Stage.QUIT,
                    null,
                    "S: 220 mx",
                    "C: EHLO [192.0.2.9]",
                    "S: 502 what?",
                    "C: HELO [192.0.2.9]",
                    "S: 250 hello")),
            State.ABSENT),
        Arguments.of("454 (S7)", rejected(Stage.STARTTLS, 454, ASKED), State.REFUSED),
        Arguments.of("502 (S7)", rejected(Stage.STARTTLS, 502, ASKED), State.REFUSED),
        Arguments.of("530 (S7)", rejected(Stage.STARTTLS, 530, ASKED), State.REFUSED),
        Arguments.of(
            "alert 40 (S10)",
            failed(new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false), STARTED),
            State.HANDSHAKE_FAILS),
        Arguments.of(
            "alert 70 of our own (S10)",
            failed(new Failure.TlsAlert(Stage.TLS, 70, "protocol_version", true), STARTED),
            State.HANDSHAKE_FAILS),
        Arguments.of(
            "no TLS (S9)",
            failed(new Failure.NotTls(Stage.TLS, "48545450"), STARTED),
            State.HANDSHAKE_FAILS),
        Arguments.of(
            "closed (S10)", failed(new Failure.Closed(Stage.TLS), STARTED), State.HANDSHAKE_FAILS),
        Arguments.of(
            "QUIT ignored (S19)", failed(late(Stage.QUIT), secured(session("1.3"))), State.OFFERED),
        Arguments.of(
            "torn down after TLS (S19)",
            failed(new Failure.Reset(Stage.EHLO_AGAIN), secured(session("1.3"))),
            State.OFFERED),
        Arguments.of(
            "QUIT ignored without TLS (S19)",
            failed(late(Stage.QUIT), bare("SIZE 1")),
            State.ABSENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("known")
  void settles(String name, Observation<Dialogue> observation, State expected) {
    Fact<State> state = StarttlsReading.read(observation).state();
    assertEquals(Fact.known(expected, Evidence.of(observation.query())), state);
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        Arguments.of("silence (S1)", failed(late(Stage.GREETING), NOTHING), Why.TIMED_OUT),
        Arguments.of("silence after EHLO (S1)", failed(late(Stage.EHLO), GREETED), Why.TIMED_OUT),
        Arguments.of("silence after STARTTLS", failed(late(Stage.STARTTLS), ASKED), Why.TIMED_OUT),
        Arguments.of("handshake hangs", failed(late(Stage.TLS), STARTED), Why.TIMED_OUT),
        Arguments.of("554 (S5)", rejected(Stage.GREETING, 554, NOTHING), Why.REFUSES_US),
        Arguments.of("421 (S5)", rejected(Stage.GREETING, 421, NOTHING), Why.REFUSES_US),
        Arguments.of("450 (S5)", rejected(Stage.GREETING, 450, NOTHING), Why.REFUSES_US),
        Arguments.of("550 to EHLO (S5)", rejected(Stage.EHLO, 550, GREETED), Why.REFUSES_US),
        Arguments.of("421 to STARTTLS", rejected(Stage.STARTTLS, 421, ASKED), Why.REFUSES_US),
        Arguments.of(
            "554 greeting as an answer (S5)",
            answered(dialogue(Stage.GREETING, null, "S: 554 5.7.1 blocked using list.example")),
            Why.REFUSES_US),
        Arguments.of(
            "long line (S2)",
            failed(new Failure.OverLimit(Stage.EHLO, "line", 4096), GREETED),
            Why.OVER_LIMIT),
        Arguments.of(
            "endless reply (S3)",
            failed(new Failure.OverLimit(Stage.GREETING, "lines", 100), NOTHING),
            Why.OVER_LIMIT),
        Arguments.of(
            "code changes (S4)",
            failed(new Failure.Malformed(Stage.EHLO, "251 after 250-"), GREETED),
            Why.MALFORMED),
        Arguments.of(
            "injected text (S8)",
            failed(new Failure.InjectedText("250 forged"), STARTED),
            Why.MALFORMED),
        Arguments.of(
            "torn down in the handshake (S10)",
            failed(new Failure.Reset(Stage.TLS), STARTED),
            Why.NO_CONNECTION),
        Arguments.of(
            "our own fault in the handshake",
            failed(new Failure.TlsAlert(Stage.TLS, 80, "internal_error", true), STARTED),
            Why.MALFORMED),
        Arguments.of(
            "closed instead of a greeting",
            failed(new Failure.Closed(Stage.GREETING), NOTHING),
            Why.NO_CONNECTION),
        Arguments.of(
            "refused (S18)", failed(new Failure.ConnectionRefused(), null), Why.NO_CONNECTION),
        Arguments.of(
            "unreachable (S18)",
            failed(new Failure.Unreachable("no route"), null),
            Why.NO_CONNECTION),
        Arguments.of("filtered (S18)", failed(late(Stage.CONNECT), null), Why.TIMED_OUT),
        Arguments.of("stopped", failed(new Failure.Cancelled(Stage.EHLO), GREETED), Why.STOPPED),
        Arguments.of("offered, and nothing more", answered(bare("STARTTLS")), Why.MALFORMED),
        Arguments.of("private (L4)", notAsked(WhyNot.SPECIAL_ADDRESS), Why.SPECIAL_ADDRESS),
        Arguments.of("no IPv6 here", notAsked(WhyNot.FAMILY_NOT_HERE), Why.FAMILY_NOT_HERE),
        Arguments.of("host 21 (D15)", notAsked(WhyNot.OVER_LIMIT), Why.OVER_LIMIT),
        Arguments.of("not yet", notAsked(WhyNot.PENDING), Why.PENDING),
        Arguments.of("never", notAsked(WhyNot.STOPPED), Why.STOPPED),
        Arguments.of("replay", notAsked(WhyNot.NOT_RECORDED), Why.NOT_RECORDED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unknown")
  void leavesUnknown(String name, Observation<Dialogue> observation, Why expected) {
    Fact<State> state = StarttlsReading.read(observation).state();
    assertEquals(
        Fact.unknown(expected, "mx.example.com [192.0.2.1]", Evidence.of(observation.query())),
        state);
  }

  @Test
  void keepsBothListsOfExtensions() {
    StarttlsFacts facts =
        StarttlsReading.read(answered(secured(session("1.3"), "SIZE 1", "AUTH PLAIN")));
    assertEquals(List.of("SIZE 1000", "STARTTLS"), facts.before());
    assertEquals(List.of("SIZE 1", "AUTH PLAIN"), facts.after());
  }

  @Test
  void theKeywordHasNoCase() {
    StarttlsFacts facts = StarttlsReading.read(answered(bare("size 1", "starttls")));
    assertEquals(Why.MALFORMED, ((Fact.Unknown<State>) facts.state()).reason().why());
  }

  @Test
  void seesTheMask() {
    assertTrue(StarttlsReading.read(answered(bare("SIZE", "XXXXXXXA"))).masked());
    assertTrue(StarttlsReading.read(answered(bare("SIZE", "XXXXXXXX"))).masked());
    assertFalse(StarttlsReading.read(answered(bare("SIZE", "XCLIENT"))).masked());
    assertFalse(StarttlsReading.read(answered(secured(session("1.3")))).masked());
  }

  @Test
  void seesThatTlsIsDemanded() {
    Dialogue demanding =
        dialogue(
            Stage.EHLO, null, "S: 220 mx", "C: EHLO x", "S: 530 5.7.0 Must issue STARTTLS first");
    assertTrue(
        StarttlsReading.read(failed(new Failure.Rejected(Stage.EHLO, 530, "x"), demanding))
            .demandsTls());
    assertFalse(StarttlsReading.read(answered(bare("SIZE 530"))).demandsTls());
  }

  private static Failure late(Stage stage) {
    return new Failure.TimedOut(stage, Duration.ofSeconds(30));
  }

  private static Observation<Dialogue> rejected(Stage stage, int code, Dialogue partial) {
    return failed(new Failure.Rejected(stage, code, code + " no"), partial);
  }
}
