package mailpath.investigation;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.dane.DaneFacts.Kind;
import mailpath.fact.Judged;
import mailpath.investigation.ReportedCause.Scope;
import mailpath.investigation.ReportedFinding.Today;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsFacts.RecordState;
import mailpath.network.DomainName;
import mailpath.starttls.TlsReport.PolicyType;
import mailpath.starttls.TlsReportCause;
import mailpath.starttls.TlsReportGroup;
import mailpath.starttls.TlsReports;

/** Joins what reports say about a domain to what an assessment finds there. */
public final class ReportedFindings {
  private final Assessment assessment;
  private final DomainFacts facts;

  private ReportedFindings(Assessment assessment) {
    this.assessment = assessment;
    this.facts = assessment.facts();
  }

  /** In the order of the reports; empty if none is about the domain. */
  public static List<ReportedFinding> of(Assessment assessment, TlsReports reports) {
    ReportedFindings joining = new ReportedFindings(assessment);
    return reports.groups().stream()
        .filter(joining::isAbout)
        .flatMap(group -> group.causes().stream().map(cause -> joining.joined(group, cause)))
        .toList();
  }

  /** The domain itself, or for DANE the base domain of one of its mail servers (T2). */
  private boolean isAbout(TlsReportGroup group) {
    return name(group.domain())
        .filter(
            domain ->
                domain.equals(assessment.question().domain())
                    || group.type() == PolicyType.TLSA
                        && facts.hosts().stream().anyMatch(host -> bases(host).contains(domain)))
        .isPresent();
  }

  private static Set<DomainName> bases(HostFacts host) {
    Set<DomainName> bases =
        host.dane().publications().stream()
            .map(published -> published.base())
            .collect(Collectors.toSet());
    bases.add(host.mx().name());
    return bases;
  }

  private static Optional<DomainName> name(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(DomainName.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ReportedFinding joined(TlsReportGroup group, TlsReportCause cause) {
    ReportedCause known = ReportedCause.of(cause.result());
    List<HostFacts> hosts = hosts(cause);
    List<Judged> again =
        assessment.findings().stream()
            .filter(judged -> known.findings().contains(judged.finding().getClass()))
            .filter(judged -> !isOfOtherHost(judged.finding().subject(), hosts))
            .toList();
    boolean seen = !again.isEmpty() || known.scope() == Scope.DANE && isWithoutDane(hosts);
    Today today =
        seen
            ? Today.SEEN_AGAIN
            : isMeasured(known.scope(), hosts, isReached(cause))
                ? Today.NOT_SEEN
                : Today.NOT_MEASURED;
    return new ReportedFinding(group, cause, today, again);
  }

  private static Set<DomainName> named(TlsReportCause cause) {
    return cause.mxHosts().stream()
        .flatMap(host -> name(host).stream())
        .collect(Collectors.toSet());
  }

  /** Whether every mail server that is meant was tested, also where not all were (threat-D15). */
  private boolean isReached(TlsReportCause cause) {
    Set<DomainName> named = named(cause);
    Set<DomainName> tested =
        facts.hosts().stream().map(host -> host.mx().name()).collect(Collectors.toSet());
    return !tested.isEmpty()
        && (facts.untried() == 0 || !named.isEmpty() && tested.containsAll(named));
  }

  /** The mail servers that the report names; all of today's if it names none of them. */
  private List<HostFacts> hosts(TlsReportCause cause) {
    Set<DomainName> named = named(cause);
    List<HostFacts> same =
        facts.hosts().stream().filter(host -> named.contains(host.mx().name())).toList();
    return same.isEmpty() ? facts.hosts() : same;
  }

  private boolean isOfOtherHost(String subject, List<HostFacts> hosts) {
    return facts.hosts().stream()
        .filter(host -> !hosts.contains(host))
        .map(host -> host.mx().name().text())
        .anyMatch(host -> subject.equals(host) || subject.startsWith(host + " "));
  }

  private static boolean isWithoutDane(List<HostFacts> hosts) {
    return hosts.stream().anyMatch(host -> host.tlsaKind().equals(Optional.of(Kind.NONE)));
  }

  private boolean isMeasured(Scope scope, List<HostFacts> hosts, boolean reached) {
    return switch (scope) {
      case STARTTLS -> reached && hosts.stream().allMatch(ReportedFindings::talkedTo);
      case CERTIFICATE -> reached && hosts.stream().allMatch(ReportedFindings::certificatesSeen);
      case TLSA -> reached && hosts.stream().allMatch(ReportedFindings::tlsaMatched);
      case DANE -> reached && hosts.stream().allMatch(ReportedFindings::tlsaSeen);
      case SIGNATURES -> reached && signaturesChecked(hosts);
      case POLICY -> policyRead();
      case NONE -> false;
    };
  }

  /** Every address that the host has, also those of a family that was not tested. */
  private static boolean allPlaces(HostFacts host) {
    Set<InetAddress> tested =
        host.places().stream().map(AddressFacts::address).collect(Collectors.toSet());
    return !host.places().isEmpty() && tested.containsAll(host.addresses().addresses());
  }

  private static boolean talkedTo(HostFacts host) {
    return allPlaces(host)
        && host.places().stream().allMatch(place -> place.starttls().state().ifKnown().isPresent());
  }

  private static boolean certificatesSeen(HostFacts host) {
    return allPlaces(host)
        && host.places().stream().allMatch(place -> place.certificate().ifKnown().isPresent());
  }

  private static boolean tlsaMatched(HostFacts host) {
    boolean usable = host.tlsaKind().filter(kind -> kind == Kind.USABLE).isPresent();
    boolean matched =
        allPlaces(host)
            && host.places().stream().allMatch(place -> place.tlsaMatch().ifKnown().isPresent());
    return tlsaSeen(host) && (!usable || matched);
  }

  private static boolean tlsaSeen(HostFacts host) {
    return host.tlsaKind().filter(kind -> kind != Kind.BOGUS).isPresent();
  }

  private boolean policyRead() {
    MtaStsFacts policy = facts.mtaSts().facts();
    return policy.policy().isPresent()
        || policy.record().ifKnown().filter(RecordState.None.class::isInstance).isPresent();
  }

  private boolean signaturesChecked(List<HostFacts> hosts) {
    return facts.zone().ifKnown().isPresent()
        && facts.route().ifKnown().isPresent()
        && hosts.stream().allMatch(host -> host.tlsaKind().isPresent());
  }
}
