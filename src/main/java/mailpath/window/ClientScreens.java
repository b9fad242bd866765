package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.ClientSettings;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.fact.Sentence;
import mailpath.fact.Severity;
import mailpath.investigation.ServiceAssessment;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NoteLine;
import mailpath.window.CertificateScreen.Option;
import mailpath.window.CheckScreen.TabCount;

/** Makes the whole tab "Client configuration" from what there is to see. */
final class ClientScreens {
  private final ClientState state;
  private final Words words;

  ClientScreens(ClientState state, Words words) {
    this.state = state;
    this.words = words;
  }

  ClientScreen screen() {
    Optional<ClientState.Shown> shown = state.shown();
    Optional<ClientScreen.Account> account =
        shown.map(one -> new ClientAccountScreens(state, one, words).account());
    return new ClientScreen(
        state.way(),
        state.typed(),
        working(),
        state.preset().map(chosen -> chosen.preset().name()),
        options(shown),
        shown.flatMap(
            one ->
                account.map(all -> new ClientBandScreens(state, one, words).band(all.sentence()))),
        account,
        new ClientSourceScreens(state, words).lines(),
        notes(),
        new ClientSymptoms(state, words).symptoms(),
        shown.isPresent() ? "" : words.label(ClientTabText.FILLS),
        shown.map(ClientScreens::count));
  }

  private ClientScreen.Working working() {
    return new ClientScreen.Working(
        state.working().running(), state.working().said().map(words::text).orElse(""));
  }

  private List<Option> options(Optional<ClientState.Shown> shown) {
    return state.accounts().stream()
        .map(
            one ->
                new Option(
                    one.id(),
                    name(one),
                    shown.filter(now -> now.id().equals(one.id())).isPresent()))
        .toList();
  }

  private String name(ClientState.Shown shown) {
    String name = shown.account().account().name();
    return switch (shown.part()) {
      case FOUND -> words.label(ClientTabText.ACCOUNT_FOUND, source(state, shown).source());
      case PRESET -> words.label(ClientTabText.ACCOUNT_PRESET, name);
      case OWN -> name.isEmpty() ? unnamed(shown) : words.label(ClientTabText.ACCOUNT_NAMED, name);
    };
  }

  private String unnamed(ClientState.Shown shown) {
    boolean alone = state.accounts().stream().filter(ClientState.Shown::own).count() == 1;
    return alone
        ? words.label(ClientTabText.COLUMN_OWN)
        : words.label(ClientTabText.ACCOUNT_UNNAMED, shown.place() + 1);
  }

  /** The source that an account is of, which was found. */
  static DiscoveredSource source(ClientState state, ClientState.Shown shown) {
    return state.found().orElseThrow().discovery().discovery().found().toList().get(shown.place());
  }

  private List<NoteLine> notes() {
    List<Sentence> said =
        state
            .own()
            .map(own -> own.assessment().settings())
            .map(ClientSettings::notes)
            .orElse(List.of());
    List<NoteLine> lines = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      lines.add(
          new NoteLine(Mark.ADVICE, Claim.plain("client-note:" + i, words.text(said.get(i)))));
    }
    return lines;
  }

  /** How many findings lower the verdict of an account. */
  static long lowering(ClientState.Shown shown) {
    return shown.account().services().stream()
        .map(ServiceAssessment::findings)
        .flatMap(List::stream)
        .filter(
            finding ->
                finding.severity() == Severity.DECIDES || finding.severity() == Severity.LOWERS)
        .count();
  }

  private static TabCount count(ClientState.Shown shown) {
    long lowering = lowering(shown);
    return new TabCount(
        Mark.of(shown.account().verdict().word()), lowering == 0 ? "" : String.valueOf(lowering));
  }
}
