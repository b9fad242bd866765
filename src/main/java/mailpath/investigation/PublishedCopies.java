package mailpath.investigation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.TrustPath;
import mailpath.dns.ZoneCut;
import mailpath.fact.Fact;
import mailpath.network.DomainName;

/**
 * What a domain publishes, as texts that somebody can change to see what would follow, and the
 * lines of {@link WhatIf} that a change comes to. Nothing is published.
 *
 * @param copies in the order of the way of a mail
 * @param policyHost whether an address of the policy host is known
 * @param aliases of the mail servers, as far as they are aliases
 */
public record PublishedCopies(
    List<Copy> copies, boolean policyHost, Map<DomainName, CopiedHost.Alias> aliases) {
  /** The file that a policy line names; its text is that of the copy. */
  public static final String POLICY_FILE = "policy";

  /** Of those that are typed and nobody has measured. */
  private static final int MOST_HOSTS = 10;

  public PublishedCopies {
    copies = List.copyOf(copies);
    aliases = Map.copyOf(aliases);
  }

  public enum Kind {
    /** How the answers of a zone count: {@code secure}, {@code insecure}, {@code bogus}. */
    ZONE,
    /** Preference and host, one a line. */
    MX,
    /** The addresses of a mail server, of either family, one a line. */
    ADDRESSES,
    /** What a mail server does: {@code on}, {@code off}, {@code required}, {@code down}. */
    STARTTLS,
    /** A word of {@link mailpath.certificate.MadeChain.Kind}: another chain that a server shows. */
    CERTIFICATE,
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
    static Copy choice(Kind kind, DomainName name) {
      return new Copy(kind, name, "", true);
    }

    static Copy unknown(Kind kind, DomainName name) {
      return new Copy(kind, name, "", false);
    }

    public String id() {
      return kind.name() + ":" + name;
    }

    /** The text as somebody would have typed it: ends of lines are no part of what it says. */
    public String typed() {
      return text.replace("\r\n", "\n");
    }

    /** Whether it is of a mail server, or of records below its name. */
    public boolean isOf(DomainName server) {
      return switch (kind) {
        case ADDRESSES, STARTTLS, CERTIFICATE -> name.equals(server);
        case TLSA -> CopiedHost.below(server, "_25._tcp").filter(name::equals).isPresent();
        case ZONE, MX, STS_RECORD, POLICY -> false;
      };
    }

    /** The mail server that a line of {@link Kind#MX} names, if it reads so far. */
    public static Optional<DomainName> mailServer(String line) {
      return TypedMx.of(line).map(TypedMx::host);
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
    facts.hosts().forEach(host -> all.addAll(new CopiedHost(host).copies()));
    all.addAll(CopiedPolicy.of(assessment));
    boolean policyHost = !facts.mtaSts().addresses().addresses().isEmpty();
    return new PublishedCopies(
        all.stream().distinct().toList(), policyHost, CopiedHost.aliases(facts.hosts()));
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
   * The same with copies of mail servers that are typed and that nobody has measured: what is not
   * said of them stays unknown.
   *
   * @param changed texts in place of those of the copies, by their ids
   */
  public PublishedCopies supposing(Map<String, String> changed) {
    Set<DomainName> known =
        of(Kind.ADDRESSES).map(Copy::name).collect(Collectors.toCollection(LinkedHashSet::new));
    List<Copy> all = new ArrayList<>(copies);
    int place = (int) copies.stream().takeWhile(copy -> copy.kind() != Kind.STS_RECORD).count();
    List<Copy> added =
        of(Kind.MX)
            .flatMap(mx -> TypedMx.hosts(changed.getOrDefault(mx.id(), "")).stream())
            .filter(known::add)
            .limit(MOST_HOSTS)
            .flatMap(host -> CopiedHost.unknown(host).stream())
            .toList();
    all.addAll(place, added);
    return new PublishedCopies(all.stream().distinct().toList(), policyHost, aliases);
  }

  public Stream<Copy> of(Kind kind) {
    return copies.stream().filter(copy -> copy.kind() == kind);
  }

  /**
   * The lines for what differs from the copies.
   *
   * @param changed copies with other texts
   */
  public List<String> lines(List<Copy> changed) {
    CopyLines lines = new CopyLines(this);
    return changed.stream()
        .filter(copy -> !copies.contains(copy))
        .flatMap(copy -> lines.of(copy).stream())
        .toList();
  }
}
