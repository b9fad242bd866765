package mailpath.window;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.investigation.Observed;
import mailpath.network.DnsQuery;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.network.RecordType;
import mailpath.report.ReportText;
import mailpath.report.Words;

/** Makes the evidence pane for one sentence. */
final class EvidenceScreens {
  private static final int LOGS = 12;
  private static final int USES = 6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Observed observed;
  private final Words words;

  EvidenceScreens(Observed observed, Words words) {
    this.observed = observed;
    this.words = words;
  }

  EvidenceScreen of(Claim claim, List<Claim> all) {
    List<EvidenceScreen.Log> logs = new ArrayList<>();
    claim.evidence().queries().stream()
        .flatMap(query -> observed.number(query).stream())
        .sorted(Comparator.comparing(this::ofTheChain).thenComparing(number -> number))
        .limit(LOGS)
        .forEach(number -> logs.add(log(number)));
    return new EvidenceScreen(claim, basis(claim), logs, usedIn(claim, all));
  }

  private EvidenceScreen.Log log(int number) {
    EvidenceScreen.Log log = new ObservationLog(words).log(number, observed.numbered(number));
    return observed.isAssumed(number)
        ? new EvidenceScreen.Log(
            words.label(ReportText.ASSUMED_LOG, log.title()),
            log.lines(),
            log.rawTitle(),
            log.raw())
        : log;
  }

  /** Keys and delegations come after what they vouch for. */
  private boolean ofTheChain(int number) {
    return observed.numbered(number).query() instanceof DnsQuery dns
        && (dns.type() == RecordType.DS || dns.type() == RecordType.DNSKEY);
  }

  private String basis(Claim claim) {
    List<Query> queries = claim.evidence().queries();
    String numbers =
        queries.stream()
            .flatMap(query -> observed.number(query).stream())
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    Optional<Observation<?>> first =
        queries.stream().flatMap(query -> observed.observation(query).stream()).findFirst();
    List<String> parts = new ArrayList<>();
    if (!claim.rule().isEmpty()) {
      parts.add(words.label(WindowText.BASIS_RULE, claim.rule()));
    }
    if (!numbers.isEmpty()) {
      parts.add(words.label(WindowText.BASIS_OBSERVATIONS, numbers));
    }
    first.ifPresent(seen -> parts.add(TIME.format(seen.at().atZone(words.zone()))));
    return String.join(", ", parts);
  }

  private static List<Claim> usedIn(Claim claim, List<Claim> all) {
    return all.stream()
        .filter(other -> !other.id().equals(claim.id()))
        .filter(
            other -> !Collections.disjoint(other.evidence().queries(), claim.evidence().queries()))
        .limit(USES)
        .toList();
  }
}
