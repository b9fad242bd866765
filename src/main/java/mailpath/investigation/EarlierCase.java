package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Earlier;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Fact;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsReading;
import mailpath.mtasts.PolicyFile;
import mailpath.mtasts.Remembered;
import mailpath.network.Bytes;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;

/** What one case of a domain can tell a later check of it, and what is left of it by then. */
public final class EarlierCase {
  private EarlierCase() {}

  /** Of what another network or another day has shown; a policy that it remembers goes on. */
  public static Earlier of(Assessment assessment) {
    List<Earlier.Seen> seen =
        assessment.facts().hosts().stream()
            .flatMap(host -> host.places().stream())
            .filter(place -> place.starttls().state() instanceof Fact.Known<?>)
            .map(EarlierCase::seen)
            .toList();
    return new Earlier(
        assessment.question().begun(),
        seen,
        policy(assessment).or(() -> assessment.question().earlier().flatMap(Earlier::policy)));
  }

  /** The policy that a sender still remembers at the instant that counts (RFC 8461 3.2). */
  static Optional<Remembered> remembered(DomainQuestion question) {
    return question.earlier().flatMap(Earlier::policy).flatMap(kept -> kept(kept, question.at()));
  }

  private static Optional<Remembered> kept(Earlier.Policy policy, Instant at) {
    return PolicyFile.parse(policy.file())
        .policy()
        .filter(read -> at.isBefore(policy.fetched().plusSeconds(read.maxAge())))
        .map(read -> new Remembered(policy.id(), read));
  }

  private static Earlier.Seen seen(AddressFacts place) {
    return new Earlier.Seen(place.address(), place.probed().works(), issuer(place));
  }

  /** Who issued the certificate of an address, as shown. */
  static Optional<String> issuer(AddressFacts place) {
    return place
        .certificate()
        .ifKnown()
        .map(CertificateReading::chain)
        .flatMap(chain -> chain.endEntity())
        .map(Certificate::issuer);
  }

  private static Optional<Earlier.Policy> policy(Assessment assessment) {
    MtaStsReading reading = assessment.facts().mtaSts();
    boolean fetched =
        reading
            .facts()
            .fetch()
            .ifKnown()
            .filter(MtaStsFacts.Fetch.Policy.class::isInstance)
            .isPresent();
    return reading
        .id()
        .filter(id -> fetched)
        .flatMap(
            id ->
                responses(assessment, reading)
                    .map(seen -> new Earlier.Policy(id, body(seen), seen.at()))
                    .findFirst());
  }

  private static Stream<Observation<?>> responses(Assessment assessment, MtaStsReading reading) {
    return reading.facts().fetch().evidence().queries().stream()
        .flatMap(query -> assessment.observation(query).stream())
        .filter(seen -> seen.answer().orElse(null) instanceof HttpsResponse);
  }

  private static Bytes body(Observation<?> seen) {
    return ((HttpsResponse) seen.answer().orElseThrow()).body();
  }
}
