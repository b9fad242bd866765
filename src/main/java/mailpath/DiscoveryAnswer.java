package mailpath;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.client.ServiceVerdict;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoveryComparison;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.report.DiscoveryJson;
import mailpath.report.DiscoveryReport;

/**
 * How what was found for a mail address is told.
 *
 * @param judged what the settings of each source are worth, an account a source
 */
record DiscoveryAnswer(ClientAnswer answer, DiscoveryAssessment found, ClientAssessment judged) {

  static boolean leavesSomethingOpen(DiscoveryAssessment found) {
    return found.discovery().sources().stream()
        .anyMatch(source -> source.outcome() instanceof Discovered.NotEstablished);
  }

  void print() {
    DiscoveryComparison comparison = DiscoveryComparison.of(found.discovery(), live());
    if (answer.options().json()) {
      DiscoveryJson report = new DiscoveryJson(answer.words(), answer.options().evidence());
      answer.terminal().out().println(report.line(found, comparison));
      answer.accounts(Optional.empty(), judged);
      return;
    }
    answer.terminal().out().print(new DiscoveryReport(answer.words()).text(found, comparison));
    if (!judged.accounts().isEmpty()) {
      answer.terminal().out().println();
      answer.accounts(Optional.empty(), judged);
    }
  }

  private List<ServiceVerdict> live() {
    return judged.accounts().stream()
        .flatMap(account -> account.services().stream())
        .filter(service -> service.probe().isPresent())
        .map(service -> service.judged().verdict())
        .toList();
  }

  /** An account with the source that names it. */
  private record Named(DiscoveredSource source, AccountAssessment account) {}

  /**
   * The account that a sheet is made of: first of those whose source is to be believed without
   * asking, then of those that are worth most at worst. What is said of the source goes to the
   * standard error, so that it is on no sheet.
   */
  List<AccountAssessment> best() {
    List<DiscoveredSource> sources = found.discovery().found().toList();
    DiscoveryReport report = new DiscoveryReport(answer.words());
    Optional<Named> best =
        IntStream.range(0, sources.size())
            .mapToObj(i -> new Named(sources.get(i), judged.accounts().get(i)))
            .min(
                Comparator.<Named, Boolean>comparing(one -> one.source().trust().mustBeConfirmed())
                    .thenComparing(
                        one -> one.account().verdict().range().getFirst(),
                        Comparator.reverseOrder()));
    best.ifPresentOrElse(
        one -> report.trust(one.source()).forEach(answer.terminal().err()::println),
        () ->
            answer
                .terminal()
                .err()
                .print(report.text(found, DiscoveryComparison.of(found.discovery(), List.of()))));
    return best.map(Named::account).stream().toList();
  }
}
