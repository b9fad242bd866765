package mailpath.mtasts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;

/** Makes the policy file and the record that a domain is to publish (RFC 8461 3.1, 3.2). */
public final class PolicyToPublish {
  /** Seconds that a policy on trial lives: the least that is advised (R7). */
  public static final long TESTING_AGE = MaxAgeFault.WEEK;

  /** Seconds that an enforced policy lives; weeks are advised (RFC 8461 3.2, 10.2). */
  public static final long ENFORCE_AGE = 2 * MaxAgeFault.WEEK;

  /** Seconds that a withdrawn policy lives; short is what is wanted (RFC 8461 8.3). */
  public static final long NONE_AGE = MaxAgeFault.DAY;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PolicyToPublish() {}

  /** The moment as an id: letters and digits, another at every other second (R3, R4). */
  public static String id(Instant now) {
    return STAMP.format(now);
  }

  /**
   * An id that senders tell apart from those that they may remember (R4).
   *
   * @param others ids that are published or were
   */
  public static String id(Instant now, List<String> others) {
    Instant next = now;
    while (others.contains(id(next))) {
      next = next.plusSeconds(1);
    }
    return id(next);
  }

  /** The record at {@code _mta-sts} of the domain. */
  public static String record(String id) {
    return StsRecord.BEGIN + " id=" + id + ";";
  }

  /**
   * A policy that lists all these hosts and what it listed before; empty where a host cannot be
   * named in a policy, for then its senders would be kept from it (R8, R12).
   *
   * @param before patterns of the policy that is published; those that name nothing are left out
   */
  public static Optional<MtaStsPolicy> listing(
      List<DomainName> hosts, List<String> before, Mode mode) {
    Set<String> patterns = new LinkedHashSet<>();
    before.stream()
        .flatMap(old -> MxPattern.parse(old).stream())
        .filter(pattern -> !pattern.ipv4() && !pattern.singleLabel())
        .forEach(pattern -> patterns.add(pattern.text()));
    for (DomainName host : hosts) {
      boolean listed = patterns.stream().anyMatch(pattern -> MxPattern.matches(pattern, host));
      Optional<MxPattern> pattern = MxPattern.parse(host.text()).filter(one -> !one.ipv4());
      if (!listed && pattern.isEmpty()) {
        return Optional.empty();
      }
      if (!listed) {
        patterns.add(host.text());
      }
    }
    return patterns.isEmpty()
        ? Optional.empty()
        : Optional.of(new MtaStsPolicy(mode, List.copyOf(patterns), age(mode)));
  }

  private static long age(Mode mode) {
    return switch (mode) {
      case TESTING -> TESTING_AGE;
      case ENFORCE -> ENFORCE_AGE;
      case NONE -> NONE_AGE;
    };
  }
}
