package mailpath.investigation;

import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.dns.SignedZone;
import mailpath.network.RecordType;

/**
 * Variants of d.test for comparisons. All have the same servers, a and b, with the same
 * certificates, and each zone has keys and signatures of its own.
 */
final class ComparedWorlds {
  static final MailWorld SERVERS = new MailWorld();

  private ComparedWorlds() {}

  /** In a signed zone with TLSA records. */
  static MailWorld dane() {
    return dane(record(SERVERS, "a.d.test"));
  }

  static String record(MailWorld world, String name) {
    return world.tlsa(name).replace(" TLSA ", "");
  }

  /** One server in a signed zone, with this TLSA record. */
  static MailWorld one(String tlsa) {
    MailWorld world = new MailWorld(SERVERS);
    world
        .internet
        .signed("d.test")
        .add("@ MX 10 a")
        .add("a A 192.0.2.1")
        .add("_25._tcp.a TLSA " + tlsa);
    return world;
  }

  /**
   * @param atA record data at a; "" for no record
   */
  static MailWorld dane(String atA) {
    MailWorld world = new MailWorld(SERVERS);
    SignedZone zone = hosts(world.internet.signed("d.test"));
    zone.add("_25._tcp.b" + world.tlsa("b.d.test"));
    if (!atA.isEmpty()) {
      zone.add("_25._tcp.a TLSA " + atA);
    }
    return world;
  }

  /** In an unsigned zone with a policy. */
  static MailWorld policy(String mode, String pattern) {
    return policy(mode, pattern, 2_592_000);
  }

  static MailWorld policy(String mode, String pattern, long maxAge) {
    String body = "version: STSv1\nmode: %s\nmx: %s\nmax_age: %s\n";
    return plain().policy("d.test", body.formatted(mode, pattern, maxAge));
  }

  static MailWorld plain() {
    MailWorld world = new MailWorld(SERVERS);
    hosts(world.internet.unsigned("d.test"));
    return world;
  }

  private static SignedZone hosts(SignedZone zone) {
    return zone.add("@ MX 10 a")
        .add("@ MX 10 b")
        .add("a A 192.0.2.1")
        .add("a AAAA 2001:db8::1")
        .add("b A 192.0.2.2");
  }

  static MailWorld zoned(MailWorld world, Consumer<SignedZone> change) {
    change.accept(world.internet.existing("d.test"));
    return world;
  }

  static MailWorld timedOut(MailWorld world, String name, RecordType type) {
    world.internet.timeOut(name, type);
    return world;
  }

  /** An unsigned zone with these lines. */
  static MailWorld lines(String... lines) {
    MailWorld world = new MailWorld(SERVERS);
    SignedZone zone = world.internet.unsigned("d.test");
    Stream.of(lines).forEach(zone::add);
    return world;
  }
}
