package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import mailpath.casefile.DomainQuestion;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.investigation.DomainInvestigation.MailHosts;
import mailpath.network.Desk;

/** The rules about the place of measurement: what this desk could not see, and why. */
public final class OwnNetworkRules {
  public static final Rule BLOCKED =
      new Rule(
          "threat-S18",
          "standards C6",
          "a port that the own network blocks says nothing about the server",
          PortBlocked.class);

  public static final Rule INTERFERES =
      new Rule(
          "threat-S17",
          "RFC 3207 6",
          "what the own network removes or replaces says nothing about the server",
          OwnNetworkTest.class);

  public static final Rule SPECIAL =
      new Rule(
          "threat-L4",
          "RFC 6890",
          "private and other special addresses are not connected to without consent",
          SpecialAddress.class);

  public static final Rule MANY =
      new Rule(
          "threat-D15",
          "limits",
          "only the first hosts and addresses are tested, the rest is listed",
          HostsNotTried.class);

  public static final Rule NETWORK =
      new Rule(
          "threat-U4",
          "standards U2",
          "without a network nothing is measured, and nothing is absent",
          NoNetwork.class);

  public static final List<Rule> RULES = List.of(BLOCKED, INTERFERES, SPECIAL, MANY, NETWORK);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          PortBlocked.class,
          StarttlsStrippedHere.class,
          TlsInterceptedHere.class,
          TlsInterceptedByProduct.class,
          TrustedHereOnly.class,
          MayBeIntercepted.class,
          StarttlsOfferedBefore.class,
          StarttlsDemanded.class,
          IssuerWasOther.class,
          SpecialAddress.class,
          HostsNotTried.class,
          NoNetwork.class);

  private OwnNetworkRules() {}

  static List<Finding> findings(DomainQuestion question, MailHosts mail, Desk desk) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(NoNetwork.check(question.domain(), desk));
    OwnNetwork own = mail.ownNetwork();
    findings.addAll(PortBlocked.check(own));
    findings.addAll(StarttlsStrippedHere.check(own));
    findings.addAll(TlsInterceptedHere.check(own));
    for (HostFacts host : mail.hosts()) {
      for (AddressFacts place : host.places()) {
        findings.addAll(findings(question, own, place));
        findings.addAll(StarttlsDemanded.check(host, place, question));
      }
    }
    findings.addAll(SpecialAddress.check(mail.hosts()));
    findings.addAll(HostsNotTried.check(question.domain(), mail));
    return findings;
  }

  private static List<Finding> findings(
      DomainQuestion question, OwnNetwork own, AddressFacts place) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(TrustedHereOnly.check(place));
    findings.addAll(MayBeIntercepted.check(place, own));
    findings.addAll(StarttlsOfferedBefore.check(place, question.earlier()));
    findings.addAll(IssuerWasOther.check(place, question.earlier()));
    return findings;
  }
}
