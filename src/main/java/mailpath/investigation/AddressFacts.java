package mailpath.investigation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateFacts;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.JudgedChain;
import mailpath.dane.DaneAddress;
import mailpath.dane.TlsaMatch;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.TlsSession;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts;
import mailpath.starttls.StarttlsFacts.State;

/**
 * What was learnt at one address of a mail server.
 *
 * @param certificate the chain as sent, judged for the MX host under public trust; unknown without
 *     TLS
 * @param match the chain as sent against the host's usable TLSA records; unknown without both
 * @param onceSigned the same against the records that would count if the zones were signed
 * @param pinsPublicCa whether those records let a public CA vouch for the host
 * @param word settled last, when the host's other addresses and the own network are known
 */
public record AddressFacts(
    ProbedAddress probed,
    Fact<CertificateReading> certificate,
    Fact<TlsaMatch> match,
    Fact<TlsaMatch> onceSigned,
    boolean pinsPublicCa,
    StarttlsWord word) {

  /** What facts depend on where a server has certificates with two kinds of key. */
  static final String ON_KEY = "key-kind";

  /** An address where no TLS session came up. */
  static AddressFacts withoutTls(ProbedAddress probed) {
    return new AddressFacts(
        probed, unseen(probed), unseen(probed), unseen(probed), false, StarttlsWord.UNKNOWN);
  }

  private static <T> Fact<T> unseen(ProbedAddress probed) {
    return probed.facts().state() instanceof Fact.Unknown<State>(Reason reason, Evidence evidence)
        ? new Fact.Unknown<>(reason, evidence)
        : Fact.unknown(Reason.Why.FOLLOWS, probed.subject(), probed.evidence());
  }

  /** Not asked, because a host has more addresses than are tested. */
  boolean beyondLimit() {
    return dialogue().end() instanceof NotAsked<Dialogue>(WhyNot why) && why == WhyNot.OVER_LIMIT;
  }

  public InetAddress address() {
    return probed.address();
  }

  public Observation<Dialogue> dialogue() {
    return probed.observation();
  }

  /** The session that was had here, be it with an old sender's offer. */
  public Optional<TlsSession> session() {
    return probed.session();
  }

  /** The session that the dialogue itself had, with all that a sender of today offers. */
  public Optional<TlsSession> todaysSession() {
    return dialogue().seen().flatMap(Dialogue::tls);
  }

  public StarttlsFacts starttls() {
    return probed.facts();
  }

  public Fact<CertificateFacts> certificateFacts() {
    return certificate.map(CertificateReading::facts);
  }

  /** Every reading of the certificates that were shown; none where nothing is known. */
  List<CertificateReading> shown() {
    return switch (certificate) {
      case Fact.Known<CertificateReading>(var reading, var ignored) -> List.of(reading);
      case Fact.Depends<CertificateReading> depends -> depends.readings();
      case Fact.Unknown<CertificateReading> ignored -> List.of();
    };
  }

  /** Whether somebody between here and the server shows a certificate of his own. */
  boolean isIntercepted() {
    return certificate instanceof Fact.Unknown<?>(Reason reason, Evidence ignored)
        && reason.why() == Reason.Why.INTERCEPTED_HERE;
  }

  /** What is shown of the certificate: where it depends on the sender, the worse (standards C5). */
  public Optional<CertificateFacts> worseCertificate() {
    return shown().stream()
        .map(CertificateReading::facts)
        .min(Comparator.comparing(CertificateFacts::valid));
  }

  /** Whether the certificate passes R13; known to fail where there is no TLS to show one in. */
  public Fact<Boolean> policyValid() {
    return underTls(checkable(), CertificateFacts::valid);
  }

  /** A chain that this program cannot check may be good for others, if only the name is right. */
  private Fact<CertificateFacts> checkable() {
    Fact<CertificateFacts> facts = certificateFacts();
    boolean open =
        facts
            .ifKnown()
            .filter(known -> known.chain() == ChainState.UNKNOWN && known.name() == NameState.MATCH)
            .isPresent();
    return open
        ? Fact.unknown(Reason.Why.NOT_CHECKABLE, probed.subject(), facts.evidence())
        : facts;
  }

  /** Whether a usable TLSA record matches; known to fail where there is no TLS. */
  public Fact<Boolean> tlsaMatch() {
    return underTls(match, TlsaMatch::matches);
  }

  /** The same for records that are published but inert. */
  Fact<Boolean> tlsaMatchOnceSigned() {
    return underTls(onceSigned, TlsaMatch::matches);
  }

  private <T> Fact<Boolean> underTls(Fact<T> shown, Function<T, Boolean> passes) {
    return switch (starttls().state()) {
      case Fact.Known<StarttlsFacts.State>(StarttlsFacts.State state, var evidence) ->
          switch (state) {
            case OFFERED, OLD -> shown.map(passes);
            case ABSENT, REFUSED, HANDSHAKE_FAILS -> Fact.known(false, evidence);
          };
      case Fact.Unknown<StarttlsFacts.State>(var reason, var evidence) ->
          new Fact.Unknown<>(reason, evidence);
      case Fact.Depends<StarttlsFacts.State> ignored -> shown.map(passes);
    };
  }

  /**
   * The way to see the certificate with the other kind of key, where there can be one: TLS came up
   * as today and the key shown is one of the two usual kinds.
   */
  Optional<Approach> otherKey() {
    boolean today = probed.is(StarttlsFacts.State.OFFERED);
    return certificate
        .ifKnown()
        .filter(reading -> today)
        .flatMap(reading -> reading.chain().endEntity())
        .flatMap(Certificate::key)
        .flatMap(
            key ->
                switch (key.algorithm()) {
                  case "RSA" -> Optional.of(Approach.ECDSA);
                  case "EC" -> Optional.of(Approach.RSA);
                  default -> Optional.empty();
                });
  }

  /**
   * The same where a client may be shown the one certificate or the other: what differs depends on
   * the kind of key that it prefers (RFC 7671 8).
   */
  AddressFacts orElse(AddressFacts other) {
    return new AddressFacts(
        probed,
        either(certificate, other.certificate, AddressFacts::worth),
        either(match, other.match, TlsaMatch::matches),
        either(onceSigned, other.onceSigned, TlsaMatch::matches),
        pinsPublicCa || other.pinsPublicCa,
        word);
  }

  /** What a sender makes of a certificate; what else it names makes no difference. */
  private static List<?> worth(CertificateReading reading) {
    CertificateFacts facts = reading.facts();
    return List.of(facts.chain(), facts.name(), reading.trustedElsewhere());
  }

  private static <T> Fact<T> either(Fact<T> one, Fact<T> other, Function<T, ?> tells) {
    if (!(one instanceof Fact.Known<T>(T mine, Evidence by))) {
      return one;
    }
    if (!(other instanceof Fact.Known<T>(T theirs, Evidence also))) {
      return other;
    }
    Evidence both = by.and(also);
    return tells.apply(mine).equals(tells.apply(theirs))
        ? Fact.known(mine, both)
        : new Fact.Depends<>(ON_KEY, List.of(mine, theirs), both);
  }

  AddressFacts called(StarttlsWord settled) {
    return new AddressFacts(probed, certificate, match, onceSigned, pinsPublicCa, settled);
  }

  /** The same with another reading of the certificate. */
  AddressFacts with(Fact<CertificateReading> reading) {
    return new AddressFacts(probed, reading, match, onceSigned, pinsPublicCa, word);
  }

  /** The same, where what was seen is not of the server: nothing is known of what it has. */
  AddressFacts replaced(Fact.Unknown<StarttlsFacts.State> state) {
    Fact<CertificateReading> shown = new Fact.Unknown<>(state.reason(), state.evidence());
    Fact<TlsaMatch> matches = new Fact.Unknown<>(state.reason(), state.evidence());
    return new AddressFacts(without(state).probed(), shown, matches, matches, false, word);
  }

  /** The same, with nothing known about STARTTLS. */
  AddressFacts without(Fact<StarttlsFacts.State> state) {
    ProbedAddress again = probed.with(probed.facts().with(state));
    return new AddressFacts(again, certificate, match, onceSigned, pinsPublicCa, word);
  }

  /** What the findings about DANE look at. */
  DaneAddress dane(DomainName host, Instant at) {
    return DaneAddress.of(
        host,
        address(),
        starttls().state().ifKnown().map(state -> state == State.OFFERED || state == State.OLD),
        session().map(TlsSession::certificates).orElse(List.of()),
        match,
        at,
        probed.evidence());
  }

  /** Where it depends on the roots of the sender, {@link TrustedHereOnly} says so. */
  List<Finding> aboutCertificate() {
    boolean onRoots =
        certificate instanceof Fact.Depends<CertificateReading> depends
            && !depends.on().equals(ON_KEY);
    return onRoots
        ? List.of()
        : shown().stream()
            .map(reading -> new JudgedChain(probed.subject(), reading, certificate.evidence()))
            .flatMap(chain -> CertificateRules.findings(chain).stream())
            .distinct()
            .toList();
  }
}
