package mailpath.window;

import java.util.Optional;
import mailpath.client.discovery.DiscoveryComparison;
import mailpath.investigation.ClientAssessment;
import mailpath.report.ClientReport;
import mailpath.report.DiscoveryReport;
import mailpath.report.PresetReport;
import mailpath.report.Words;

/** The whole tab "Client configuration" as text: what the command line prints. */
record ClientCopy(ClientState state, Words words) {

  String text() {
    StringBuilder text = new StringBuilder();
    state.own().ifPresent(own -> text.append(own(own)));
    state.found().ifPresent(found -> text.append(found(found)));
    state.preset().ifPresent(preset -> text.append(preset(preset)));
    return text.toString();
  }

  private String own(ClientOpened.Own own) {
    Optional<String> file =
        own.files().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", own.files()));
    return report(file, own.assessment());
  }

  private String report(Optional<String> file, ClientAssessment assessment) {
    return new ClientReport(words, false, false).text(file, assessment);
  }

  private String found(ClientOpened.Found found) {
    DiscoveryComparison compared =
        DiscoveryComparison.of(found.discovery().discovery(), state.looked());
    return new DiscoveryReport(words).text(found.discovery(), compared)
        + report(Optional.empty(), found.assessment());
  }

  /** What is known, and what was seen once the servers were looked at. */
  private String preset(ClientOpened.Preset preset) {
    String known = new PresetReport(words).text(preset.preset());
    return preset.assessment().probes().isEmpty()
        ? known
        : known + report(Optional.of(preset.preset().name()), preset.assessment());
  }
}
