package mailpath.dns;

import java.util.ArrayList;
import java.util.List;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** What DNS says beside mail about a host and its addresses: information, no verdict. */
public final class NeighbourRules {
  public static final Rule CAA =
      new Rule(
          "CAA",
          "RFC 8659 3",
          "the records nearest to a name say who may issue certificates for it",
          IssuersAllowed.class);
  public static final Rule PTR =
      new Rule(
          "PTR",
          "RFC 1912 2.1",
          "an address has a name in reverse DNS that leads back to it",
          ReverseName.class);

  public static final List<Rule> RULES = List.of(CAA, PTR);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          IssuersLimited.class,
          IssuersNone.class,
          ReverseNameConfirmed.class,
          ReverseNameOneWay.class,
          ReverseNameAbsent.class);

  private NeighbourRules() {}

  /**
   * @param host the name that the records are about
   */
  public static List<Finding> findings(String host, IssuersAllowed allowed) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(IssuersLimited.check(host, allowed));
    findings.addAll(IssuersNone.check(host, allowed));
    return findings;
  }

  public static List<Finding> findings(ReverseName reverse) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(ReverseNameConfirmed.check(reverse));
    findings.addAll(ReverseNameOneWay.check(reverse));
    findings.addAll(ReverseNameAbsent.check(reverse));
    return findings;
  }
}
