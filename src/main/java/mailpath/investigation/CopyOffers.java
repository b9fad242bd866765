package mailpath.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.Fingerprint;
import mailpath.dane.TlsaRecord;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.mtasts.PolicyToPublish;
import mailpath.network.DomainName;
import mailpath.network.IpText;

/**
 * What can be offered to whoever types into a copy: the servers, keys and addresses that were seen.
 *
 * @param seen what was measured, and what is played in its place
 * @param changed texts in place of those of the copies, by their ids
 * @param now makes the id of a record that is new
 */
public record CopyOffers(List<Assessment> seen, Map<String, String> changed, Instant now) {
  /** For a policy on trial, one that is enforced, and one that is withdrawn. */
  private static final List<Long> AGES =
      List.of(PolicyToPublish.TESTING_AGE, PolicyToPublish.ENFORCE_AGE, PolicyToPublish.NONE_AGE);

  private static final int USUAL_PREFERENCE = 10;

  public CopyOffers {
    seen = List.copyOf(seen);
    changed = Map.copyOf(changed);
  }

  public OfferedLines of(Copy copy) {
    return new OfferedLines(
        copy.kind(),
        switch (copy.kind()) {
          case ZONE, STARTTLS, CERTIFICATE -> List.of();
          case MX -> hosts().stream().map(host -> USUAL_PREFERENCE + " " + host).toList();
          case ADDRESSES -> addresses(copy.name());
          case TLSA -> keys(copy.name());
          case STS_RECORD -> List.of(PolicyToPublish.record(PolicyToPublish.id(now)));
          case POLICY -> policy();
        });
  }

  private Stream<HostFacts> facts() {
    return seen.stream().flatMap(one -> one.facts().hosts().stream());
  }

  /** Those that mail goes to, and those that it would go to by what is typed. */
  private List<DomainName> hosts() {
    Stream<DomainName> typed =
        changed.entrySet().stream()
            .filter(one -> one.getKey().startsWith(Kind.MX + ":"))
            .flatMap(one -> TypedMx.hosts(one.getValue()).stream());
    return Stream.concat(
            facts().map(HostFacts::mx).filter(mx -> !mx.ipLiteral()).map(mx -> mx.name()), typed)
        .distinct()
        .toList();
  }

  private List<String> addresses(DomainName host) {
    return facts()
        .filter(facts -> facts.mx().name().equals(host))
        .flatMap(facts -> facts.addresses().addresses().stream())
        .map(IpText::show)
        .distinct()
        .toList();
  }

  /** The recommended form for each key that was seen (RFC 7671 5.1; D8). */
  private List<String> keys(DomainName owner) {
    return facts()
        .filter(host -> isAt(host, owner))
        .flatMap(host -> host.places().stream())
        .flatMap(place -> place.session().stream())
        .flatMap(session -> CertificateChain.of(session.certificates()).endEntity().stream())
        .map(CopyOffers::pinned)
        .distinct()
        .toList();
  }

  private static boolean isAt(HostFacts host, DomainName owner) {
    return Stream.concat(Stream.of(host.mx().name()), host.addresses().expanded().stream())
        .flatMap(base -> CopiedHost.below(base, "_25._tcp").stream())
        .anyMatch(owner::equals);
  }

  private static String pinned(Certificate certificate) {
    return new TlsaRecord(TlsaRecord.DANE_EE, 1, 1, Fingerprint.sha256(certificate.publicKeyInfo()))
        .text();
  }

  private List<String> policy() {
    List<DomainName> hosts = hosts();
    List<String> lines = new ArrayList<>(List.of("version: STSv1"));
    Stream.of("testing", "enforce", "none").forEach(mode -> lines.add("mode: " + mode));
    hosts.forEach(host -> lines.add("mx: " + host));
    List<DomainName> above = hosts.stream().map(DomainName::parent).distinct().toList();
    if (above.size() == 1 && above.getFirst().text().contains(".")) {
      lines.add("mx: *." + above.getFirst());
    }
    AGES.forEach(age -> lines.add("max_age: " + age));
    return lines;
  }
}
