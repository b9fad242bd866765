package mailpath.window;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.ChainView;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PeerName;
import mailpath.certificate.SentCertificate;
import mailpath.dane.ChainLife;
import mailpath.dane.ChainUse;
import mailpath.dane.ChainUses;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.TlsaRow;
import mailpath.fact.Evidence;
import mailpath.fact.Rule;
import mailpath.investigation.ServerChain;
import mailpath.network.DomainName;
import mailpath.report.RuleName;
import mailpath.window.ChainSubject.Source;

/**
 * A chain of certificates held against the name, the records and the date that the user chose.
 *
 * @param sent the chain as sent, with what became of each certificate
 * @param rows one a TLSA record
 */
record HeldChain(
    ChainSubject subject,
    ChainView view,
    PublishedTlsa tlsa,
    List<SentCertificate> sent,
    List<ChainUse> uses,
    List<TlsaRow> rows,
    ChainLife life) {

  static HeldChain of(ChainSubject subject, ChainChoice choice, ChainLives lives) {
    Optional<PeerName> expected = choice.expected().or(subject::expected);
    PublishedTlsa tlsa = tlsa(subject.tlsa(), choice);
    Instant at = choice.date().orElse(subject.at());
    ChainView view = ChainView.of(subject.chain(), expected, at, subject.roots());
    return new HeldChain(
        subject,
        view,
        tlsa,
        view.sent(),
        new ChainUses(view, tlsa).all(),
        TlsaRow.of(view, tlsa),
        lives.of(subject.chain(), expected, subject.roots(), tlsa));
  }

  /** Another name than the server must have is the only one that counts. */
  private static PublishedTlsa tlsa(PublishedTlsa published, ChainChoice choice) {
    PublishedTlsa named =
        choice
            .expected()
            .map(
                name ->
                    new PublishedTlsa(
                        published.standing(), published.records(), name.host().stream().toList()))
            .orElse(published);
    return choice.typed().isEmpty() ? named : PublishedTlsa.typed(choice.typed(), named.names());
  }

  /** The handshakes in which it was sent; none where no server did. */
  List<ServerChain.Showing> showings() {
    return served().stream().flatMap(served -> served.sent().showings().stream()).toList();
  }

  Optional<Source.Served> served() {
    return subject.source() instanceof Source.Served served
        ? Optional.of(served)
        : Optional.empty();
  }

  Evidence evidence() {
    return showings().stream()
        .map(ServerChain.Showing::evidence)
        .reduce(Evidence.NONE, Evidence::and);
  }

  /** The path from the server's own certificate upwards. */
  List<Certificate> path() {
    return view.path().path();
  }

  /** The certificate of the path that breaks a rule; the length of the path where none does. */
  int firstBroken() {
    Optional<PathProblem> problem = view.path().problem();
    for (int i = 0; i < path().size(); i++) {
      String subject = path().get(i).subject();
      if (problem.filter(broken -> broken.certificate().equals(subject)).isPresent()) {
        return i;
      }
    }
    return problem.isEmpty() ? path().size() : 0;
  }

  /** Names beside the expected one of which the certificate may have one under usage 2 (D10). */
  Stream<DomainName> alsoAllowed() {
    return tlsa.names().stream()
        .filter(name -> !view.expected().flatMap(PeerName::host).equals(Optional.of(name)));
  }

  /** Whether a record names the server's own certificate: then nothing else of it counts (D8). */
  boolean pinned() {
    return uses.stream()
        .anyMatch(use -> use.use() == ChainUse.Use.DANE_EE && use.worth() == ChainUse.Worth.YES);
  }

  /** The mark of what is wrong with a path. */
  Mark fault() {
    return pinned() ? Mark.ADVICE : Mark.BROKEN;
  }

  Claim claim(String part, String text, String rule) {
    return new Claim("cert:" + subject.id() + ":" + part, text, rule, evidence());
  }

  Claim claim(String part, String text, Rule rule) {
    return claim(part, text, RuleName.of(rule));
  }
}
