package mailpath.certificate;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Stage;
import mailpath.network.TlsSession;

/**
 * Another chain in place of the one that a server has sent; the exchange is otherwise as it was.
 *
 * @param certificates DER, in the order in which the server would send them
 */
public record AssumedChain(List<Bytes> certificates) {
  private static final int HANDSHAKE_FAILURE = 40;

  public AssumedChain {
    certificates = List.copyOf(certificates);
  }

  /** What came of reading a chain. */
  public sealed interface Read {
    record Chain(AssumedChain chain) implements Read {}

    record Refused(CertificateFileFault why) implements Read {}
  }

  /** Reads PEM text (RFC 7468 5). */
  public static Read pem(String text) {
    List<Bytes> found;
    try {
      found = Pem.certificates(new StringReader(text));
    } catch (IOException damaged) {
      return new Read.Refused(new CertificateFileFault.PemDamaged());
    }
    if (found.isEmpty()) {
      return new Read.Refused(new CertificateFileFault.PemWithoutCertificate());
    }
    List<Entry> entries = CertificateChain.of(found).entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) instanceof Entry.Unreadable(Bytes ignored, String why)) {
        return new Read.Refused(new CertificateFileFault.PemCertificateUnreadable(i + 1, why));
      }
    }
    return new Read.Chain(new AssumedChain(found));
  }

  /** The dialogue with this chain; nothing where no TLS came up in which to send it. */
  public Optional<End<Dialogue>> inDialogue(Observation<Dialogue> seen) {
    return seen.seen()
        .flatMap(
            held ->
                held.tls()
                    .map(
                        session ->
                            new Dialogue(
                                held.lines(), held.times(), held.reached(), sent(session))))
        .map(dialogue -> instead(seen.end(), dialogue));
  }

  /** The dialogue with a client that takes only keys of a kind that is not there (RFC 8446 6.2). */
  public static End<Dialogue> withoutKey(Observation<Dialogue> seen) {
    Failure alert = new Failure.TlsAlert(Stage.TLS, HANDSHAKE_FAILURE, "handshake_failure", false);
    return new Failed<>(alert, seen.seen().map(AssumedChain::inClear).orElse(null));
  }

  private static Dialogue inClear(Dialogue held) {
    return new Dialogue(
        held.lines().stream().filter(line -> !line.encrypted()).toList(),
        held.times().entrySet().stream()
            .filter(entry -> entry.getKey().compareTo(Stage.STARTTLS) <= 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        Stage.STARTTLS,
        null);
  }

  /** Whether a client that takes keys of this kind alone is shown the chain. */
  public boolean hasKey(String algorithm) {
    return endEntity()
        .flatMap(Certificate::key)
        .filter(key -> key.algorithm().equals(algorithm))
        .isPresent();
  }

  private Optional<Certificate> endEntity() {
    return CertificateChain.of(certificates).endEntity();
  }

  /** The same for a fetch over HTTPS. */
  public Optional<End<HttpsResponse>> inFetch(Observation<HttpsResponse> seen) {
    return seen.seen()
        .flatMap(
            held ->
                held.tls()
                    .map(
                        session ->
                            new HttpsResponse(
                                sent(session), held.status(), held.headers(), held.body())))
        .map(response -> instead(seen.end(), response));
  }

  private TlsSession sent(TlsSession session) {
    return session.showing(certificates);
  }

  private static <A> End<A> instead(End<A> end, A other) {
    return switch (end) {
      case Answered<A> ignored -> new Answered<>(other);
      case Failed<A> failed -> new Failed<>(failed.failure(), other);
      case NotAsked<A> notAsked -> notAsked;
    };
  }
}
