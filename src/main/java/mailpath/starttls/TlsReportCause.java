package mailpath.starttls;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.starttls.TlsReport.Failure;

/**
 * Why sessions failed under one policy, over all reports.
 *
 * @param sessions how many
 * @param organizations who reported it
 * @param senders addresses of the sending servers
 * @param mxHosts the MX hosts that they wanted to reach
 * @param receivers addresses of those
 * @param helos what those called themselves
 * @param reasons words of the senders' own software, with what else they say
 */
public record TlsReportCause(
    TlsReportResult result,
    BigInteger sessions,
    List<String> organizations,
    List<String> senders,
    List<String> mxHosts,
    List<String> receivers,
    List<String> helos,
    List<String> reasons) {
  private static final Comparator<TlsReportCause> MOST_FIRST =
      Comparator.comparing(TlsReportCause::sessions)
          .reversed()
          .thenComparing(cause -> cause.result().text());

  public TlsReportCause {
    organizations = List.copyOf(organizations);
    senders = List.copyOf(senders);
    mxHosts = List.copyOf(mxHosts);
    receivers = List.copyOf(receivers);
    helos = List.copyOf(helos);
    reasons = List.copyOf(reasons);
  }

  /** A failure, and whose report tells it. */
  private record Told(Optional<String> organization, Failure failure) {}

  static List<TlsReportCause> of(List<TlsReportGroup.Share> shares) {
    Map<String, List<Told>> byResult = new TreeMap<>();
    for (TlsReportGroup.Share share : shares) {
      for (Failure failure : share.policy().failures()) {
        byResult
            .computeIfAbsent(failure.result().text(), ignored -> new ArrayList<>())
            .add(new Told(share.report().organization(), failure));
      }
    }
    return byResult.values().stream().map(TlsReportCause::joined).sorted(MOST_FIRST).toList();
  }

  private static TlsReportCause joined(List<Told> told) {
    return new TlsReportCause(
        told.getFirst().failure().result(),
        TlsReportGroup.sum(told.stream().map(one -> one.failure().sessions())),
        TlsReportGroup.sorted(told, one -> one.organization().stream()),
        texts(told, Failure::sender),
        texts(told, Failure::mxHost),
        texts(told, Failure::receiver),
        texts(told, Failure::helo),
        TlsReportGroup.sorted(
            told,
            one ->
                Stream.concat(
                    one.failure().reason().stream(), one.failure().information().stream())));
  }

  private static List<String> texts(List<Told> told, Function<Failure, Optional<String>> text) {
    return TlsReportGroup.sorted(told, one -> text.apply(one.failure()).stream());
  }
}
