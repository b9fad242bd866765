package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.Certificate;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.BuiltBox;

/** Makes the boxes of the path as built, the server's own certificate first. */
final class CertificatePathScreens {
  private final HeldChain held;
  private final ShownCertificates shown;
  private final RootWords roots;
  private final Words words;
  private final List<Certificate> path;
  private final int broken;

  CertificatePathScreens(HeldChain held, ShownCertificates shown, RootWords roots, Words words) {
    this.held = held;
    this.shown = shown;
    this.roots = roots;
    this.words = words;
    this.path = held.path();
    this.broken = held.firstBroken();
  }

  List<BuiltBox> boxes() {
    List<BuiltBox> boxes = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      boxes.add(box(i));
    }
    held.view().missing().map(this::missing).ifPresent(boxes::add);
    return boxes;
  }

  private BuiltBox box(int i) {
    String name = ShownCertificates.name(path.get(i), words);
    String caption = caption(i);
    return new BuiltBox(
        shown.index(path.get(i)), name, caption, mark(i), above(i), name + ", " + caption);
  }

  private BuiltBox missing(String issuer) {
    String name = ShownCertificates.name(issuer, words);
    String caption = words.label(CertificateTabText.BUILT_MISSING);
    return new BuiltBox(-1, name, caption, held.fault(), LinkState.INERT, name + ", " + caption);
  }

  /** Each one was verified with the key of the next before the path went on to it. */
  private LinkState above(int i) {
    if (i + 1 < path.size()) {
      return LinkState.PROVEN;
    }
    return held.view().missing().isPresent() ? LinkState.FAILS : LinkState.INERT;
  }

  private Mark mark(int i) {
    if (i < broken) {
      boolean here = i == path.size() - 1 && held.view().byOwnRoot();
      return here ? Mark.OPPORTUNISTIC : Mark.SECURE;
    }
    // Above the first fault nothing was looked at, and without an issuer nothing is proven.
    boolean open =
        i > broken
            || problem()
                .filter(rule -> rule == BrokenRule.ISSUER_MISSING || rule.leavesOpen())
                .isPresent();
    return open ? Mark.UNKNOWN : held.fault();
  }

  private Optional<BrokenRule> problem() {
    return held.view().path().problem().map(PathProblem::rule);
  }

  private String caption(int i) {
    boolean missing = problem().equals(Optional.of(BrokenRule.ISSUER_MISSING));
    return i == broken && !missing
        ? problem()
            .map(rule -> words.label(CertificateTabText.BUILT_BROKEN, place(i), rule))
            .orElseGet(() -> place(i))
        : place(i);
  }

  private String place(int i) {
    if (i == path.size() - 1 && held.view().store().holds(path.get(i))) {
      return root();
    }
    if (i == 0) {
      return words.label(CertificateTabText.BUILT_OWN);
    }
    Certificate certificate = path.get(i);
    return certificate.selfIssued()
        ? words.label(CertificateTabText.BUILT_SELF_SIGNED)
        : words.label(
            CertificateTabText.BUILT_SIGNED_BY,
            i + 1 < path.size()
                ? ShownCertificates.name(path.get(i + 1), words)
                : ShownCertificates.name(certificate.issuer(), words));
  }

  private String root() {
    return words.label(
        held.view().byOwnRoot() ? CertificateTabText.BUILT_OWN_ROOT : CertificateTabText.BUILT_ROOT,
        roots.place(held.view().store().name()));
  }
}
