package mailpath.window;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.network.DomainName;
import mailpath.report.DiscoveryReport;
import mailpath.report.Words;
import mailpath.window.ClientScreen.SourceLine;

/** Makes a line for each source that was asked for settings. */
final class ClientSourceScreens {
  private final ClientState state;
  private final Words words;

  ClientSourceScreens(ClientState state, Words words) {
    this.state = state;
    this.words = words;
  }

  List<SourceLine> lines() {
    return state.found().stream()
        .map(found -> found.discovery().discovery())
        .flatMap(all -> all.sources().stream().map(source -> line(source, all.domain())))
        .toList();
  }

  private SourceLine line(DiscoveredSource source, DomainName domain) {
    DiscoveryReport report = new DiscoveryReport(words);
    boolean claims =
        source.outcome() instanceof Discovered.Found
            || source.outcome() instanceof Discovered.Redirects;
    return new SourceLine(
        mark(source),
        Capital.of(words.word(source.source()), words),
        new Claim(
            "client-source:" + source.source(),
            said(report.outcome(source.outcome(), domain)),
            "",
            source.evidence()),
        claims ? said(report.trust(source)) : "");
  }

  private String said(List<String> lines) {
    return lines.stream()
        .map(line -> Capital.of(line, words))
        .map(line -> line.endsWith(".") ? line : line + ".")
        .collect(Collectors.joining(" "));
  }

  private static Mark mark(DiscoveredSource source) {
    return switch (source.outcome()) {
      case Discovered.Found ignored ->
          source.trust().mustBeConfirmed() ? Mark.OPPORTUNISTIC : Mark.SECURE;
      case Discovered.Redirects ignored -> Mark.ADVICE;
      case Discovered.Nothing ignored -> Mark.ABSENT;
      case Discovered.AsksPassword ignored -> Mark.ADVICE;
      case Discovered.Refused ignored -> Mark.BROKEN;
      case Discovered.NotEstablished ignored -> Mark.UNKNOWN;
    };
  }
}
