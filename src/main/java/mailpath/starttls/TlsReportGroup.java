package mailpath.starttls;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.starttls.TlsReport.Policy;
import mailpath.starttls.TlsReport.PolicyType;

/**
 * What all reports say about one policy domain and policy type.
 *
 * @param organizations who reported
 * @param begin of the first report's time
 * @param end of the last one's
 * @param successful sessions, over all
 * @param failed sessions, over all
 * @param complete whether every report says both numbers; otherwise there were at least so many
 * @param strings every policy that senders saw, each as one text
 * @param mxHosts patterns of those policies
 * @param causes why sessions failed, most sessions first
 * @param gaps times that no report of an organization covers
 */
public record TlsReportGroup(
    String domain,
    PolicyType type,
    List<String> organizations,
    Optional<Instant> begin,
    Optional<Instant> end,
    BigInteger successful,
    BigInteger failed,
    boolean complete,
    List<String> strings,
    List<String> mxHosts,
    List<TlsReportCause> causes,
    List<TlsReportGap> gaps) {
  public TlsReportGroup {
    organizations = List.copyOf(organizations);
    strings = List.copyOf(strings);
    mxHosts = List.copyOf(mxHosts);
    causes = List.copyOf(causes);
    gaps = List.copyOf(gaps);
  }

  /** What a group is about. */
  record About(String domain, PolicyType type) implements Comparable<About> {
    private static final Comparator<About> ORDER =
        Comparator.comparing(About::domain).thenComparing(About::type);

    @Override
    public int compareTo(About other) {
      return ORDER.compare(this, other);
    }
  }

  /** What one report says about it. */
  record Share(TlsReport report, Policy policy) {
    static List<Share> of(TlsReport report) {
      return report.policies().stream().map(policy -> new Share(report, policy)).toList();
    }

    About about() {
      return new About(policy.domain(), policy.type());
    }
  }

  static TlsReportGroup of(About about, List<Share> shares) {
    return new TlsReportGroup(
        about.domain(),
        about.type(),
        sorted(shares, share -> share.report().organization().stream()),
        times(shares, TlsReport::begin).min(Comparator.naturalOrder()),
        times(shares, TlsReport::end).max(Comparator.naturalOrder()),
        sum(shares.stream().map(share -> share.policy().successful())),
        sum(shares.stream().map(share -> failed(share.policy()))),
        shares.stream().map(Share::policy).allMatch(TlsReportGroup::complete),
        sorted(shares, share -> whole(share.policy())),
        sorted(shares, share -> share.policy().mxHosts().stream()),
        TlsReportCause.of(shares),
        TlsReportGap.of(shares.stream().map(Share::report).distinct().toList()));
  }

  /** The lines of a policy in their order; the records of a TLSA set. */
  private static Stream<String> whole(Policy policy) {
    return policy.strings().isEmpty()
        ? Stream.empty()
        : Stream.of(String.join("; ", policy.strings()));
  }

  private static Stream<Instant> times(
      List<Share> shares, Function<TlsReport, Optional<Instant>> time) {
    return shares.stream().flatMap(share -> time.apply(share.report()).stream());
  }

  /** The total; where it is not said, what the failures told one by one add up to at least. */
  private static OptionalLong failed(Policy policy) {
    return policy.failed().isPresent()
        ? policy.failed()
        : OptionalLong.of(
            policy.failures().stream()
                .mapToLong(failure -> failure.sessions().orElse(0))
                .reduce(0, TlsReportGroup::added));
  }

  private static long added(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }

  private static boolean complete(Policy policy) {
    return policy.successful().isPresent() && policy.failed().isPresent();
  }

  static BigInteger sum(Stream<OptionalLong> counts) {
    return counts
        .map(count -> BigInteger.valueOf(count.orElse(0)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  static <T> List<String> sorted(Collection<T> all, Function<T, Stream<String>> texts) {
    return List.copyOf(all.stream().flatMap(texts).collect(Collectors.toCollection(TreeSet::new)));
  }
}
