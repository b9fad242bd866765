package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.authorities;
import static mailpath.certificate.PathRuleCase.leafs;
import static mailpath.certificate.PathRuleCase.of;
import static mailpath.certificate.PathRuleCase.roots;
import static mailpath.certificate.PathRuleCase.sent;
import static mailpath.certificate.WebCertificate.HOST;
import static mailpath.certificate.WebCertificate.dns;
import static mailpath.certificate.WebCertificate.intermediate;
import static mailpath.certificate.WebCertificate.ip;
import static mailpath.certificate.WebCertificate.leaf;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.WebCertificate.Maker;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/** What names and constraints on names can break. */
final class NameRuleCases {
  private static final UnaryOperator<Maker> AS_IS = UnaryOperator.identity();
  private static final byte[] EMPTY = {0x30, 0};

  private NameRuleCases() {}

  static Stream<PathRuleCase> all() {
    return Stream.of(nameConstraints(), alternativeNames(), commonNames()).flatMap(List::stream);
  }

  private static List<PathRuleCase> nameConstraints() {
    return List.of(
        authorities(
            BrokenRule.NAME_CONSTRAINTS,
            "a name outside what is permitted",
            m -> constraints(m, permitted(dns("example.org"))),
            m -> constraints(m, permitted(dns("example.org"), dns("example.com")))),
        roots(
            BrokenRule.NAME_CONSTRAINTS,
            "those of the root count",
            m -> constraints(m, excluded(dns("example.com"))),
            m -> constraints(m, excluded(dns("ample.com")))),
        authorities(
            BrokenRule.NAME_CONSTRAINTS,
            "no subtree at all",
            m -> m.raw(Extension.nameConstraints, true, EMPTY),
            m -> constraints(m, permitted(ip("192.0.2.0/24")))),
        authorities(
            BrokenRule.NAME_CONSTRAINTS,
            "an address without a mask",
            m ->
                constraints(
                    m,
                    permitted(new GeneralName(7, new DEROctetString(new byte[] {127, 0, 0, 1})))),
            m -> constraints(m, permitted(ip("127.0.0.1/32")))),
        leafs(
            BrokenRule.NAME_CONSTRAINTS,
            "in a certificate that is no authority",
            m -> constraints(m, permitted(dns(HOST))),
            AS_IS),
        selfIssued());
  }

  /** Names of a self-issued intermediate are not held against it (RFC 5280 6.1.3 (b)). */
  private static PathRuleCase selfIssued() {
    WebCertificate narrow =
        constraints(intermediate("Narrow", PathRuleCase.ROOT), permitted(dns(HOST))).make();
    WebCertificate same = intermediate("Narrow", narrow).names(dns("other.test")).make();
    WebCertificate other = intermediate("Other", narrow).names(dns("other.test")).make();
    return of(
        BrokenRule.NAME_CONSTRAINTS,
        "an authority's own name; a self-issued one's does not count",
        sent(leaf(other).make(), other, narrow),
        sent(leaf(same).make(), same, narrow));
  }

  private static NameConstraints permitted(GeneralName... names) {
    return new NameConstraints(subtrees(names), null);
  }

  private static NameConstraints excluded(GeneralName... names) {
    return new NameConstraints(null, subtrees(names));
  }

  private static GeneralSubtree[] subtrees(GeneralName... names) {
    return Arrays.stream(names).map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);
  }

  private static Maker constraints(Maker maker, NameConstraints constraints) {
    return maker.set(Extension.nameConstraints, true, constraints);
  }

  private static List<PathRuleCase> alternativeNames() {
    UnaryOperator<Maker> nameless = m -> m.subject("");
    return List.of(
        leafs(
                BrokenRule.ALTERNATIVE_NAME,
                "none",
                m -> m.without(Extension.subjectAlternativeName),
                AS_IS)
            .with(PathRulesTest::unnamed),
        alternative("a dot in front", dns(".example.com")),
        alternative("an underscore", dns("a_b.example.com")),
        alternative("a wildcard inside a label", dns("m*.example.com")),
        alternative("a wildcard in the second label", dns("mail.*.com")),
        alternative("NUL in it", new GeneralName(2, new DERIA5String("a.com\0.test"))),
        alternative(
            "an address of five octets", new GeneralName(7, new DEROctetString(new byte[5]))),
        leafs(
            BrokenRule.ALTERNATIVE_NAME,
            "not critical without a subject",
            nameless,
            m ->
                nameless
                    .apply(m)
                    .set(Extension.subjectAlternativeName, true, new GeneralNames(dns(HOST)))),
        leafs(
            BrokenRule.ALTERNATIVE_NAME,
            "critical with a subject",
            m -> m.set(Extension.subjectAlternativeName, true, new GeneralNames(dns(HOST))),
            AS_IS));
  }

  private static PathRuleCase alternative(String what, GeneralName odd) {
    return leafs(
        BrokenRule.ALTERNATIVE_NAME,
        what,
        m -> m.names(dns(HOST), odd),
        m -> m.names(dns(HOST), dns("xn--mnchen-3ya.example"), ip("2001:db8::1")));
  }

  private static List<PathRuleCase> commonNames() {
    return List.of(
        common("other case", "Mail.Example.COM", HOST),
        common("a neighbour", "other.example.com", "example.com"),
        leafs(
            BrokenRule.COMMON_NAME,
            "an IPv6 address written at length",
            m -> m.subject("CN=2001:0db8::1").names(dns(HOST), ip("2001:db8::1")),
            m -> m.subject("CN=2001:db8::1").names(dns(HOST), ip("2001:db8::1"))),
        leafs(
            BrokenRule.COMMON_NAME,
            "an IPv4 address with zeros in front",
            m -> m.subject("CN=192.000.002.001").names(dns(HOST), ip("192.0.2.1")),
            m -> m.subject("CN=192.0.2.1").names(dns(HOST), ip("192.0.2.1"))),
        leafs(
            BrokenRule.COMMON_NAME,
            "an IPv4 address in hexadecimal",
            m -> m.subject("CN=0xC0000201").names(dns(HOST), ip("192.0.2.1")),
            m -> m.subject("CN=Example Mail").names(dns(HOST), ip("192.0.2.1"))));
  }

  private static PathRuleCase common(String what, String wrong, String right) {
    return leafs(
        BrokenRule.COMMON_NAME, what, m -> m.subject("CN=" + wrong), m -> m.subject("CN=" + right));
  }
}
