package mailpath.delivery;

import java.util.ArrayList;
import java.util.List;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.fact.Rule;

/** The rules that join mechanisms (standards C), and all their findings about one domain. */
public final class DeliveryRules {
  public static final Rule W1 =
      rule("W1", "RFC 5321 5.1", "the preferred servers take the mail", DeliveryDegraded.class);
  public static final Rule W2 =
      rule("W2", "RFC 7672 2.2.1", "the weakest server that can be used counts", WeakestHost.class);
  public static final Rule W3 =
      rule("W3", "RFC 5321 5.1", "the preferred servers alone are the normal path", Board.class);
  public static final Rule W4 =
      rule("W4", "RFC 5321 5.1", "every address is a server of its own", FamilyNotTested.class);
  public static final Rule W5 =
      rule("W5", "RFC 8461 5", "a server that a sender skips is not used", AddressSkipped.class);
  public static final Rule D1 =
      rule("D1", "RFC 7672 2.2.1", "DANE needs a signed MX answer", DaneBehindUnsignedMx.class);
  public static final Rule D6 =
      rule(
          "D6",
          "RFC 7672 2.2",
          "unusable TLSA records still demand encryption",
          EncryptionEnforced.class);
  public static final Rule R4 =
      rule(
          "R4",
          "RFC 8461 3.3",
          "a remembered policy stays until another id is seen",
          RememberedPolicyDiffers.class);
  public static final Rule R14 =
      rule("R14", "RFC 8461 5", "an enforced policy stops mail to a failing host", Sender.class);
  public static final Rule R15 =
      rule(
          "R15",
          "RFC 8461 2",
          "with DANE and a policy a host must satisfy each",
          BothTogetherFail.class);
  public static final Rule R19 =
      rule("R19", "RFC 8461 10", "first contact can be suppressed in DNS", Moves.class);
  public static final Rule U1 =
      rule("U1", "standards C5", "an unknown fact is played with every value", VerdictOpen.class);
  public static final Rule U2 =
      rule("U2", "standards C5", "not measured is never absent or broken", HostValues.class);

  public static final Rule X1 =
      rule(
          "X1",
          "RFC 7435 3",
          "encryption to whoever answers is never shown as authenticated",
          Outcome.class);

  public static final List<Rule> RULES =
      List.of(W1, W2, W3, W4, W5, D1, D6, R4, R14, R15, R19, U1, U2, X1);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          AddressSkipped.class,
          BothTogetherFail.class,
          DaneBehindUnsignedMx.class,
          DanePartial.class,
          DeliveryDegraded.class,
          EncryptionEnforced.class,
          FamilyNotTested.class,
          RememberedPolicyDiffers.class,
          VerdictOpen.class,
          WeakestHost.class);

  private DeliveryRules() {}

  /** The findings of the game itself. */
  public static List<Finding> findings(Judgement judgement, MailPath path) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(VerdictOpen.check(judgement, path));
    findings.addAll(AddressSkipped.check(judgement, path));
    findings.addAll(BothTogetherFail.check(judgement, path));
    findings.addAll(WeakestHost.check(judgement, path));
    findings.addAll(DeliveryDegraded.check(judgement, path));
    findings.addAll(DaneBehindUnsignedMx.check(path));
    findings.addAll(DanePartial.check(path));
    findings.addAll(RememberedPolicyDiffers.check(judgement, path));
    findings.addAll(EncryptionEnforced.check(judgement, path));
    return findings;
  }

  /**
   * The findings of the mechanisms and those of the game, weighed for this verdict, the weightiest
   * first.
   */
  public static List<Judged> judge(Judgement judgement, MailPath path, List<Finding> ofMechanisms) {
    List<Finding> all = new ArrayList<>(findings(judgement, path));
    all.addAll(ofMechanisms);
    return new Weights(judgement, path).judged(all);
  }

  private static Rule rule(String id, String section, String says, Class<?> checkedIn) {
    return new Rule(id, section, says, checkedIn);
  }
}
