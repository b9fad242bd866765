package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mailpath.certificate.Interceptor;
import mailpath.delivery.MailPath;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.DomainName;

/** What is said about the domain itself, and about the desk that it was measured from. */
final class DomainStatements {
  private final DomainFacts facts;
  private final Fact<MailPath.Kind> mail;
  private final Subject domain;
  private final Statements statements;

  DomainStatements(Assessment assessment, DomainName domain, Statements statements) {
    this.facts = assessment.facts();
    this.mail = assessment.path().mail();
    this.domain = Subject.of(domain);
    this.statements = statements;
  }

  void say(Set<DomainName> hosts) {
    desk();
    statements.say(ComparedFact.MAIL_ROUTE, domain, mail);
    statements.say(ComparedFact.MX_SIGNED, domain, mxSigned());
    statements.say(
        ComparedFact.DOMAIN_ALIAS, domain, orFollows(route -> Statements.orNone(alias(route))));
    statements.say(
        ComparedFact.ZONE_SIGNED, domain, Statements.signed(facts.zone(), Optional.empty()));
    hosts.forEach(name -> statements.say(ComparedFact.MX_RECORD, Subject.of(name), record(name)));
    statements.say(
        ComparedFact.TLS_RPT_RECORD,
        domain,
        facts.tlsRpt().record().map(ignored -> Statements.list(facts.tlsRpt().texts())));
  }

  private void desk() {
    OwnNetwork own = facts.ownNetwork();
    statements.say(
        ComparedFact.BLOCKED_FAMILIES,
        domain,
        Fact.known(Statements.list(own.blocked().stream().sorted().toList()), own.evidence()));
    statements.say(
        ComparedFact.STARTTLS_REMOVED,
        domain,
        Fact.known(Statements.yes(own.strips()), own.evidence()));
    statements.say(
        ComparedFact.CONNECTIONS_OPENED,
        domain,
        Fact.known(Statements.orNone(opened(own)), own.evidence()));
    statements.say(
        ComparedFact.RESOLVER_SIGNATURES,
        domain,
        Fact.known(facts.resolver().signatures(), facts.resolver().evidence()));
    statements.say(
        ComparedFact.RESOLVER_INVENTS, domain, facts.resolver().rewrites().map(Statements::yes));
  }

  /** By whom; nobody was seen to where nothing gave reason to look. */
  private static Optional<String> opened(OwnNetwork own) {
    return own.interceptor().ifKnown().flatMap(found -> found).map(Interceptor::issuer);
  }

  private Fact<?> mxSigned() {
    return switch (facts.route()) {
      case Fact.Known<MailRoute>(MailRoute route, Evidence evidence) ->
          Statements.signed(route.stateFact(evidence), route.reason());
      default -> follows();
    };
  }

  private static Optional<DomainName> alias(MailRoute route) {
    return Optional.of(route.expanded()).filter(name -> !name.equals(route.domain()));
  }

  private Fact<?> record(DomainName name) {
    return orFollows(
        route -> {
          List<Object> preferences =
              route.hosts().stream()
                  .filter(host -> host.name().equals(name))
                  .map(host -> preference(route, host))
                  .toList();
          return preferences.size() == 1 ? preferences.getFirst() : Statements.list(preferences);
        });
  }

  private static Object preference(MailRoute route, MxHost host) {
    return route.kind() == MailRoute.Kind.IMPLICIT ? route.kind() : host.preference();
  }

  private Fact<?> orFollows(Function<MailRoute, Object> reading) {
    return facts.route() instanceof Fact.Unknown<MailRoute>
        ? follows()
        : facts.route().map(reading);
  }

  private Fact<?> follows() {
    return Statements.follows(domain);
  }
}
