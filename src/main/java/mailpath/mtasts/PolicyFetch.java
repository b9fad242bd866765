package mailpath.mtasts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.certificate.CertificateFacts;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.Interceptor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason.Why;
import mailpath.mtasts.FetchProblem.Kind;
import mailpath.mtasts.MtaStsFacts.Fetch;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Stage;
import mailpath.network.TlsSession;

/**
 * Judges one HTTPS exchange as a policy fetch (RFC 8461 3.3; R9, R10). What a server does wrong is
 * a known failure; what may be our own network's fault is unknown (U2).
 *
 * @param host the policy host, which the certificate must name
 * @param at the instant that counts for the certificate
 */
record PolicyFetch(CertificateJudge judge, DomainName host, Instant at) {

  FetchReading read(Observation<HttpsResponse> observation) {
    Evidence evidence = Evidence.of(observation.query());
    Optional<TlsSession> session = observation.seen().flatMap(HttpsResponse::tls);
    Optional<CertificateReading> certificate =
        session.map(tls -> judge.read(tls.certificates(), host, at));
    if (certificate.filter(PolicyFetch::intercepted).isPresent()) {
      return FetchReading.unknown(Why.INTERCEPTED_HERE, host.text(), evidence);
    }
    if (certificate.filter(PolicyFetch::notCheckable).isPresent()) {
      return FetchReading.unknown(Why.NOT_CHECKABLE, host.text(), evidence);
    }
    List<FetchProblem> problems = new ArrayList<>(session.map(this::oldTls).orElse(List.of()));
    certificate.map(CertificateReading::facts).ifPresent(facts -> problems.addAll(trust(facts)));
    return switch (observation.end()) {
      case Answered<HttpsResponse>(HttpsResponse response) ->
          answered(response, problems, certificate, evidence);
      case Failed<HttpsResponse>(Failure failure, HttpsResponse ignored) ->
          problems.isEmpty()
              ? failed(failure, certificate, evidence)
              : FetchReading.fails(problems, evidence, certificate);
      case NotAsked<HttpsResponse>(Observation.WhyNot why) ->
          FetchReading.unknown(Why.of(why), host.text(), evidence);
    };
  }

  /**
   * Whether the certificate is none that senders elsewhere get to see: a root that only this
   * computer has, or a product that opens encrypted connections, stands behind it.
   */
  private static boolean intercepted(CertificateReading reading) {
    boolean named = !reading.trustedElsewhere() && Interceptor.named(reading.chain()).isPresent();
    return reading.byOwnRoot() || named;
  }

  private static boolean notCheckable(CertificateReading reading) {
    CertificateFacts facts = reading.facts();
    return facts.chain() == ChainState.UNKNOWN && facts.name() == NameState.MATCH;
  }

  private List<FetchProblem> oldTls(TlsSession session) {
    boolean old = session.version().equals("1.0") || session.version().equals("1.1");
    return old ? List.of(new FetchProblem(Kind.TLS_OLD, session.version())) : List.of();
  }

  private static List<FetchProblem> trust(CertificateFacts facts) {
    List<FetchProblem> problems = new ArrayList<>();
    if (facts.chain() == ChainState.EXPIRED || facts.chain() == ChainState.NOT_YET_VALID) {
      problems.add(new FetchProblem(Kind.CERTIFICATE_EXPIRED, ""));
    } else if (facts.chain() != ChainState.TRUSTED) {
      problems.add(new FetchProblem(Kind.CERTIFICATE_TRUST, facts.chain().name()));
    }
    if (facts.name() != NameState.MATCH) {
      problems.add(new FetchProblem(Kind.CERTIFICATE_NAME, String.join(", ", facts.presented())));
    }
    return problems;
  }

  private FetchReading answered(
      HttpsResponse response,
      List<FetchProblem> problems,
      Optional<CertificateReading> certificate,
      Evidence evidence) {
    problems.addAll(httpProblems(response));
    if (!problems.isEmpty()) {
      return FetchReading.fails(problems, evidence, certificate);
    }
    PolicyFile file = PolicyFile.parse(response.body());
    Optional<FetchProblem> mediaType = mediaType(response);
    mediaType.ifPresent(problems::add);
    if (file.policy().isEmpty()) {
      problems.addFirst(new FetchProblem(Kind.BODY, ""));
    }
    return new FetchReading(
        fetch(file, mediaType, evidence),
        problems,
        Optional.of(file),
        certificate,
        response.header("Strict-Transport-Security").flatMap(StrictTransport::parse));
  }

  private static List<FetchProblem> httpProblems(HttpsResponse response) {
    if (response.status() / 100 == 3) {
      return List.of(new FetchProblem(Kind.REDIRECT, response.header("Location").orElse("")));
    }
    if (response.status() != 200) {
      return List.of(new FetchProblem(Kind.STATUS, Integer.toString(response.status())));
    }
    return response
        .header("Content-Encoding")
        .filter(coding -> !coding.equalsIgnoreCase("identity"))
        .map(coding -> List.of(new FetchProblem(Kind.CONTENT_CODING, coding)))
        .orElse(List.of());
  }

  /** Parameters do not count (RFC 8461 3.2). */
  private static Optional<FetchProblem> mediaType(HttpsResponse response) {
    String value = response.header("Content-Type").orElse("");
    String type = value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("text/plain")
        ? Optional.empty()
        : Optional.of(new FetchProblem(Kind.MEDIA_TYPE, value));
  }

  private static Fact<Fetch> fetch(
      PolicyFile file, Optional<FetchProblem> mediaType, Evidence evidence) {
    if (file.policy().isEmpty()) {
      return Fact.known(new Fetch.Fails(FetchProblem.POLICY_INVALID), evidence);
    }
    Fetch policy = new Fetch.Policy(file.policy().get());
    if (mediaType.isPresent()) {
      return depends("media-type", policy, FetchProblem.FETCH_ERROR, evidence);
    }
    return file.depends()
        .map(
            problem -> {
              boolean blank = problem.kind() == PolicyProblem.Kind.BLANK_LINE;
              String on = blank ? "blank-line" : "max-age-range";
              return depends(on, policy, FetchProblem.POLICY_INVALID, evidence);
            })
        .orElseGet(() -> Fact.known(policy, evidence));
  }

  private static Fact<Fetch> depends(
      String on, Fetch policy, String resultType, Evidence evidence) {
    return new Fact.Depends<>(on, List.of(policy, new Fetch.Fails(resultType)), evidence);
  }

  private FetchReading failed(
      Failure failure, Optional<CertificateReading> certificate, Evidence evidence) {
    return kind(failure)
        .map(kind -> new FetchProblem(kind, detail(failure)))
        .map(problem -> FetchReading.fails(List.of(problem), evidence, certificate))
        .orElseGet(() -> FetchReading.unknown(Why.of(failure), host.text(), evidence));
  }

  /** Empty where our own network may be at fault. */
  private static Optional<Kind> kind(Failure failure) {
    return switch (failure) {
      case Failure.ConnectionRefused ignored -> Optional.of(Kind.REFUSED);
      case Failure.Closed closed ->
          Optional.of(closed.stage() == Stage.HTTP ? Kind.NOT_HTTP : Kind.TLS);
      case Failure.Malformed malformed ->
          Optional.of(malformed.stage() == Stage.HTTP ? Kind.NOT_HTTP : Kind.TLS);
      case Failure.TlsAlert alert -> ownFault(alert) ? Optional.empty() : Optional.of(Kind.TLS);
      case Failure.NotTls ignored -> Optional.of(Kind.TLS);
      case Failure.OverLimit over ->
          Optional.of(over.stage() == Stage.HTTP ? Kind.TOO_LARGE : Kind.TLS);
      case Failure.TimedOut late ->
          late.stage() == Stage.HTTP ? Optional.of(Kind.TOO_SLOW) : Optional.empty();
      case Failure.Rejected ignored -> Optional.of(Kind.STATUS);
      case Failure.Unreachable ignored -> Optional.empty();
      case Failure.Reset ignored -> Optional.empty();
      case Failure.InjectedText ignored -> Optional.empty();
      case Failure.NoResolver ignored -> Optional.empty();
      case Failure.Cancelled ignored -> Optional.empty();
    };
  }

  /** Alert internal_error(80) raised on our side says nothing about the server. */
  private static boolean ownFault(Failure.TlsAlert alert) {
    return alert.sentByUs() && alert.description() == 80;
  }

  private static String detail(Failure failure) {
    return switch (failure) {
      case Failure.TlsAlert alert -> alert.name();
      case Failure.NotTls(Stage ignored, String octets) -> octets;
      case Failure.Malformed(Stage ignored, String what) -> what;
      case Failure.Rejected(Stage ignored, int code, String ignored2) -> Integer.toString(code);
      default -> "";
    };
  }
}
