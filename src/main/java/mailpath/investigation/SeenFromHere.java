package mailpath.investigation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.Interceptor;
import mailpath.dane.TlsaMatch;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.starttls.StarttlsFacts;
import mailpath.starttls.StarttlsFacts.State;

/**
 * What of a mail server's facts holds for senders elsewhere, once it is known what the network of
 * this desk does. Where that is at fault, or may be, nothing is known of the server.
 *
 * @param elsewhere judges by the roots that others have too
 */
record SeenFromHere(OwnNetwork own, CertificateJudge elsewhere) {

  List<HostFacts> of(List<HostFacts> hosts) {
    return hosts.stream()
        .map(
            host ->
                new HostFacts(
                    host.mx(),
                    host.addresses(),
                    host.dane(),
                    host.places().stream().map(this::of).toList()))
        .toList();
  }

  AddressFacts of(AddressFacts place) {
    if (Suspicion.unconnected(place.probed())
        && own.blocked().contains(AddressFamily.of(place.address()))) {
      return place.without(unknown(place, Reason.Why.BLOCKED_HERE));
    }
    if (own.strips() && place.probed().is(State.ABSENT)) {
      return place.without(unknown(place, Reason.Why.STRIPPED_HERE));
    }
    return place.shown().stream()
        .filter(reading -> !reading.trustedElsewhere())
        .max(Comparator.comparing(CertificateReading::byOwnRoot))
        .map(reading -> certificate(place, reading))
        .orElse(place);
  }

  private AddressFacts certificate(AddressFacts place, CertificateReading shown) {
    Optional<Optional<Interceptor>> settled = own.interceptor().ifKnown();
    boolean byInterceptor =
        settled
            .flatMap(found -> found)
            .filter(
                found -> shown.chain().endEntity().map(Interceptor::of).equals(Optional.of(found)))
            .isPresent();
    boolean doubted = byInterceptor || settled.isEmpty() && shown.byOwnRoot();
    if (doubted && !isNamedInDns(place)) {
      return place.replaced(unknown(place, Reason.Why.INTERCEPTED_HERE));
    }
    return shown.byOwnRoot() ? place.with(depends(place)) : place;
  }

  /** Nobody in between has the key that a signed TLSA record names. */
  private static boolean isNamedInDns(AddressFacts place) {
    return place.match().ifKnown().filter(TlsaMatch::matches).isPresent();
  }

  /** Nobody is in between: then it depends on which roots a sender has. */
  private Fact<CertificateReading> depends(AddressFacts place) {
    List<CertificateReading> readings =
        place.shown().stream()
            .flatMap(
                reading ->
                    reading.byOwnRoot()
                        ? Stream.of(reading, withoutOwnRoots(reading))
                        : Stream.of(reading))
            .toList();
    return new Fact.Depends<>("own-root", readings, place.certificate().evidence());
  }

  private CertificateReading withoutOwnRoots(CertificateReading reading) {
    List<Bytes> sent = reading.chain().readable().stream().map(Certificate::der).toList();
    return elsewhere.read(sent, reading.reference(), reading.at());
  }

  private Fact.Unknown<StarttlsFacts.State> unknown(AddressFacts place, Reason.Why why) {
    Evidence evidence = place.starttls().state().evidence().and(own.evidence());
    return new Fact.Unknown<>(new Reason(why, place.probed().subject()), evidence);
  }
}
