package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.AddressFamily;
import mailpath.network.IpText;
import mailpath.network.TlsSession;

/** One host answers otherwise over IPv6 than over IPv4: somebody meets the worse of both (W4). */
public record AddressFamiliesDiffer(
    String subject, String ipv4, String ipv6, List<Aspect> aspects, Evidence evidence)
    implements Finding {
  public AddressFamiliesDiffer {
    aspects = List.copyOf(aspects);
  }

  /** In what two addresses can differ. */
  public enum Aspect {
    STARTTLS(ProbedAddress::state),
    TLS_VERSION(address -> address.session().map(TlsSession::version)),
    CIPHER_SUITE(address -> address.session().map(TlsSession::cipher)),
    KEY_EXCHANGE(address -> address.session().map(TlsSession::group)),
    CERTIFICATE(ApproachedAddress::leaf),
    CAPABILITIES(
        address -> Optional.of(List.of(address.facts().before(), address.facts().after())));

    private final Function<ProbedAddress, Optional<?>> reading;

    Aspect(Function<ProbedAddress, Optional<?>> reading) {
      this.reading = reading;
    }
  }

  /** The first address of each family of which something is known. */
  static List<AddressFamiliesDiffer> check(List<ProbedAddress> all) {
    Optional<ProbedAddress> four = first(all, AddressFamily.IPV4);
    Optional<ProbedAddress> six = first(all, AddressFamily.IPV6);
    return four.isPresent() && six.isPresent() ? between(four.get(), six.get()) : List.of();
  }

  private static Optional<ProbedAddress> first(List<ProbedAddress> all, AddressFamily family) {
    return all.stream()
        .filter(address -> AddressFamily.of(address.address()) == family)
        .filter(address -> address.state().isPresent())
        .findFirst();
  }

  private static List<AddressFamiliesDiffer> between(ProbedAddress four, ProbedAddress six) {
    List<Aspect> aspects = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      if (!aspect.reading.apply(four).equals(aspect.reading.apply(six))) {
        aspects.add(aspect);
      }
    }
    return aspects.isEmpty()
        ? List.of()
        : List.of(
            new AddressFamiliesDiffer(
                four.host().text(),
                IpText.show(four.address()),
                IpText.show(six.address()),
                aspects,
                four.evidence().and(six.evidence())));
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.W4, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
