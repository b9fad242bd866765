package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateFile;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.ChainView;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PathResult.Candidate;
import mailpath.certificate.SentCertificate;
import mailpath.certificate.SentCertificate.Role;
import mailpath.certificate.TrustStore;
import mailpath.dane.DaneRules;
import mailpath.fact.Rule;
import mailpath.network.Bytes;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NoteLine;

/** Makes what is to be said below the picture of a chain: what is missing, misplaced, possible. */
final class CertificateRemarks {
  /** Other paths that are told of; a mesh has dozens. */
  private static final int PATHS = 3;

  private final HeldChain held;
  private final Words words;
  private final List<NoteLine> lines = new ArrayList<>();

  CertificateRemarks(HeldChain held, Words words) {
    this.held = held;
    this.words = words;
  }

  List<NoteLine> all() {
    held.view().path().problem().ifPresent(this::problem);
    OptionalInt own = held.view().misplacedEndEntity();
    if (own.isPresent()) {
      add(Mark.BROKEN, CertificateRules.ORDER, CertificateTabText.MISPLACED, own.getAsInt() + 1);
    }
    if (held.sent().stream().anyMatch(SentCertificate::outOfOrder)) {
      add(Mark.ADVICE, CertificateRules.ORDER, CertificateTabText.OUT_OF_ORDER);
    }
    held.sent().stream()
        .filter(one -> one.role() instanceof Role.Root(boolean known) && known)
        .findFirst()
        .ifPresent(
            root -> add(Mark.ADVICE, DaneRules.D9, CertificateTabText.ROOT_SENT, root.place() + 1));
    others(Stream.concat(held.view().otherPaths().stream(), besideTheRoot()).toList());
    int all = held.sent().size();
    if (all > CertificateFile.CHAIN) {
      add(
          Mark.UNKNOWN,
          CertificateRules.READING,
          CertificateTabText.TOO_MANY,
          all,
          CertificateFile.CHAIN);
    }
    return List.copyOf(lines);
  }

  private void problem(PathProblem problem) {
    Rule rule = problem.rule().rule();
    Mark mark = problem.rule().leavesOpen() ? Mark.UNKNOWN : held.fault();
    held.view()
        .missing()
        .map(issuer -> ShownCertificates.name(issuer, words))
        .ifPresentOrElse(
            issuer -> add(mark, rule, CertificateTabText.MISSING, issuer),
            () ->
                add(mark, rule, CertificateTabText.PATH_FAILS, new BriefAnswer(words).of(problem)));
  }

  /** The search ends at the first good path; without its root it goes on to the next. */
  private Stream<Candidate> besideTheRoot() {
    ChainView view = held.view();
    if (view.path().problem().isPresent()) {
      return Stream.empty();
    }
    List<Bytes> sent = view.chain().readable().stream().map(Certificate::der).toList();
    List<Bytes> roots =
        view.store().relevantTo(sent).stream()
            .filter(root -> !root.sameEntity(held.path().getLast()))
            .map(Certificate::der)
            .toList();
    ChainView other = ChainView.of(view.chain(), view.expected(), view.at(), TrustStore.of(roots));
    List<Certificate> path = other.path().path();
    boolean known = view.otherPaths().stream().anyMatch(one -> one.path().equals(path));
    return known || !other.store().holds(path.getLast())
        ? Stream.empty()
        : Stream.of(new Candidate(path, other.path().problem()));
  }

  private void others(List<Candidate> others) {
    for (Candidate other : others.stream().limit(PATHS).toList()) {
      String root = ShownCertificates.name(other.path().getLast(), words);
      other
          .problem()
          .ifPresentOrElse(
              why ->
                  add(
                      Mark.ADVICE,
                      why.rule().rule(),
                      why.rule().leavesOpen()
                          ? CertificateTabText.OTHER_PATH_OPEN
                          : CertificateTabText.OTHER_PATH_FAILS,
                      root,
                      new BriefAnswer(words).of(why)),
              () ->
                  add(
                      Mark.ADVICE,
                      CertificateRules.PATH,
                      CertificateTabText.OTHER_PATH_HOLDS,
                      root));
    }
    if (others.size() > PATHS) {
      add(
          Mark.ADVICE,
          CertificateRules.PATH,
          CertificateTabText.OTHER_PATHS,
          others.size() - PATHS);
    }
  }

  private void add(Mark mark, Rule rule, CertificateTabText text, Object... values) {
    String said = words.label(text, values);
    lines.add(new NoteLine(mark, held.claim("remark:" + lines.size(), said, rule)));
  }
}
