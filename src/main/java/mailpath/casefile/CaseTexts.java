package mailpath.casefile;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DnsAnswer;
import mailpath.network.Failure;
import mailpath.network.HttpsResponse;
import mailpath.network.HttpsResponse.Header;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Query;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import org.jspecify.annotations.Nullable;

/**
 * Puts other texts in the place of those in a case that can tell who measured. What is evidence
 * stays as it is: queries, DNS messages, TLS sessions with their certificates, trust anchors and
 * roots, times and order. Every record is taken apart whole, so a new component is not overlooked.
 */
final class CaseTexts {
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private final Change change;

  CaseTexts(Change change) {
    this.change = change;
  }

  /** What becomes of a text. */
  interface Change {
    /** Anything said by a server or about an exchange; octets outside ASCII are Latin-1. */
    String text(String text);

    /** The name of a resolver as shown; empty or {@code system} where there is none. */
    String resolver(String shown);

    /** What was typed. */
    String asked(DomainQuestion question);

    /** What was typed for a host: a name or an address, which the evidence holds, and a port. */
    default String asked(HostQuestion question) {
      return question.asked();
    }
  }

  Case of(Case recorded) {
    return switch (recorded) {
      case Case(
              String program,
              Question question,
              CaseSettings settings,
              Desk desk,
              Case.End end,
              Duration took,
              List<Observation<?>> observations,
              List<Edit> edits,
              UnreadParts ignored) ->
          new Case(
              program,
              question(question),
              settings,
              desk(desk),
              end,
              took,
              observations.stream().<Observation<?>>map(this::observation).toList(),
              edits.stream().map(edit -> new Edit(observation(edit.instead()))).toList(),
              UnreadParts.NONE);
    };
  }

  private Question question(Question question) {
    return switch (question) {
      case DomainQuestion domain ->
          new DomainQuestion(
              domain.domain(),
              change.asked(domain),
              domain.begun(),
              domain.at(),
              domain.history(),
              domain.controls(),
              domain.earlier().map(this::earlier));
      case HostQuestion host -> host.asked(change.asked(host));
      case ClientQuestion client -> new ClientTexts(change::text).of(client);
    };
  }

  private Earlier earlier(Earlier earlier) {
    return switch (earlier) {
      case Earlier(Instant begun, List<Earlier.Seen> seen, Optional<Earlier.Policy> policy) ->
          new Earlier(begun, seen.stream().map(this::seen).toList(), policy.map(this::policy));
    };
  }

  private Earlier.Seen seen(Earlier.Seen seen) {
    return switch (seen) {
      case Earlier.Seen(InetAddress address, boolean starttls, Optional<String> issuer) ->
          new Earlier.Seen(address, starttls, issuer.map(change::text));
    };
  }

  private Earlier.Policy policy(Earlier.Policy policy) {
    return switch (policy) {
      case Earlier.Policy(String id, Bytes file, Instant fetched) ->
          new Earlier.Policy(change.text(id), body(file), fetched);
    };
  }

  private Desk desk(Desk desk) {
    return switch (desk) {
      case Desk(var families, String resolver, Desk.Mode mode, Desk.Mode measured) ->
          new Desk(families, change.resolver(resolver), mode, measured);
    };
  }

  private <A> Observation<A> observation(Observation<A> observation) {
    return switch (observation) {
      case Observation<A>(Query query, End<A> end, Instant at, Duration took) ->
          new Observation<>(query, end(end), at, took);
    };
  }

  private <A> End<A> end(End<A> end) {
    return switch (end) {
      case Answered<A>(A answer) -> new Answered<>(answer(answer));
      case Failed<A>(Failure failure, A partial) ->
          new Failed<>(failure(failure), partial == null ? null : answer(partial));
      case NotAsked<A> notAsked -> notAsked;
    };
  }

  /** Each kind of answer becomes one of the same kind, so the cast cannot fail. */
  @SuppressWarnings("unchecked")
  private <A> A answer(A answer) {
    Object changed =
        switch (answer) {
          case DnsAnswer dns -> dns(dns);
          case Dialogue dialogue -> dialogue(dialogue);
          case HttpsResponse response -> response(response);
          default -> throw new IllegalArgumentException("no answer: " + answer.getClass());
        };
    return (A) changed;
  }

  private DnsAnswer dns(DnsAnswer answer) {
    return switch (answer) {
      case DnsAnswer(Bytes message, String server, Optional<SecurityState> assumed) ->
          new DnsAnswer(message, change.resolver(server), assumed);
    };
  }

  private Dialogue dialogue(Dialogue dialogue) {
    return switch (dialogue) {
      case Dialogue(
              List<Dialogue.Line> lines,
              Map<Stage, Duration> times,
              Stage reached,
              @Nullable TlsSession session) ->
          new Dialogue(lines.stream().map(this::line).toList(), times, reached, session);
    };
  }

  private Dialogue.Line line(Dialogue.Line line) {
    return switch (line) {
      case Dialogue.Line(
              Dialogue.Direction direction,
              String text,
              Duration after,
              boolean encrypted) ->
          new Dialogue.Line(direction, change.text(text), after, encrypted);
    };
  }

  private HttpsResponse response(HttpsResponse response) {
    return switch (response) {
      case HttpsResponse(
              @Nullable TlsSession session,
              int status,
              List<Header> headers,
              Bytes body) ->
          new HttpsResponse(
              session, status, headers.stream().map(this::header).toList(), body(body));
    };
  }

  private Header header(Header header) {
    return switch (header) {
      case Header(String name, String value) -> new Header(change.text(name), change.text(value));
    };
  }

  /** A body that is read in no charset without a loss stays as it is there. */
  private Bytes body(Bytes body) {
    Bytes changed = body;
    for (Charset charset : CHARSETS) {
      byte[] octets = changed.toArray();
      String text = new String(octets, charset);
      String other = change.text(text);
      boolean lossless = Bytes.of(text.getBytes(charset)).equals(changed);
      if (lossless && !other.equals(text)) {
        changed = Bytes.of(other.getBytes(charset));
      }
    }
    return changed;
  }

  private Failure failure(Failure failure) {
    return switch (failure) {
      case Failure.Unreachable(String detail) -> new Failure.Unreachable(change.text(detail));
      case Failure.Malformed(Stage stage, String detail) ->
          new Failure.Malformed(stage, change.text(detail));
      case Failure.Rejected(Stage stage, int code, String text) ->
          new Failure.Rejected(stage, code, change.text(text));
      case Failure.InjectedText(String text) -> new Failure.InjectedText(change.text(text));
      case Failure.NotTls(Stage stage, String octets) ->
          new Failure.NotTls(stage, HexText.changed(octets, change::text));
      case Failure.NoResolver(String detail) -> new Failure.NoResolver(unreached(detail));
      case Failure.TimedOut(Stage ignored, Duration after) -> failure;
      case Failure.OverLimit(Stage ignored, String what, long limit) -> failure;
      case Failure.TlsAlert(Stage ignored, int description, String name, boolean sentByUs) ->
          failure;
      case Failure.ConnectionRefused() -> failure;
      case Failure.Closed(Stage ignored) -> failure;
      case Failure.Reset(Stage ignored) -> failure;
      case Failure.Cancelled(Stage ignored) -> failure;
    };
  }

  /** The resolver that was not reached, or why. */
  private String unreached(String detail) {
    return ResolverNames.isOne(detail) ? change.resolver(detail) : change.text(detail);
  }
}
