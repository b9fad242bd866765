package mailpath.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.dns.ReceivedMessage;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.IpText;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.network.TlsSession;
import mailpath.report.Untrusted;
import mailpath.report.Words;

/** One exchange as lines that people can read and copy. */
final class ObservationLog {
  private static final int OCTETS_A_LINE = 12;
  private static final int RAW_LINES = 6;
  private static final int BODY_LINES = 60;

  private final Words words;

  ObservationLog(Words words) {
    this.words = words;
  }

  /** What was asked, as a heading. */
  String title(int number, Query query) {
    return switch (query) {
      case DnsQuery dns -> words.label(kind(dns), number, dns.name().text(), dns.type().name());
      case DialogueQuery talk ->
          words.label(
              WindowText.LOG_DIALOGUE,
              number,
              words.show(talk.serverName()),
              IpText.show(talk.address()),
              talk.port());
      case HttpsQuery https ->
          words.label(
              WindowText.LOG_HTTPS,
              number,
              "https://" + https.host().text() + https.path(),
              IpText.show(https.address()));
      case HttpQuery http ->
          words.label(
              WindowText.LOG_HTTPS,
              number,
              "http://" + http.host().text() + http.path(),
              IpText.show(http.address()));
    };
  }

  private static WindowText kind(DnsQuery query) {
    return query.checking() == DnsQuery.Checking.OURS
        ? WindowText.LOG_DNS
        : WindowText.LOG_DNS_CHECKED;
  }

  EvidenceScreen.Log log(int number, Observation<?> observation) {
    List<LogLine> lines = new ArrayList<>();
    observation.seen().ifPresent(seen -> lines.addAll(lines(seen)));
    observation
        .failure()
        .ifPresent(failure -> lines.add(new LogLine("!", FailureText.of(failure, words), true)));
    if (observation.end() instanceof Observation.NotAsked<?>(var why)) {
      lines.add(new LogLine("!", words.word(why), true));
    }
    Optional<Bytes> raw = observation.seen().flatMap(ObservationLog::raw);
    return new EvidenceScreen.Log(
        title(number, observation.query()),
        lines,
        words.label(WindowText.RAW_BYTES, number),
        raw.map(this::hex).orElse(List.of()));
  }

  List<LogLine> lines(Object seen) {
    return switch (seen) {
      case DnsAnswer answer -> dns(answer);
      case Dialogue dialogue -> dialogue(dialogue);
      case HttpsResponse response -> https(response);
      default -> throw new IllegalStateException(seen.getClass().getName());
    };
  }

  private static Optional<Bytes> raw(Object seen) {
    return switch (seen) {
      case DnsAnswer answer -> Optional.of(answer.message());
      case HttpsResponse response -> Optional.of(response.body());
      default -> Optional.empty();
    };
  }

  private List<LogLine> dns(DnsAnswer answer) {
    List<LogLine> lines = new ArrayList<>();
    Optional<ReceivedMessage> message = ReceivedMessage.read(answer.message());
    lines.add(
        new LogLine(
            "<",
            words.label(
                WindowText.LOG_ANSWERED,
                message.map(ReceivedMessage::status).orElse("?"),
                answer.server()),
            false));
    message.ifPresent(
        received -> {
          received.answer().forEach(line -> lines.add(dns(line, !line.type().equals("RRSIG"))));
          received.authority().forEach(line -> lines.add(dns(line, false)));
        });
    return lines;
  }

  private static LogLine dns(ReceivedMessage.Line line, boolean used) {
    String text = line.owner() + " " + line.ttl() + " " + line.type() + " " + line.data();
    return new LogLine("<", Untrusted.visible(text), used);
  }

  List<LogLine> dialogue(Dialogue dialogue) {
    List<LogLine> lines = new ArrayList<>();
    boolean inside = false;
    for (Dialogue.Line line : dialogue.lines()) {
      if (line.encrypted() && !inside) {
        inside = true;
        dialogue.tls().ifPresent(session -> lines.add(tls(session)));
      }
      boolean sent = line.direction() == Dialogue.Direction.SENT;
      String lead = ms(line.after()) + (sent ? " >" : " <");
      boolean used = line.text().toUpperCase(Locale.ROOT).contains("STARTTLS");
      lines.add(new LogLine(lead, Untrusted.visible(line.text()), used));
    }
    if (!inside) {
      dialogue.tls().ifPresent(session -> lines.add(tls(session)));
    }
    return lines;
  }

  private LogLine tls(TlsSession session) {
    String text =
        words.label(
            WindowText.LOG_TLS,
            session.version(),
            session.cipher(),
            session.group(),
            session.certificates().size());
    return new LogLine("=", text, true);
  }

  private static String ms(Duration after) {
    return String.format(Locale.ROOT, "%5d", after.toMillis());
  }

  private List<LogLine> https(HttpsResponse response) {
    List<LogLine> lines = new ArrayList<>();
    response.tls().ifPresent(session -> lines.add(tls(session)));
    lines.add(new LogLine("<", "HTTP " + response.status(), response.status() != 0));
    response
        .headers()
        .forEach(
            header ->
                lines.add(
                    new LogLine(
                        "<", Untrusted.visible(header.name() + ": " + header.value()), false)));
    String body = new String(response.body().toArray(), java.nio.charset.StandardCharsets.UTF_8);
    body.lines()
        .limit(BODY_LINES)
        .forEach(line -> lines.add(new LogLine("<", Untrusted.visible(line), true)));
    return lines;
  }

  private List<String> hex(Bytes octets) {
    String hex = octets.hex();
    List<String> lines = new ArrayList<>();
    for (int from = 0; from < hex.length() && lines.size() < RAW_LINES; from += 2 * OCTETS_A_LINE) {
      String part = hex.substring(from, Math.min(hex.length(), from + 2 * OCTETS_A_LINE));
      lines.add(part.replaceAll("(..)(?!$)", "$1 "));
    }
    if (octets.length() > RAW_LINES * OCTETS_A_LINE) {
      lines.add(words.label(WindowText.RAW_TOTAL, octets.length()));
    }
    return lines;
  }
}
