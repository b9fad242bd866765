package mailpath.certificate;

import java.util.List;
import java.util.function.Function;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about what stands in and beside a certificate and decides no path. */
public final class StapleRules {
  public static final Rule Q3 =
      new Rule(
          "Q3",
          "RFC 9325 4.3",
          "RSA from 2048 bits, curves from 224, no signatures with MD5 or SHA-1",
          KeyWeak.class);
  public static final Rule X4 =
      new Rule(
          "X4",
          "RFC 7671 4.2",
          "timestamps of public logs are for information; no mail standard asks for them",
          CertificateLogged.class);
  public static final Rule X5 =
      new Rule(
          "X5",
          "RFC 7633 4",
          "a staple is optional, unless the certificate demands one",
          Staple.class);

  public static final List<Rule> RULES = List.of(Q3, X4, X5);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          StaplePresent.class,
          StapleSaysRevoked.class,
          StapleIgnored.class,
          MustStaple.class,
          MustStapleUnmet.class,
          CertificateLogged.class,
          KeyWeak.class,
          SignatureWeak.class);

  private static final List<Function<ShownChain, List<? extends Finding>>> CHECKS =
      List.of(
          StaplePresent::check,
          StapleSaysRevoked::check,
          StapleIgnored::check,
          MustStaple::check,
          MustStapleUnmet::check,
          CertificateLogged::check,
          KeyWeak::check,
          SignatureWeak::check);

  private StapleRules() {}

  public static List<Finding> findings(ShownChain shown) {
    return CHECKS.stream().<Finding>flatMap(check -> check.apply(shown).stream()).toList();
  }
}
