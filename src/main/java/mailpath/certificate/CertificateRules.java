package mailpath.certificate;

import java.util.List;
import java.util.function.Function;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/**
 * The rules about certificates, and all their findings about one chain. None of them lowers a
 * verdict by itself: what a certificate is worth to a sender is settled where it is demanded.
 */
public final class CertificateRules {
  public static final Rule NAMES =
      new Rule(
          "B7",
          "RFC 9525 6.3",
          "the name must be among the DNS-IDs; a wildcard is the whole left-most label",
          ReferenceName.class);
  public static final Rule DATES =
      new Rule(
          "threat-X9",
          "RFC 5280 4.1.2.5",
          "a certificate counts within its dates",
          CertificateCheck.class);
  public static final Rule PATH =
      new Rule(
          "threat-X10",
          "RFC 5280 6.1",
          "a path leads to a root of the store and breaks no rule",
          PathBuilder.class);
  public static final Rule ORDER =
      new Rule(
          "threat-X2",
          "RFC 8446 4.4.2",
          "the end-entity certificate first, each next one its issuer",
          ChainDisordered.class);
  public static final Rule READING =
      new Rule(
          "threat-X6",
          "RFC 5280 4.1",
          "what cannot be read keeps its place and its octets",
          CertificateChain.class);
  public static final Rule KEYS =
      new Rule(
          "Q3",
          "RFC 9325 4.3",
          "RSA of 2048 bits, curves of 224 bits, no SHA-1",
          KeyStrength.class);

  public static final List<Rule> RULES = List.of(NAMES, DATES, PATH, ORDER, READING, KEYS);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          CertificateExpired.class,
          CertificateNotYetValid.class,
          CertificateExpiresSoon.class,
          CertificateNameMismatch.class,
          CertificateCommonNameOnly.class,
          CertificateSelfSigned.class,
          CertificatePrivateCa.class,
          CertificateIncomplete.class,
          CertificatePathBroken.class,
          CertificateNotCheckable.class,
          CertificateUnreadable.class,
          RootSent.class,
          ChainDisordered.class);

  private static final List<Function<JudgedChain, List<? extends Finding>>> CHECKS =
      List.of(
          CertificateExpired::check,
          CertificateNotYetValid::check,
          CertificateExpiresSoon::check,
          CertificateNameMismatch::check,
          CertificateCommonNameOnly::check,
          CertificateSelfSigned::check,
          CertificatePrivateCa::check,
          CertificateIncomplete::check,
          CertificatePathBroken::check,
          CertificateNotCheckable::check,
          CertificateUnreadable::check,
          RootSent::check,
          ChainDisordered::check);

  private CertificateRules() {}

  public static List<Finding> findings(JudgedChain chain) {
    return CHECKS.stream().<Finding>flatMap(check -> check.apply(chain).stream()).toList();
  }
}
