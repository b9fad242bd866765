package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.preset.PresetComparison;
import mailpath.client.preset.ProviderPreset;
import mailpath.report.PresetReport;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NoteLine;
import mailpath.window.ClientScreen.Line;

/** Makes what is said of a provider's preset beside its cards: from where it is, how sure it is. */
final class ClientPresetScreens {
  private final Optional<ProviderPreset> preset;
  private final List<ServiceSettings> own;
  private final Words words;

  ClientPresetScreens(ClientState state, Words words) {
    this.preset = state.preset().map(ClientOpened.Preset::preset);
    this.own =
        state.own().stream()
            .flatMap(mine -> mine.assessment().settings().accounts().stream())
            .flatMap(account -> account.services().stream())
            .toList();
    this.words = words;
  }

  List<Line> lines() {
    return preset.map(this::lines).orElse(List.of());
  }

  private List<Line> lines(ProviderPreset known) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(words.label(ClientTabText.PRESET_ORIGIN), new PresetReport(words).origin(known)));
    lines.add(
        new Line(
            words.label(ClientTabText.PRESET_WORTH), words.label(ClientTabText.PRESET_WORTH_TEXT)));
    lines.add(new Line(words.label(ClientTabText.PRESET_SIGN_IN), words.word(known.signIn())));
    if (!known.notes().isEmpty()) {
      String notes = known.notes().stream().map(words::word).collect(Collectors.joining(" "));
      lines.add(new Line(words.label(ClientTabText.PRESET_NOTES), notes));
    }
    return lines;
  }

  /** On each card: that nobody has measured it, and how sure it is. */
  String card(ServiceSettings settings) {
    return preset.map(known -> card(known, settings)).orElse("");
  }

  private String card(ProviderPreset known, ServiceSettings settings) {
    return known.services().stream()
        .filter(one -> one.settings().equals(settings))
        .findFirst()
        .flatMap(DiscoveredService::login)
        .map(
            login ->
                words.label(
                    ClientTabText.PRESET_CARD_LOGIN,
                    known.certainty(),
                    new PresetReport(words).login(login)))
        .orElseGet(() -> words.label(ClientTabText.PRESET_CARD, known.certainty()));
  }

  /** What of one's own settings is set otherwise than the provider is known to want. */
  List<NoteLine> differences() {
    List<PresetComparison> compared =
        preset.map(known -> PresetComparison.of(known, own)).orElse(List.of());
    List<String> said = new PresetReport(words).compared(compared);
    List<NoteLine> lines = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      Mark mark = compared.get(i).differences().isEmpty() ? Mark.ABSENT : Mark.ADVICE;
      lines.add(
          new NoteLine(mark, Claim.plain("client-differs:" + i, Capital.of(said.get(i), words))));
    }
    return lines;
  }
}
