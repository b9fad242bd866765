package mailpath.window;

import mailpath.client.BestPair;
import mailpath.client.ClientLabels;
import mailpath.client.ClientProgram;
import mailpath.client.OwnLabel;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.investigation.ServiceAssessment;
import mailpath.report.RuleName;
import mailpath.report.Words;

/** Makes the card of one service. */
final class ClientCardScreens {
  private final ClientState state;
  private final ClientState.Shown shown;
  private final Words words;

  ClientCardScreens(ClientState state, ClientState.Shown shown, Words words) {
    this.state = state;
    this.shown = shown;
    this.words = words;
  }

  ClientScreen.Card card(ServiceAssessment service) {
    ServiceVerdict verdict = service.judged().verdict();
    ServiceSettings settings = verdict.settings();
    String id = "client-card:" + shown.account().services().indexOf(service);
    return new ClientScreen.Card(
        id,
        Mark.of(verdict.word()),
        Capital.of(words.word(settings.service()), words),
        Capital.of(words.word(verdict.word()), words),
        server(settings, words),
        set(settings),
        shown.part() == ClientOpened.Part.PRESET
            ? new ClientPresetScreens(state, words).card(settings)
            : named(settings.label()),
        new Claim(
            id,
            words.text(verdict.headline()),
            RuleName.of(verdict.rule()),
            service.judged().server().map(server -> server.evidence()).orElse(Evidence.NONE)),
        who(verdict.actor()),
        service.better().map(pair -> better(settings, pair)).orElse(""));
  }

  /** Host and port, as far as they are known. */
  static String server(ServiceSettings settings, Words words) {
    String host = settings.host().map(words::show).orElse("");
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return shown.isEmpty()
        ? words.label(ClientTabText.NO_SERVER)
        : settings.port().map(port -> shown + ":" + port).orElse(shown);
  }

  private String set(ServiceSettings settings) {
    return Capital.of(
        words.label(ClientTabText.SET_TO, settings.channel(), settings.check(), settings.signIn()),
        words);
  }

  private ClientProgram program() {
    return program(state, shown);
  }

  /** The program whose settings are shown; any where they are not of one. */
  static ClientProgram program(ClientState state, ClientState.Shown shown) {
    return shown.own()
        ? state.own().orElseThrow().assessment().settings().program()
        : ClientProgram.OTHER;
  }

  /** In the program's own words. */
  private String named(OwnLabel label) {
    String text = words.show(label);
    return text.isEmpty() || program() == ClientProgram.OTHER
        ? ""
        : words.label(ClientTabText.CALLED, program(), text);
  }

  private String who(Actor actor) {
    return actor == Actor.NOBODY ? "" : words.label(ClientTabText.WHO, actor);
  }

  private String better(ServiceSettings settings, ServicePair pair) {
    ServiceSettings best = BestPair.with(settings, pair);
    String better = words.label(ClientTabText.BETTER, pair.port(), words.word(best.channel()));
    return ClientLabels.of(program(), pair.channel())
        .map(this::named)
        .filter(text -> !text.isEmpty())
        .map(text -> better + " " + text)
        .orElse(better);
  }
}
