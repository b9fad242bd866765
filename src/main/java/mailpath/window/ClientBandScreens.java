package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.client.Channel;
import mailpath.client.ClientLabels;
import mailpath.client.ClientProgram;
import mailpath.client.ClientVerdict;
import mailpath.client.ClientWord;
import mailpath.client.Fate;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.fact.Actor;
import mailpath.investigation.ServiceAssessment;
import mailpath.report.ClientTicket;
import mailpath.report.Words;

/** Makes the band for the account that is shown: what it is worth, and who must act. */
final class ClientBandScreens {
  private final ClientState state;
  private final ClientState.Shown shown;
  private final Words words;
  private final ClientVerdict verdict;

  ClientBandScreens(ClientState state, ClientState.Shown shown, Words words) {
    this.state = state;
    this.shown = shown;
    this.words = words;
    this.verdict = shown.account().verdict();
  }

  /**
   * @param sentence for the whole account
   */
  ClientScreen.Band band(Claim sentence) {
    DividedText said = DividedText.of(sentence.text(), words);
    String action = action();
    VerdictScreen band =
        new VerdictScreen(
            Mark.of(verdict.word()),
            Capital.of(words.word(verdict.word()), words),
            state.working().running() ? words.label(ClientTabText.UNDER_WAY) : "",
            new Claim(sentence.id(), said.first(), sentence.rule(), sentence.evidence()),
            (said.rest() + " " + read()).strip(),
            lines(),
            actor(),
            Capital.of(action, words),
            new ClientTicket(words).of(shown.account(), action));
    return new ClientScreen.Band(
        band, new ClientStripScreens(state, shown, words).strip(), summary());
  }

  private Stream<ServiceAssessment> services() {
    return shown.account().services().stream();
  }

  /** What somebody in between gets, where the sentence only says that he can be there. */
  private String read() {
    return verdict
        .decider()
        .filter(worst -> worst.word() == ClientWord.OPPORTUNISTIC)
        .filter(worst -> worst.content().middle() == Fate.LOST)
        .map(this::read)
        .orElse("");
  }

  private String read(ServiceVerdict worst) {
    ClientTabText text =
        worst.credential().middle() == Fate.LOST
            ? ClientTabText.READS_BOTH
            : ClientTabText.READS_MAIL;
    return words.label(text, worst.settings().host().map(words::show).orElse(""));
  }

  private List<VerdictScreen.Line> lines() {
    List<VerdictScreen.Line> lines = new ArrayList<>();
    if (shown.account().services().size() > 1) {
      verdict
          .decider()
          .ifPresent(worst -> lines.add(line(ClientTabText.DECIDED_BY, named(worst.settings()))));
    }
    lines.add(line(ClientTabText.BEST, best()));
    lines.add(line(ClientTabText.HOW_FOUND, found()));
    return lines;
  }

  private VerdictScreen.Line line(ClientTabText label, String value) {
    return new VerdictScreen.Line(words.label(label), Optional.empty(), value);
  }

  private String named(ServiceSettings settings) {
    return words.word(settings.service()) + ", " + ClientCardScreens.server(settings, words);
  }

  private String found() {
    return switch (shown.part()) {
      case FOUND -> {
        DiscoveredSource source = ClientScreens.source(state, shown);
        yield words.label(ClientTabText.FOUND_AT, source.source(), source.place());
      }
      case PRESET -> words.label(ClientTabText.FOUND_PRESET, shown.account().account().name());
      case OWN -> {
        ClientOpened.Own own = state.own().orElseThrow();
        yield switch (own.assessment().found()) {
          case FILE ->
              own.files().isEmpty()
                  ? words.label(ClientTabText.FOUND_PASTED)
                  : words.label(ClientTabText.FOUND_FILE, own.files());
          case TYPED -> words.label(ClientTabText.FOUND_TYPED);
          case PRESET, DISCOVERY -> words.word(own.assessment().found());
        };
      }
    };
  }

  /** The best pair that each service was seen to have (standards D4). */
  private String best() {
    if (services().allMatch(service -> service.probe().isEmpty())) {
      return words.label(ClientTabText.BEST_NOT_SEEN);
    }
    Map<Channel, List<Integer>> ports =
        services()
            .flatMap(service -> best(service).stream())
            .distinct()
            .collect(
                Collectors.groupingBy(
                    ServicePair::channel,
                    LinkedHashMap::new,
                    Collectors.mapping(ServicePair::port, Collectors.toList())));
    return ports.isEmpty()
        ? words.label(ClientTabText.BEST_NONE)
        : ports.entrySet().stream()
            .map(one -> best(one.getKey(), one.getValue()))
            .collect(Collectors.joining("; "));
  }

  private String best(Channel channel, List<Integer> ports) {
    return ports.size() == 1
        ? words.label(ClientTabText.BEST_PAIR, channel, ports.getFirst())
        : words.label(ClientTabText.BEST_PAIRS, channel, ports);
  }

  private static Optional<ServicePair> best(ServiceAssessment service) {
    ServiceVerdict judged = service.judged().verdict();
    Optional<ServicePair> set =
        judged.word() == ClientWord.SECURE
            ? judged
                .settings()
                .port()
                .map(port -> new ServicePair(port, judged.settings().channel()))
            : Optional.empty();
    return service.better().or(() -> set);
  }

  private String actor() {
    Actor actor = verdict.decider().map(ServiceVerdict::actor).orElse(Actor.NOBODY);
    return verdict.word() == ClientWord.UNKNOWN && actor == Actor.NOBODY
        ? words.label(WindowText.ACTOR_NOT_KNOWN)
        : Capital.of(words.word(actor), words);
  }

  /** The one thing to do; empty where there is none. */
  private String action() {
    Optional<ServiceAssessment> worst =
        services()
            .filter(one -> verdict.decider().equals(Optional.of(one.judged().verdict())))
            .findFirst();
    Optional<ServicePair> pair =
        worst.flatMap(one -> one.better().or(() -> one.judged().verdict().right()));
    if (pair.isPresent() && verdict.word() != ClientWord.SECURE) {
      return words.label(ClientTabText.ACTION_CHOOSE, choice(pair.get()), pair.get().port());
    }
    boolean asked = worst.filter(one -> one.probe().isPresent()).isPresent();
    return verdict.word() == ClientWord.UNKNOWN && !asked
        ? words.label(ClientTabText.ACTION_LOOK)
        : "";
  }

  /** In the program's own words where they are known. */
  private String choice(ServicePair pair) {
    ClientProgram program = ClientCardScreens.program(state, shown);
    return ClientLabels.of(program, pair.channel())
        .map(words::show)
        .filter(text -> !text.isEmpty() && program != ClientProgram.OTHER)
        .orElseGet(() -> words.word(pair.channel()));
  }

  private String summary() {
    long lowering = ClientScreens.lowering(shown);
    return switch ((int) lowering) {
      case 0 -> "";
      case 1 -> words.label(WindowText.LOWERS_ONE);
      default -> words.label(WindowText.LOWERS_MANY, lowering);
    };
  }
}
