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
    List<ChainUse> uses = source.uses().all();
    String answer = new ChainAnswer(words).text(uses);
    lines.add(colours ? BOLD + answer + PLAIN : answer);
    uses.forEach(use -> lines.add("  " + use(use)));
    CertificateDates.of(words, source).add(view, lines);
    sent(source, lines);
    path(view, lines);
    CertificateStores.of(words, source).add(lines);
    CertificateRecords.of(words, source).add(lines);
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
    return new CertificateJson(words, evidence).line(source);
  }

  private String title(Certificate certificate) {
    return new CertificateTitle(words).of(certificate);
  }

  private String use(ChainUse use) {
    return words.label(CertificateText.USE, use.use(), use.worth(), use.why(), use.rule());
  }

  private void sent(CertificateSource source, List<String> lines) {
    ChainView view = source.view();
    lines.add("");
    lines.add(new CertificateOrigin(words).text(source.origin(), view.chain().entries().size()));
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
              title(certificate),
              certificate.issuer());
      case Entry.Unreadable(var ignored, String why) ->
          words.label(CertificateText.SENT_UNREADABLE, one.place() + 1, why);
    };
  }

  private void path(ChainView view, List<String> lines) {
    lines.add("");
    lines.add(words.label(CertificateText.PATH, view.state(), PathAnswer.of(view.path())));
    view.path().path().forEach(step -> lines.add("  " + words.show(title(step))));
    view.missing()
        .ifPresent(issuer -> lines.add("  " + words.label(CertificateText.MISSING, issuer)));
    view.otherPaths().forEach(other -> lines.add("  " + other(other)));
  }

  private String other(Candidate other) {
    String way = other.path().stream().map(this::title).collect(Collectors.joining(" < "));
    return other
        .problem()
        .map(why -> words.label(CertificateText.OTHER_PATH_BROKEN, way, PathAnswer.of(why)))
        .orElseGet(() -> words.label(CertificateText.OTHER_PATH, way));
  }
}
