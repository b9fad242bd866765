package mailpath.certificate;

import static mailpath.certificate.WebCertificate.intermediate;
import static mailpath.certificate.WebCertificate.leaf;
import static mailpath.certificate.WebCertificate.root;

import java.util.List;
import java.util.function.UnaryOperator;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.WebCertificate.Maker;
import mailpath.network.Bytes;

/**
 * One rule with a chain that breaks it and nothing else, and beside it a chain that just keeps it.
 *
 * @param profile what the caller asks for beside the everyday
 */
record PathRuleCase(
    BrokenRule rule, String what, Trial broken, Trial good, UnaryOperator<PathProfile> profile) {
  static final WebCertificate ROOT = root("Root").make();
  static final WebCertificate CA = intermediate("Authority", ROOT).make();

  /** Roots and a chain as sent. */
  record Trial(List<Bytes> roots, List<Bytes> sent) {}

  static PathRuleCase of(BrokenRule rule, String what, Trial broken, Trial good) {
    return new PathRuleCase(rule, what, broken, good, UnaryOperator.identity());
  }

  PathRuleCase with(UnaryOperator<PathProfile> asked) {
    return new PathRuleCase(rule, what, broken, good, asked);
  }

  /** The same alteration of a server's certificate, once too much and once just right. */
  static PathRuleCase leafs(
      BrokenRule rule, String what, UnaryOperator<Maker> bad, UnaryOperator<Maker> right) {
    return of(
        rule, what, sent(bad.apply(leaf(CA)).make(), CA), sent(right.apply(leaf(CA)).make(), CA));
  }

  /** The same of the authority that signs it. */
  static PathRuleCase authorities(
      BrokenRule rule, String what, UnaryOperator<Maker> bad, UnaryOperator<Maker> right) {
    WebCertificate broken = bad.apply(intermediate("Changed", ROOT)).make();
    WebCertificate good = right.apply(intermediate("Changed", ROOT)).make();
    return of(rule, what, sent(leaf(broken).make(), broken), sent(leaf(good).make(), good));
  }

  /** The same of the root. */
  static PathRuleCase roots(
      BrokenRule rule, String what, UnaryOperator<Maker> bad, UnaryOperator<Maker> right) {
    WebCertificate broken = bad.apply(root("Changed root")).make();
    WebCertificate good = right.apply(root("Changed root")).make();
    return of(rule, what, under(broken, leaf(broken).make()), under(good, leaf(good).make()));
  }

  static Trial sent(WebCertificate... chain) {
    return under(ROOT, chain);
  }

  static Trial under(WebCertificate root, WebCertificate... chain) {
    return new Trial(List.of(root.der()), WebCertificate.ders(chain));
  }

  @Override
  public String toString() {
    return rule.word() + ": " + what;
  }
}
