package mailpath.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Labs for the tests of this room. */
final class Labs {
  /** Nowhere near today, so that a clock read past the argument shows. */
  static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

  /** A test that waits longer hangs. */
  static final int HANG_GUARD_MILLIS = 5_000;

  private Labs() {}

  static Lab all() {
    return Lab.open(clock(), new SecureRandom());
  }

  static Lab of(LabDomain... domains) {
    return Lab.open(clock(), new SecureRandom(), List.of(domains));
  }

  /** The loopback socket behind a lab address. */
  static InetSocketAddress socket(Lab lab, String address, int port) {
    return lab.routing().lead(InetAddress.ofLiteral(address), port).orElseThrow();
  }

  private static Clock clock() {
    return Clock.fixed(NOON, ZoneOffset.UTC);
  }
}
