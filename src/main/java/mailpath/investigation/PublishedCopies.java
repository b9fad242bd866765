package mailpath.investigation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.casefile.Edit;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.DaneLookup;
import mailpath.dane.TlsaRecord;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.TrustPath;
import mailpath.dns.ZoneCut;
import mailpath.fact.Fact;
import mailpath.mtasts.BodyFault;
import mailpath.mtasts.MtaStsReading;
import mailpath.network.DomainName;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;
import mailpath.network.Query;

/**
 * What a domain publishes, as texts that somebody can change to see what would follow, and the
 * lines of {@link WhatIf} that a change comes to. Nothing is published.
 *
 * @param copies in the order of the way of a mail
 * @param policyHost whether an address of the policy host is known
 */
public record PublishedCopies(List<Copy> copies, boolean policyHost) {
  /** The file that a policy line names; its text is that of the copy. */
  public static final String POLICY_FILE = "policy";

  /** Of a name as text (RFC 1035 2.3.4, without the lengths at its ends). */
  private static final int MOST_OCTETS = 253;

  public PublishedCopies {
    copies = List.copyOf(copies);
  }

  public enum Kind {
    /** How the answers of a zone count: {@code secure}, {@code insecure}, {@code bogus}. */
    ZONE,
    /** Preference and host, one a line. */
    MX,
    /** What a mail server does: {@code on}, {@code off}, {@code required}, {@code down}. */
    STARTTLS,
    /** One record a line, as in a zone file. */
    TLSA,
    /** The text of the record at {@code _mta-sts}. */
    STS_RECORD,
    /** The policy file. */
    POLICY
  }

  /**
   * One text.
   *
   * @param name of the records, the zone or the server
   * @param text as published; empty for none, or for a choice that was not made
   * @param known whether it was measured; if not, an empty text says nothing
   */
  public record Copy(Kind kind, DomainName name, String text, boolean known) {
    private static Copy choice(Kind kind, DomainName name) {
      return new Copy(kind, name, "", true);
    }

    public String id() {
      return kind.name() + ":" + name;
    }

    public Copy with(String other) {
      return new Copy(kind, name, other, known);
    }
  }

  public static PublishedCopies of(Assessment assessment) {
    DomainFacts facts = assessment.facts();
    List<Copy> all = new ArrayList<>();
    zones(assessment).forEach(zone -> all.add(Copy.choice(Kind.ZONE, zone)));
    all.add(mx(assessment.question().domain(), facts.route()));
    for (HostFacts host : facts.hosts()) {
      if (!host.places().isEmpty()) {
        all.add(Copy.choice(Kind.STARTTLS, host.mx().name()));
      }
      all.addAll(tlsa(host));
    }
    all.addAll(policy(assessment));
    boolean policyHost = !facts.mtaSts().addresses().addresses().isEmpty();
    return new PublishedCopies(all.stream().distinct().toList(), policyHost);
  }

  private static Copy mx(DomainName domain, Fact<MailRoute> route) {
    String text = route.ifKnown().map(PublishedCopies::records).orElse("");
    return new Copy(Kind.MX, domain, text, route.ifKnown().isPresent());
  }

  /** None for an implicit host; the domain's own "." too (RFC 7505). */
  private static String records(MailRoute route) {
    Stream<MxHost> hosts =
        route.kind() == MailRoute.Kind.HOSTS ? route.hosts().stream() : Stream.of();
    return Stream.concat(
            hosts.map(host -> host.preference() + " " + host.name()),
            route.nullPreferences().stream().map(preference -> preference + " ."))
        .collect(Collectors.joining("\n"));
  }

  /** One of each name that has any: a host and the end of its alias may both have some. */
  private static List<Copy> tlsa(HostFacts host) {
    DaneFacts dane = host.dane();
    if (dane.publications().isEmpty()) {
      return below(host.mx().name(), "_25._tcp").stream()
          .map(owner -> new Copy(Kind.TLSA, owner, "", dane.allAnswered()))
          .toList();
    }
    return dane.publications().stream().map(PublishedCopies::tlsa).toList();
  }

  private static Copy tlsa(Publication published) {
    String records =
        published.records().stream().map(TlsaRecord::text).collect(Collectors.joining("\n"));
    return new Copy(Kind.TLSA, DaneLookup.owner(published.base()), records, true);
  }

  /** A name can be so long that none fits below it. */
  private static Optional<DomainName> below(DomainName name, String prefix) {
    return Optional.of(name)
        .filter(whole -> prefix.length() + 1 + whole.text().length() <= MOST_OCTETS)
        .map(whole -> whole.under(prefix));
  }

  private static List<Copy> policy(Assessment assessment) {
    MtaStsReading policy = assessment.facts().mtaSts();
    DomainName domain = assessment.question().domain();
    if (below(domain, "_mta-sts").isEmpty()) {
      return List.of();
    }
    String texts = String.join("\n", policy.texts());
    boolean read = policy.reply().ifKnown().isPresent();
    return List.of(
        new Copy(Kind.STS_RECORD, MtaStsReading.recordName(domain), texts, read),
        file(assessment, MtaStsReading.policyHost(domain)));
  }

  /** As it was sent, whatever it is worth; without a record nobody asks for it. */
  private static Copy file(Assessment assessment, DomainName host) {
    List<HttpsResponse> responses =
        played(assessment).stream()
            .filter(seen -> seen.query() instanceof HttpsQuery asked && asked.host().equals(host))
            .flatMap(seen -> seen.seen().stream())
            .map(seen -> (HttpsResponse) seen)
            .toList();
    String text =
        responses.stream()
            .filter(response -> response.status() == 200)
            .map(response -> BodyFault.text(response.body().toArray()))
            .findFirst()
            .orElse("");
    boolean told = responses.stream().anyMatch(response -> response.status() < 500);
    return new Copy(Kind.POLICY, host, text, told);
  }

  /** What was seen, an edit of the case in place of what it is about. */
  private static Collection<Observation<?>> played(Assessment assessment) {
    Map<Query, Observation<?>> all = new LinkedHashMap<>();
    assessment.observations().forEach(seen -> all.put(seen.query(), seen));
    assessment.edits().stream().map(Edit::instead).forEach(seen -> all.put(seen.query(), seen));
    return all.values();
  }

  /** The zones in which the answers lie that the path rests on; those of others are not offered. */
  private static Set<DomainName> zones(Assessment assessment) {
    Set<DomainName> zones = new LinkedHashSet<>();
    for (TrustPath path : TrustPath.of(assessment.facts().checked())) {
      path.zones().stream()
          .reduce((upper, lower) -> lower)
          .map(ZoneCut::zone)
          .filter(zone -> concerned(assessment).anyMatch(name -> name.isWithin(zone)))
          .filter(zone -> zone.text().contains("."))
          .ifPresent(zones::add);
    }
    return zones;
  }

  private static Stream<DomainName> concerned(Assessment assessment) {
    return Stream.concat(
        Stream.of(assessment.question().domain()),
        assessment.facts().hosts().stream().map(host -> host.mx().name()));
  }

  public Optional<Copy> copy(String id) {
    return copies.stream().filter(copy -> copy.id().equals(id)).findFirst();
  }

  /**
   * The lines for what differs from the copies.
   *
   * @param changed copies with other texts
   */
  public List<String> lines(List<Copy> changed) {
    CopyLines lines = new CopyLines(policyHost);
    return changed.stream()
        .filter(copy -> !copies.contains(copy))
        .flatMap(copy -> lines.of(copy).stream())
        .toList();
  }
}
