package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.certificate.Asn1Tree;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateView;
import mailpath.certificate.ChainView;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathResult.Candidate;
import mailpath.certificate.SentCertificate;
import mailpath.dane.ChainUse;
import mailpath.dane.ChainUse.Worth;

/** The certificates of files, for a terminal and as JSON. */
public final class CertificateReport {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Words words;
  private final boolean colours;
  private final boolean evidence;

  /**
   * @param evidence whether the bare structure of each certificate is shown too
   */
  public CertificateReport(Words words, boolean colours, boolean evidence) {
    this.words = words;
    this.colours = colours;
    this.evidence = evidence;
  }

  /** The answer first, then the chain, the names and each certificate. */
  public String text(CertificateSource source) {
    ChainView view = source.view();
    List<String> lines = new ArrayList<>();
    lines.add(colours ? BOLD + answer(source) + PLAIN : answer(source));
    source.uses().forEach(use -> lines.add("  " + use(use)));
    firstEnd(view, lines);
    sent(source, lines);
    path(view, lines);
    new CertificateNames(words).add(view, lines);
    for (SentCertificate one : view.sent()) {
      if (one.entry() instanceof Entry.Read(Certificate certificate)
          && !(one.role() instanceof SentCertificate.Role.Duplicate)) {
        details(one.place() + 1, certificate, view, lines);
      }
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private void details(int number, Certificate one, ChainView view, List<String> lines) {
    new CertificateDetails(words).add(number, CertificateView.of(one, view.at()), lines);
    if (evidence) {
      lines.add("  " + words.label(CertificateText.STRUCTURE));
      Asn1Tree.lines(one.der()).forEach(line -> lines.add("    " + line));
    }
  }

  /** One line without line end; the keys are in docs/certificate.md. */
  public String json(CertificateSource source) {
    return new CertificateJson(words, evidence).line(source, answer(source));
  }

  private String answer(CertificateSource source) {
    List<String> parts = new ArrayList<>();
    part(source, Worth.YES, CertificateText.GOOD_FOR, parts);
    part(source, Worth.ONCE_PUBLISHED, CertificateText.GOOD_ONCE, parts);
    part(source, Worth.DEPENDS, CertificateText.GOOD_DEPENDS, parts);
    part(source, Worth.NO, CertificateText.NOT_GOOD_FOR, parts);
    part(source, Worth.UNKNOWN, CertificateText.NOT_KNOWN_FOR, parts);
    return String.join(" ", parts);
  }

  private void part(
      CertificateSource source, Worth worth, CertificateText text, List<String> parts) {
    String uses =
        source.uses().stream()
            .filter(use -> use.worth() == worth)
            .map(use -> words.word(use.use()))
            .collect(Collectors.joining(", "));
    if (!uses.isEmpty()) {
      parts.add(words.label(text, uses));
    }
  }

  private String use(ChainUse use) {
    return words.label(CertificateText.USE, use.use(), use.worth(), use.why(), use.rule());
  }

  private void firstEnd(ChainView view, List<String> lines) {
    view.firstToEnd()
        .ifPresent(
            first ->
                lines.add(
                    words.label(
                        view.at().isAfter(first.notAfter())
                            ? CertificateText.FIRST_END_PAST
                            : CertificateText.FIRST_END,
                        first.notAfter(),
                        first.subject())));
  }

  private void sent(CertificateSource source, List<String> lines) {
    ChainView view = source.view();
    lines.add("");
    lines.add(
        words.label(
            CertificateText.FILE, source.file(), view.chain().entries().size(), source.form()));
    lines.add(words.label(CertificateText.AS_SENT));
    view.sent().forEach(one -> lines.add("  " + sent(one)));
    view.misplacedEndEntity()
        .ifPresent(place -> lines.add("  " + words.label(CertificateText.MISPLACED, place + 1)));
  }

  private String sent(SentCertificate one) {
    return switch (one.entry()) {
      case Entry.Read(Certificate certificate) ->
          words.label(
              one.outOfOrder() ? CertificateText.SENT_OUT_OF_ORDER : CertificateText.SENT,
              one.place() + 1,
              one.role().word(),
              certificate.subject(),
              certificate.issuer());
      case Entry.Unreadable(var ignored, String why) ->
          words.label(CertificateText.SENT_UNREADABLE, one.place() + 1, why);
    };
  }

  private void path(ChainView view, List<String> lines) {
    lines.add("");
    lines.add(words.label(CertificateText.PATH, view.state(), PathAnswer.of(view.path())));
    view.path().path().forEach(step -> lines.add("  " + words.show(step.subject())));
    view.missing()
        .ifPresent(issuer -> lines.add("  " + words.label(CertificateText.MISSING, issuer)));
    view.otherPaths().forEach(other -> lines.add("  " + other(other)));
  }

  private String other(Candidate other) {
    String way = other.path().stream().map(Certificate::subject).collect(Collectors.joining(" < "));
    return other
        .problem()
        .map(why -> words.label(CertificateText.OTHER_PATH_BROKEN, way, PathAnswer.of(why)))
        .orElseGet(() -> words.label(CertificateText.OTHER_PATH, way));
  }
}
