package mailpath.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PathResult.Candidate;
import mailpath.certificate.SentCertificate.Role;
import mailpath.network.DomainName;

/**
 * A chain as sent beside the path that is built from it, and its names beside the one expected.
 *
 * @param expected the name that the server must have; empty where nobody said
 * @param at the instant that counted
 * @param byOwnRoot whether it is trusted by a root that this computer has and others have not
 */
public record ChainView(
    CertificateChain chain,
    PathResult path,
    Optional<PeerName> expected,
    Instant at,
    boolean byOwnRoot,
    TrustStore store) {

  public static ChainView of(
      CertificateChain chain, Optional<PeerName> expected, Instant at, TrustStore store) {
    PathResult path = PathBuilder.build(store, chain, at);
    boolean own = path.problem().isEmpty() && store.own().contains(path.path().getLast());
    return new ChainView(chain, path, expected, at, own, store);
  }

  public ChainState state() {
    return path.state();
  }

  /** Whether mail servers elsewhere trust it too. */
  public boolean trustedElsewhere() {
    return state() == ChainState.TRUSTED && !byOwnRoot;
  }

  /** By the same rules as everywhere (RFC 9525 6); NONE where no name is expected. */
  public NameState name() {
    return chain
        .endEntity()
        .flatMap(leaf -> expected.map(name -> name(leaf, name)))
        .orElse(NameState.NONE);
  }

  private static NameState name(Certificate leaf, PeerName expected) {
    return switch (expected) {
      case PeerName.Dns(DomainName name) -> new ReferenceName(name).match(leaf);
      case PeerName.Ip ignored -> expected.isNamedBy(leaf) ? NameState.MATCH : NameState.MISMATCH;
      case PeerName.Srv ignored -> expected.isNamedBy(leaf) ? NameState.MATCH : NameState.MISMATCH;
    };
  }

  /** The certificates in the order in which they were sent. */
  public List<SentCertificate> sent() {
    List<SentCertificate> all = new ArrayList<>();
    int highest = -1;
    for (int i = 0; i < chain.entries().size(); i++) {
      Role role = role(i);
      OptionalInt place = pathPlace(role, chain.entries().get(i));
      boolean below = place.isPresent() && place.getAsInt() < highest;
      all.add(new SentCertificate(i, chain.entries().get(i), role, below));
      highest = Math.max(highest, place.orElse(-1));
    }
    return List.copyOf(all);
  }

  private Role role(int i) {
    Entry entry = chain.entries().get(i);
    int before = chain.entries().indexOf(entry);
    if (!(entry instanceof Entry.Read(Certificate certificate))) {
      return new Role.Unreadable();
    }
    if (before < i) {
      return new Role.Duplicate(before);
    }
    if (i == 0) {
      return new Role.EndEntity();
    }
    if (store.holds(certificate) || certificate.selfIssued() && certificate.extensions().isCa()) {
      return new Role.Root(store.holds(certificate));
    }
    int place = path.path().indexOf(certificate);
    return place < 0 ? new Role.NotUsed() : new Role.Intermediate(place);
  }

  private OptionalInt pathPlace(Role role, Entry entry) {
    return role instanceof Role.Duplicate || !(entry instanceof Entry.Read(Certificate c))
        ? OptionalInt.empty()
        : IntStream.range(0, path.path().size())
            .filter(i -> path.path().get(i).sameEntity(c))
            .findFirst();
  }

  /** The issuer that was not sent and is no root, as shown. */
  public Optional<String> missing() {
    return path.problem()
        .filter(problem -> problem.rule() == BrokenRule.ISSUER_MISSING)
        .map(PathProblem::detail);
  }

  /** Paths to a root beside the one that counts. */
  public List<Candidate> otherPaths() {
    return path.candidates().stream()
        .filter(candidate -> !candidate.path().equals(path.path()))
        .toList();
  }

  /**
   * The place of the certificate that seems to be the server's own, where it was not sent first: no
   * authority, but issued by one that was sent.
   */
  public OptionalInt misplacedEndEntity() {
    List<Entry> entries = chain.entries();
    return chain.endEntity().filter(first -> first.extensions().isCa()).isEmpty()
        ? OptionalInt.empty()
        : IntStream.range(1, entries.size())
            .filter(i -> entries.get(i) instanceof Entry.Read(Certificate c) && isServers(c))
            .findFirst();
  }

  private boolean isServers(Certificate certificate) {
    return !certificate.extensions().isCa()
        && chain.readable().stream().anyMatch(issuer -> issuer.names(certificate));
  }

  /** Each name of the end entity with the rule that decides about it. */
  public List<NameRow> names() {
    return chain.endEntity().stream().flatMap(leaf -> NameRow.all(leaf, expected)).toList();
  }

  /** The certificate of the path that runs out first: from then on the path breaks. */
  public Optional<Certificate> firstToEnd() {
    return path.path().stream().min(Comparator.comparing(Certificate::notAfter));
  }
}
