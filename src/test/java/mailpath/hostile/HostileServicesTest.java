package mailpath.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import mailpath.client.ClientWord;
import mailpath.client.ServiceVerdict;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ServiceAssessment;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Parallel;
import mailpath.report.ClientJson;
import mailpath.report.ClientReport;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is said of settings whose server is hostile: a sentence, never an exception, never more than
 * without the attack, in bounded time and room (threats.md, R1 to R5).
 */
@Tag("exhaustive")
@Timeout(600)
class HostileServicesTest {
  /** Mostly they wait; more would starve the handshakes of a small machine. */
  private static final int AT_ONCE = 10;

  static final List<HostileService> ROWS =
      Stream.concat(HostileService.everywhere().stream(), HostileWords.all().stream()).toList();

  private static final Map<HostileService, ClientAssessment> SEEN = new LinkedHashMap<>();
  private static final Map<MailProtocol, ClientAssessment> HEALTHY =
      new EnumMap<>(MailProtocol.class);
  private static final List<Words> LANGUAGES =
      Stream.of(Language.values()).map(language -> Words.of(language, ZoneOffset.UTC)).toList();

  @BeforeAll
  static void meetThemAll() {
    for (MailProtocol protocol : MailProtocol.values()) {
      if (protocol != MailProtocol.SMTP) {
        Dialect dialect = Dialect.of(protocol);
        HEALTHY.put(
            protocol,
            check(
                protocol,
                ServiceServer.healthy(dialect, ServiceWorld.TLS, protocol.implicitTls())));
      }
    }
    Semaphore turns = new Semaphore(AT_ONCE);
    List<ClientAssessment> met =
        Parallel.map(
            ROWS,
            row -> {
              turns.acquireUninterruptibly();
              try {
                return check(row.protocol(), row.server());
              } finally {
                turns.release();
              }
            });
    for (int i = 0; i < met.size(); i++) {
      SEEN.put(ROWS.get(i), met.get(i));
    }
  }

  private static ClientAssessment check(MailProtocol protocol, ServiceServer server) {
    return new ServiceWorld().check(server.dialect().service(), protocol.port(), server);
  }

  private static List<ServiceAssessment> services(ClientAssessment assessment) {
    return assessment.accounts().getFirst().services();
  }

  private static ServiceVerdict verdict(ClientAssessment assessment, String channel) {
    return services(assessment).get(ServiceWorld.CHANNELS.indexOf(channel)).judged().verdict();
  }

  private static String best(MailProtocol protocol) {
    return protocol.implicitTls() ? "ssl" : "starttls";
  }

  /** Otherwise nothing below would mean anything. */
  @Test
  void withoutTroubleTheBestSettingsAreSecure() {
    HEALTHY.forEach(
        (protocol, assessment) ->
            assertEquals(
                ClientWord.SECURE,
                verdict(assessment, best(protocol)).word(),
                protocol + " " + assessment));
    assertTrue(SEEN.size() > 200, "rows: " + SEEN.size());
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void theBestSettingsAreWorth(HostileService row) {
    assertEquals(
        row.atBest(),
        verdict(SEEN.get(row), best(row.protocol())).word(),
        () -> dialogues(SEEN.get(row)).toString());
  }

  /** R2: no channel is worth more than at the server without trouble. */
  @ParameterizedTest
  @FieldSource("ROWS")
  void nothingRises(HostileService row) {
    for (String channel : ServiceWorld.CHANNELS) {
      ClientWord without = verdict(HEALTHY.get(row.protocol()), channel).word();
      ServiceVerdict with = verdict(SEEN.get(row), channel);
      assertTrue(
          with.word() == ClientWord.UNKNOWN || with.word().compareTo(without) <= 0,
          channel + ": " + with.word());
      assertTrue(with.range().getFirst().compareTo(without) <= 0, channel + ": " + with.range());
    }
    services(SEEN.get(row))
        .forEach(
            service -> assertTrue(service.better().isEmpty() || row.atBest() == ClientWord.SECURE));
  }

  /** R1, R5: every report says something, and nothing from outside that is not text. */
  @ParameterizedTest
  @FieldSource("ROWS")
  void itIsTold(HostileService row) {
    ClientAssessment assessment = SEEN.get(row);
    for (Words words : LANGUAGES) {
      String text = new ClientReport(words, false, true).text(Optional.empty(), assessment);
      List<String> json = new ClientJson(words, true).lines(Optional.empty(), assessment);
      for (String told : new String[] {text, json.toString()}) {
        assertFalse(told.replace("\n", "").matches("(?s).*[\\p{Cc}\\p{Cf}].*"), told);
      }
      dialogues(assessment).stream()
          .flatMap(seen -> seen.failure().stream())
          .forEach(failure -> assertFalse(words.failure(failure).isBlank()));
      for (ServiceAssessment service : services(assessment)) {
        ServiceVerdict verdict = service.judged().verdict();
        assertFalse(words.text(verdict.headline()).isBlank());
        assertEquals(verdict.word() == ClientWord.UNKNOWN, !verdict.open().isEmpty());
      }
    }
  }

  /** R3, R4: every stage ends at its deadline, and of what was said a bounded part is kept. */
  @ParameterizedTest
  @FieldSource("ROWS")
  void timeAndRoomAreBounded(HostileService row) {
    for (Observation<Dialogue> seen : dialogues(SEEN.get(row))) {
      Duration most = ServiceWorld.LIMITS.dialogue().plusSeconds(2);
      assertTrue(seen.took().compareTo(most) < 0, seen.took() + " " + seen.query());
      if (seen.failure().orElse(null) instanceof Failure.TimedOut(var stage, var after)) {
        assertFalse(after.isNegative(), stage + " " + after);
      }
      List<Dialogue.Line> lines = seen.seen().map(Dialogue::lines).orElse(List.of());
      lines.forEach(
          line ->
              assertTrue(line.text().length() <= ServiceWorld.LIMITS.line() + 2, seen::toString));
      int kept = lines.stream().mapToInt(line -> line.text().length()).sum();
      assertTrue(kept <= ServiceWorld.LIMITS.connectionOctets(), "kept " + kept);
      assertTrue(lines.size() <= 4 * ServiceWorld.LIMITS.replyLines(), "lines " + lines.size());
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Observation<Dialogue>> dialogues(ClientAssessment assessment) {
    List<Observation<Dialogue>> dialogues = new ArrayList<>();
    assessment.probes().stream()
        .flatMap(probe -> probe.observations().stream())
        .filter(seen -> seen.seen().filter(Dialogue.class::isInstance).isPresent())
        .forEach(seen -> dialogues.add((Observation<Dialogue>) seen));
    return dialogues;
  }
}
