package mailpath.certificate;

import static mailpath.certificate.PathRuleCase.authorities;
import static mailpath.certificate.PathRuleCase.leafs;
import static mailpath.certificate.PathRuleCase.of;
import static mailpath.certificate.PathRuleCase.sent;
import static mailpath.certificate.WebCertificate.intermediate;
import static mailpath.certificate.WebCertificate.leaf;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.WebCertificate.Maker;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** What certificate policies can break. */
final class PolicyRuleCases {
  private static final UnaryOperator<Maker> AS_IS = UnaryOperator.identity();
  private static final ASN1ObjectIdentifier ODD = new ASN1ObjectIdentifier("1.2.3.4");
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.5");

  private PolicyRuleCases() {}

  static Stream<PathRuleCase> all() {
    return Stream.of(policies(), demandedPolicies()).flatMap(List::stream);
  }

  private static List<PathRuleCase> policies() {
    WebCertificate demands =
        intermediate("Demands", PathRuleCase.ROOT)
            .add(
                Extension.policyConstraints,
                true,
                new PolicyConstraints(BigInteger.ZERO, BigInteger.ZERO))
            .add(Extension.certificatePolicies, false, policies(POLICY))
            .make();
    return List.of(
        of(
            BrokenRule.POLICY,
            "a policy is demanded and the certificate has none",
            sent(leaf(demands).make(), demands),
            sent(
                leaf(demands).add(Extension.certificatePolicies, false, policies(POLICY)).make(),
                demands)),
        of(
            BrokenRule.POLICY,
            "it has another policy",
            sent(
                leaf(demands).add(Extension.certificatePolicies, false, policies(ODD)).make(),
                demands),
            sent(
                leaf(demands)
                    .add(Extension.certificatePolicies, false, policies(ODD, POLICY))
                    .make(),
                demands)),
        leafs(
            BrokenRule.POLICY,
            "one policy twice",
            m -> m.add(Extension.certificatePolicies, false, policies(ODD, ODD)),
            m -> m.add(Extension.certificatePolicies, false, policies(ODD, POLICY))),
        authorities(
            BrokenRule.POLICY,
            "mapped to any policy",
            m -> m.add(Extension.policyMappings, true, mapping(ODD, PolicyExtensions.ANY)),
            m -> m.add(Extension.policyMappings, true, mapping(ODD, POLICY))),
        authorities(
            BrokenRule.POLICY,
            "a limit on any policy that is not critical",
            m -> m.add(Extension.inhibitAnyPolicy, false, new ASN1Integer(0)),
            m -> m.add(Extension.inhibitAnyPolicy, true, new ASN1Integer(0))));
  }

  /** Each demands a policy; what counts is how it gets down to the server's certificate. */
  private static List<PathRuleCase> demandedPolicies() {
    return List.of(
        demanding(
            "demanded from the next certificate but one on",
            m -> demands(m, 1),
            m -> demands(m, 2),
            AS_IS),
        leafs(
            BrokenRule.POLICY,
            "demanded by the server's certificate itself",
            m -> demands(m, 0),
            m -> demands(m, 1)),
        demanding(
            "mapped away",
            m -> demands(mapped(m, POLICY, ODD), 0),
            m -> demands(mapped(m, ODD, POLICY), 0),
            m -> m.add(Extension.certificatePolicies, false, policies(POLICY))),
        demanding(
            "any policy, where it no longer counts",
            m -> demands(inhibitsAny(m, 0), 0),
            m -> demands(inhibitsAny(m, 1), 0),
            m -> m.add(Extension.certificatePolicies, false, policies(PolicyExtensions.ANY))));
  }

  private static PathRuleCase demanding(
      String what,
      UnaryOperator<Maker> bad,
      UnaryOperator<Maker> right,
      UnaryOperator<Maker> server) {
    CertificatePolicies held = policies(POLICY, ODD);
    WebCertificate broken =
        bad.apply(intermediate("Policy", PathRuleCase.ROOT))
            .add(Extension.certificatePolicies, false, held)
            .make();
    WebCertificate good =
        right
            .apply(intermediate("Policy", PathRuleCase.ROOT))
            .add(Extension.certificatePolicies, false, held)
            .make();
    return of(
        BrokenRule.POLICY,
        what,
        sent(server.apply(leaf(broken)).make(), broken),
        sent(server.apply(leaf(good)).make(), good));
  }

  private static Maker demands(Maker maker, int after) {
    BigInteger count = BigInteger.valueOf(after);
    return maker.add(Extension.policyConstraints, true, new PolicyConstraints(count, null));
  }

  private static Maker mapped(Maker maker, ASN1ObjectIdentifier from, ASN1ObjectIdentifier to) {
    return maker.add(Extension.policyMappings, true, mapping(from, to));
  }

  private static Maker inhibitsAny(Maker maker, int after) {
    return maker.add(Extension.inhibitAnyPolicy, true, new ASN1Integer(after));
  }

  private static CertificatePolicies policies(ASN1ObjectIdentifier... policies) {
    return new CertificatePolicies(
        Arrays.stream(policies).map(PolicyInformation::new).toArray(PolicyInformation[]::new));
  }

  private static DERSequence mapping(ASN1ObjectIdentifier from, ASN1ObjectIdentifier to) {
    return new DERSequence(new DERSequence(new ASN1ObjectIdentifier[] {from, to}));
  }
}
