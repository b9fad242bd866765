package mailpath.investigation;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mailpath.certificate.CertificateReading;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.IpText;
import mailpath.network.TlsSession;
import mailpath.starttls.StarttlsFacts;

/** What is said about the addresses of one mail server. */
final class AddressStatements {
  private static final String STARTTLS = "STARTTLS";

  private final HostFacts host;
  private final Statements statements;

  AddressStatements(HostFacts host, Statements statements) {
    this.host = host;
    this.statements = statements;
  }

  /** An address of a family that this desk does not have is known, and was not tried. */
  void say() {
    Map<InetAddress, AddressFacts> places =
        host.places().stream()
            .collect(Collectors.toMap(AddressFacts::address, Function.identity(), (a, b) -> a));
    for (InetAddress address : host.addresses().addresses()) {
      Subject subject = new Subject(host.mx().name(), IpText.show(address));
      Optional.ofNullable(places.get(address))
          .ifPresentOrElse(place -> say(subject, place), () -> notTried(subject));
    }
  }

  private void notTried(Subject subject) {
    statements.say(
        ComparedFact.STARTTLS,
        subject,
        Fact.unknown(Reason.Why.FAMILY_NOT_HERE, subject.text(), host.addresses().evidence()));
  }

  private void say(Subject subject, AddressFacts place) {
    StarttlsFacts facts = place.starttls();
    statements.say(ComparedFact.STARTTLS, subject, facts.state().map(state -> word(facts, state)));
    place
        .dialogue()
        .failure()
        .ifPresent(failure -> say(ComparedFact.DIALOGUE_END, subject, place, failure));
    if (facts.state() instanceof Fact.Known<?>) {
      say(ComparedFact.DEMANDS_TLS, subject, place, Statements.yes(facts.demandsTls()));
      say(ComparedFact.EXTENSIONS, subject, place, keywords(facts.before()));
    }
    place.session().ifPresent(session -> session(subject, place, session));
    place.certificate().ifKnown().ifPresent(reading -> certificate(subject, place, reading));
  }

  /** A keyword that was overwritten was there. */
  private static Object word(StarttlsFacts facts, StarttlsFacts.State state) {
    return facts.masked() ? StarttlsWord.STRIPPED : state;
  }

  private void session(Subject subject, AddressFacts place, TlsSession session) {
    say(ComparedFact.TLS_VERSION, subject, place, session.version());
    say(ComparedFact.CIPHER, subject, place, session.cipher());
    Optional<String> group = Optional.of(session.group()).filter(name -> !name.isEmpty());
    say(ComparedFact.KEY_EXCHANGE, subject, place, Statements.orNone(group));
    say(ComparedFact.EXTENSIONS_UNDER_TLS, subject, place, keywords(place.starttls().after()));
  }

  private void certificate(Subject subject, AddressFacts place, CertificateReading reading) {
    shown(ComparedFact.CERTIFICATE, subject, place, ShownCertificate.fingerprint(reading));
    shown(ComparedFact.CERTIFICATE_NAMES, subject, place, ShownCertificate.names(reading));
    shown(ComparedFact.CERTIFICATE_DATES, subject, place, ShownCertificate.dates(reading));
    shown(ComparedFact.CERTIFICATE_ISSUER, subject, place, ShownCertificate.issuer(reading));
    shown(ComparedFact.CHAIN_SENT, subject, place, ShownCertificate.others(reading));
    shown(ComparedFact.CHAIN, subject, place, reading.facts().chain());
    shown(ComparedFact.NAME, subject, place, reading.facts().name());
    if (host.hasUsableTlsa()) {
      statements.say(
          ComparedFact.TLSA_MATCH, subject, place.tlsaMatch().map(AddressStatements::word));
    }
  }

  private static HostFacts.TlsaWord word(boolean matches) {
    return matches ? HostFacts.TlsaWord.MATCH : HostFacts.TlsaWord.MISMATCH;
  }

  /** Without STARTTLS itself, which has a row of its own. */
  private static Object keywords(List<String> lines) {
    return Statements.list(
        lines.stream().filter(line -> !line.strip().equalsIgnoreCase(STARTTLS)).sorted().toList());
  }

  private void say(ComparedFact what, Subject subject, AddressFacts place, Object value) {
    Evidence evidence = place.probed().evidence();
    statements.say(what, subject, Fact.known(value, evidence));
  }

  /** With every dialogue in which a certificate was shown. */
  private void shown(ComparedFact what, Subject subject, AddressFacts place, Object value) {
    statements.say(what, subject, Fact.known(value, place.certificate().evidence()));
  }
}
