package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.client.ClientVerdict;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoverySource;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.investigation.ServiceAssessment;
import mailpath.report.DiscoveryReport;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NoteLine;
import mailpath.window.ClientScreen.Line;

/** Makes what there is to see of one account. */
final class ClientAccountScreens {
  private final ClientState state;
  private final ClientState.Shown shown;
  private final Words words;

  ClientAccountScreens(ClientState state, ClientState.Shown shown, Words words) {
    this.state = state;
    this.shown = shown;
    this.words = words;
  }

  ClientScreen.Account account() {
    ClientVerdict verdict = shown.account().verdict();
    ClientCardScreens cards = new ClientCardScreens(state, shown, words);
    return new ClientScreen.Account(
        Mark.of(verdict.word()),
        sentence(verdict),
        lines(),
        services().map(cards::card).toList(),
        new ClientTableScreens(state, shown, words).table(),
        new ClientPortScreens(state, shown, words).ports(),
        new ClientPresetScreens(state, words).differences(),
        findings(),
        services().anyMatch(service -> service.probe().isPresent()));
  }

  private Stream<ServiceAssessment> services() {
    return shown.account().services().stream();
  }

  /** That of the service which makes it no better (standards D4). */
  private Claim sentence(ClientVerdict verdict) {
    String id = "client-headline";
    return verdict
        .decider()
        .map(
            worst ->
                new Claim(
                    id, words.text(worst.headline()), RuleName.of(worst.rule()), evidence(worst)))
        .orElseGet(() -> Claim.plain(id, words.label(ClientTabText.NO_SERVICE)));
  }

  private Evidence evidence(ServiceVerdict verdict) {
    return services()
        .filter(service -> service.judged().verdict().equals(verdict))
        .flatMap(service -> service.judged().server().stream())
        .map(server -> server.evidence())
        .findFirst()
        .orElse(Evidence.NONE);
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    switch (shown.part()) {
      case OWN -> {}
      case FOUND -> lines.add(line(ClientTabText.WHO_COULD_LIE, trust(source())));
      case PRESET -> lines.addAll(new ClientPresetScreens(state, words).lines());
    }
    missing().ifPresent(text -> lines.add(line(ClientTabText.NOT_SET, text)));
    return lines;
  }

  private Line line(ClientTabText label, String value) {
    return new Line(words.label(label), value);
  }

  private DiscoveredSource source() {
    return ClientScreens.source(state, shown);
  }

  private String trust(DiscoveredSource source) {
    return new DiscoveryReport(words)
        .trust(source).stream()
            .map(line -> Capital.of(line, words))
            .collect(Collectors.joining(". "));
  }

  private Optional<String> missing() {
    List<ServiceSettings> set = shown.account().account().services();
    List<String> all = new ArrayList<>();
    if (!ClientVerdict.hasIncoming(set)) {
      all.add(words.label(ClientTabText.NO_INCOMING));
    }
    if (!ClientVerdict.hasOutgoing(set)) {
      all.add(words.label(ClientTabText.NO_OUTGOING));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
  }

  private List<NoteLine> findings() {
    List<NoteLine> lines = new ArrayList<>();
    if (shown.part() == ClientOpened.Part.FOUND && source().trust().mustBeConfirmed()) {
      lines.add(
          new NoteLine(
              Mark.OPPORTUNISTIC,
              new Claim(
                  "client-found",
                  words.label(ClientTabText.FOUND_UNPROTECTED, unprotected(source().source())),
                  "",
                  source().evidence())));
    }
    shown
        .account()
        .services()
        .forEach(service -> service.findings().forEach(one -> add(one, service, lines)));
    return lines;
  }

  private String unprotected(DiscoverySource source) {
    return words.label(
        switch (source) {
          case SRV, AUTODISCOVER_SRV -> ClientTabText.BY_SRV;
          case AUTOCONFIG_MX, ISPDB_MX -> ClientTabText.BY_MX;
          default -> source.encrypted() ? ClientTabText.BY_DNS : ClientTabText.BY_HTTP;
        });
  }

  private void add(Finding finding, ServiceAssessment service, List<NoteLine> lines) {
    String text = words.text(finding);
    boolean said = lines.stream().anyMatch(line -> line.claim().text().equals(text));
    if (!said) {
      String id = "client-finding:" + lines.size() + ":" + finding.id();
      lines.add(
          new NoteLine(
              mark(finding, service),
              new Claim(id, text, RuleName.of(finding.rule()), finding.evidence())));
    }
  }

  /** A finding that lowers never has the mark of what is well. */
  private static Mark mark(Finding finding, ServiceAssessment service) {
    if (finding.severity() == Severity.ADVICE || finding.severity() == Severity.INFO) {
      return Mark.ADVICE;
    }
    Mark mark = Mark.of(service.judged().verdict().word());
    return mark == Mark.SECURE ? Mark.OPPORTUNISTIC : mark;
  }
}
