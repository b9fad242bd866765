package mailpath.casefile;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.IpText;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.Failed;
import mailpath.network.Query;
import mailpath.network.RecordType;
import mailpath.network.Stage;

/**
 * A small case about d.test, made of what was said: its mail server mx.d.test is at 198.51.100.9,
 * its policy host at 5.102.1.80.
 */
final class Said {
  static final String SERVER = "198.51.100.9";
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration SHORT = Duration.ofMillis(20);

  private final List<Observation<?>> observations = new ArrayList<>();
  private String asked = "d.test";
  private String resolver = "system";
  private UnreadParts unread = UnreadParts.NONE;

  Said asked(String typed) {
    asked = typed;
    return this;
  }

  Said resolver(String shown) {
    resolver = shown;
    return this;
  }

  Said unread(UnreadParts parts) {
    unread = parts;
    return this;
  }

  /** Lines of a dialogue; those that begin with {@code >} were sent. */
  Said mail(String... lines) {
    return mailOf("mx.d.test", SERVER, lines);
  }

  Said mailOf(String host, String address, String... lines) {
    List<Dialogue.Line> said = new ArrayList<>();
    for (String line : lines) {
      boolean sent = line.startsWith(">");
      said.add(
          new Dialogue.Line(
              sent ? Direction.SENT : Direction.RECEIVED,
              sent ? line.substring(1) : line,
              SHORT,
              false));
    }
    Query query = DialogueQuery.relay(DomainName.of(host), ip(address));
    return add(query, new Answered<>(new Dialogue(said, Map.of(), Stage.QUIT, null)));
  }

  Said failed(Failure failure) {
    return add(
        DialogueQuery.relay(DomainName.of("mx.d.test"), ip(SERVER)), new Failed<>(failure, null));
  }

  Said dns(byte[] message, String server) {
    return add(
        new DnsQuery(DomainName.of("d.test"), RecordType.MX),
        new Answered<>(new DnsAnswer(Bytes.of(message), server)));
  }

  Said policy(String body, Charset charset, HttpsResponse.Header... headers) {
    Query query =
        new HttpsQuery(
            DomainName.of("mta-sts.d.test"), "/.well-known/mta-sts.txt", ip("5.102.1.80"));
    Bytes octets = Bytes.of(body.getBytes(charset));
    return add(query, new Answered<>(new HttpsResponse(null, 200, List.of(headers), octets)));
  }

  Case made() {
    return new Case(
        "0.1.0",
        new DomainQuestion(DomainName.of("d.test"), asked, NOW, false, List.of()),
        new CaseSettings(List.of(), List.of(), List.of(), 20, 20),
        new Desk(Set.of(AddressFamily.values()), resolver, Desk.Mode.LIVE),
        Case.End.FINISHED,
        SHORT,
        observations,
        List.of(),
        unread);
  }

  Redaction redacted(OwnTraces own) {
    return Redaction.of(made(), own);
  }

  /** The lines of the first dialogue, as {@link #mail} takes them. */
  static List<String> lines(Case recorded) {
    return recorded.observations().stream()
        .<Object>flatMap(observation -> observation.seen().stream())
        .filter(Dialogue.class::isInstance)
        .map(Dialogue.class::cast)
        .flatMap(dialogue -> dialogue.lines().stream())
        .map(line -> (line.direction() == Direction.SENT ? ">" : "") + line.text())
        .toList();
  }

  static HttpsResponse response(Case recorded) {
    return recorded.observations().stream()
        .<Object>flatMap(observation -> observation.seen().stream())
        .filter(HttpsResponse.class::isInstance)
        .map(HttpsResponse.class::cast)
        .findFirst()
        .orElseThrow();
  }

  static InetAddress ip(String text) {
    return IpText.parse(text).orElseThrow();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private <A> Said add(Query query, Observation.End<A> end) {
    observations.add(new Observation<>(query, end, NOW, SHORT));
    return this;
  }
}
