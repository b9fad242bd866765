package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Earlier;
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
    findings.addAll(findings(mail.ownNetwork(), mail.hosts(), question.earlier()));
    findings.addAll(HostsNotTried.check(question.domain(), mail));
    return findings;
  }

  /** Of these hosts, whatever they were looked at for. */
  static List<Finding> findings(OwnNetwork own, List<HostFacts> hosts, Optional<Earlier> earlier) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(PortBlocked.check(own));
    findings.addAll(StarttlsStrippedHere.check(own));
    findings.addAll(TlsInterceptedHere.check(own));
    for (HostFacts host : hosts) {
      for (AddressFacts place : host.places()) {
        findings.addAll(TrustedHereOnly.check(place));
        findings.addAll(MayBeIntercepted.check(place, own));
        findings.addAll(StarttlsOfferedBefore.check(place, earlier));
        findings.addAll(IssuerWasOther.check(place, earlier));
        findings.addAll(StarttlsDemanded.check(host, place, earlier));
      }
    }
    findings.addAll(SpecialAddress.check(hosts));
    return findings;
  }
}
