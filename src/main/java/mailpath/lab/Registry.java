package mailpath.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mailpath.network.DomainName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.Type;

/** Makes the zones of the lab from what the owners of its domains wrote: root, test and theirs. */
final class Registry {
  private static final DomainName TEST = DomainName.of("test");

  /** The name server that every NS record names; it is asked through the resolver alone. */
  private static final ZoneFile TOP = ZoneFile.nsec3("test", "ns A 192.0.2.53");

  private final List<LabDomain> domains;
  private final Authority authority;
  private final SecureRandom random;
  private final Instant now;

  Registry(List<LabDomain> domains, Authority authority, SecureRandom random, Instant now) {
    this.domains = domains;
    this.authority = authority;
    this.random = random;
    this.now = now;
  }

  Zones zones() {
    List<Zone> zones = new ArrayList<>();
    files().filter(file -> !file.origin().equals(TEST)).map(this::zone).forEach(zones::add);
    Zone test = zone(top(), List.copyOf(zones));
    Zone root = zone(ZoneFile.nsec(".", ""), List.of(test));
    zones.add(test);
    zones.add(root);
    return new Zones(zones);
  }

  private ZoneFile top() {
    List<String> lines = new ArrayList<>(TOP.lines());
    files().filter(file -> file.origin().equals(TEST)).forEach(file -> lines.addAll(file.lines()));
    return new ZoneFile(TEST, TOP.denial(), lines, List.of(), List.of());
  }

  private Stream<ZoneFile> files() {
    return domains.stream().flatMap(domain -> domain.zones().stream());
  }

  private Zone zone(ZoneFile file) {
    return zone(file, List.of());
  }

  private Zone zone(ZoneFile file, List<Zone> children) {
    Name origin = Names.of(file.origin());
    Optional<Supplier<ZoneKey>> key = key(file.denial(), origin);
    ZoneContents contents = new ZoneContents(origin);
    contents.addLines(file.lines());
    addresses(file.origin(), contents);
    file.tlsa().forEach(line -> contents.add(owner(line), Type.TLSA, () -> tlsa(line)));
    children.forEach(contents::addDelegation);
    key.ifPresent(k -> contents.add(origin, Type.DNSKEY, () -> k.get().published()));
    if (file.denial() == Denial.NSEC3) {
      contents.add(Nsec3Chain.parameters(origin));
    }
    return new Zone(contents, file.denial(), new ZoneSigner(origin, key, file.faults(), now));
  }

  private Optional<Supplier<ZoneKey>> key(Denial denial, Name origin) {
    return denial == Denial.UNSIGNED
        ? Optional.empty()
        : Optional.of(new Lazy<>(() -> ZoneKey.make(origin, ZoneContents.TTL, random)));
  }

  /** The hosts whose names lie in this zone and in none below it. */
  private void addresses(DomainName origin, ZoneContents contents) {
    domains.stream()
        .flatMap(Registry::places)
        .distinct()
        .filter(place -> isIn(place.name(), origin))
        .forEach(place -> contents.addAddress(Names.of(place.name()), place.address()));
  }

  /** A name with one of its addresses; several servers may be there. */
  private record Place(DomainName name, InetAddress address) {}

  private static Stream<Place> places(LabDomain domain) {
    Stream<Place> mail =
        domain.hosts().stream()
            .flatMap(
                host -> host.doors().stream().map(door -> new Place(host.name(), door.address())));
    Stream<Place> services =
        domain.services().stream().map(host -> new Place(host.name(), host.address()));
    Stream<Place> web = domain.sites().stream().map(site -> new Place(site.name(), site.address()));
    return Stream.of(mail, services, web).flatMap(all -> all);
  }

  private boolean isIn(DomainName name, DomainName origin) {
    return name.isWithin(origin)
        && files()
            .map(ZoneFile::origin)
            .noneMatch(other -> name.isWithin(other) && !origin.isWithin(other));
  }

  private Stream<MailHost> hosts() {
    return domains.stream().flatMap(domain -> domain.hosts().stream());
  }

  private static Name owner(TlsaLine line) {
    return Names.of(line.host().under("_25._tcp"));
  }

  private TLSARecord tlsa(TlsaLine line) {
    return new TLSARecord(
        owner(line),
        DClass.IN,
        ZoneContents.TTL,
        line.usage(),
        line.selector(),
        line.matchingType(),
        data(line));
  }

  /** Association data, RFC 6698 2.1.2 to 2.1.4. */
  private byte[] data(TlsaLine line) {
    X509CertificateHolder certificate = pinned(line);
    try {
      byte[] selected =
          line.selector() == 1
              ? certificate.getSubjectPublicKeyInfo().getEncoded()
              : certificate.getEncoded();
      return switch (line.matchingType()) {
        case 1 -> MessageDigest.getInstance("SHA-256").digest(selected);
        case 2 -> MessageDigest.getInstance("SHA-512").digest(selected);
        default -> selected;
      };
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509CertificateHolder pinned(TlsaLine line) {
    CertificateOrder order =
        hosts()
            .filter(host -> host.name().equals(line.host()))
            .map(MailHost::certificate)
            .findFirst()
            .orElseThrow();
    return switch (line.pinned()) {
      case CURRENT -> {
        Identity shown = authority.identity(order);
        yield line.ofIssuer() ? shown.last() : shown.own();
      }
      case FORMER ->
          line.ofIssuer() ? authority.formerAuthority().own() : authority.former(order).own();
    };
  }
}
