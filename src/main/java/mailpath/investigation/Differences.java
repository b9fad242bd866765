package mailpath.investigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import mailpath.dns.MailRoute;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.investigation.Difference.Effect;
import mailpath.investigation.Statements.About;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;

/** Finds the facts in which two assessments differ, and has the game say what each one does. */
final class Differences {
  private final SortedMap<About, Fact<?>> before;
  private final SortedMap<About, Fact<?>> after;

  private Differences(Assessment before, Assessment after) {
    SortedSet<DomainName> hosts =
        new TreeSet<>(Stream.concat(hosts(before), hosts(after)).toList());
    DomainName domain = before.question().domain();
    this.before = Statements.of(before, domain, hosts);
    this.after = Statements.of(after, domain, hosts);
  }

  /** Those with the weightiest effect first, then in the order of {@link About}. */
  static List<Difference> between(Assessment before, Assessment after) {
    Differences differences = new Differences(before, after);
    List<About> abouts = differences.abouts();
    List<Effect> effects = new Effects(before.path(), after.path()).of(differences.parts());
    List<Difference> all = new ArrayList<>();
    for (int i = 0; i < abouts.size(); i++) {
      all.add(differences.of(abouts.get(i), effects.get(i)));
    }
    return all.stream().sorted(Comparator.comparing(Difference::effect)).toList();
  }

  /** What of the path the differences stand for. */
  static List<PathPart> parts(Assessment before, Assessment after) {
    return new Differences(before, after).parts();
  }

  private List<PathPart> parts() {
    return abouts().stream().map(this::part).toList();
  }

  private static Stream<DomainName> hosts(Assessment assessment) {
    return assessment.facts().route().ifKnown().map(MailRoute::hosts).orElse(List.of()).stream()
        .map(MailRoute.MxHost::name);
  }

  /** What both sides say something about, and not the same. */
  private List<About> abouts() {
    return before.keySet().stream()
        .filter(after::containsKey)
        .filter(about -> !same(said(before, about), said(after, about)))
        .toList();
  }

  private Difference of(About about, Effect effect) {
    return new Difference(
        about.fact(), about.subject(), said(before, about), said(after, about), effect);
  }

  private static Fact<?> said(SortedMap<About, Fact<?>> side, About about) {
    Fact<?> fact = side.get(about);
    if (fact == null) {
      throw new IllegalArgumentException("nothing said about " + about);
    }
    return fact;
  }

  private static boolean same(Fact<?> one, Fact<?> other) {
    return told(one).equals(told(other));
  }

  /** A fact without its evidence; the subject of a reason is known. */
  private static Object told(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?>(Object value, Evidence ignored) -> value;
      case Fact.Unknown<?>(Reason reason, Evidence ignored) -> reason.why();
      case Fact.Depends<?>(String on, List<?> readings, Evidence ignored) -> List.of(on, readings);
    };
  }

  private boolean differ(ComparedFact fact, Subject subject) {
    About about = new About(fact, subject);
    return before.containsKey(about)
        && after.containsKey(about)
        && !same(said(before, about), said(after, about));
  }

  /** What of the path it stands for; details of a certificate stand for nothing of their own. */
  private PathPart part(About about) {
    DomainName name = about.subject().name();
    String ip = about.subject().ip();
    return switch (about.fact()) {
      case MAIL_ROUTE -> PathPart.route();
      case MX_SIGNED -> PathPart.mx();
      case STS_RECORD -> PolicyPart.record();
      case STS_RECORD_SIGNED -> PolicyPart.txt();
      case POLICY_HOST_SIGNED -> PolicyPart.host();
      case POLICY_FETCH,
          POLICY_FAULTS,
          POLICY_HOST_ADDRESSES,
          POLICY_HOST_CERTIFICATE,
          POLICY_HOST_CHAIN,
          POLICY_HOST_NAME ->
          PolicyPart.fetch();
      case POLICY_MODE -> PolicyPart.mode();
      case POLICY_PATTERNS -> PolicyPart.patterns();
      case POLICY_MAX_AGE -> PolicyPart.maxAge();
      case MX_RECORD -> HostPart.listed(name);
      case IPV4_ADDRESSES -> HostPart.addresses(name, AddressFamily.IPV4);
      case IPV6_ADDRESSES -> HostPart.addresses(name, AddressFamily.IPV6);
      case ADDRESSES_SIGNED -> HostPart.signed(name);
      case TLSA_RECORDS -> HostPart.tlsaRecords(name);
      case TLSA_SIGNED, TLSA_EFFECT -> HostPart.tlsa(name);
      case STARTTLS, DEMANDS_TLS, TLS_VERSION -> HostPart.service(name, ip);
      case CERTIFICATE -> certificate(name, ip);
      case CHAIN_SENT ->
          differ(ComparedFact.CERTIFICATE, about.subject()) ? PathPart.NONE : certificate(name, ip);
      case CHAIN, NAME -> HostPart.policyValid(name, ip);
      case TLSA_MATCH -> HostPart.tlsaMatch(name, ip);
      case BLOCKED_FAMILIES,
          STARTTLS_REMOVED,
          CONNECTIONS_OPENED,
          RESOLVER_SIGNATURES,
          RESOLVER_INVENTS,
          DOMAIN_ALIAS,
          ZONE_SIGNED,
          TLS_RPT_RECORD,
          HOST_ALIAS,
          DIALOGUE_END,
          CIPHER,
          KEY_EXCHANGE,
          CERTIFICATE_NAMES,
          CERTIFICATE_DATES,
          CERTIFICATE_ISSUER,
          EXTENSIONS,
          EXTENSIONS_UNDER_TLS ->
          PathPart.NONE;
    };
  }

  private static PathPart certificate(DomainName name, String ip) {
    return HostPart.policyValid(name, ip)
        .and(HostPart.tlsaMatch(name, ip))
        .and(HostPart.tlsa(name));
  }
}
