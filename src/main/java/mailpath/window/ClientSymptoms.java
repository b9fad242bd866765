package mailpath.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.client.symptom.Symptom;
import mailpath.client.symptom.SymptomCheck;
import mailpath.client.symptom.SymptomCheck.LookAtServer;
import mailpath.client.symptom.SymptomMatch;
import mailpath.client.symptom.SymptomSearch;
import mailpath.network.DomainInput;
import mailpath.network.MailProtocol;
import mailpath.report.SymptomReport;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NoteLine;
import mailpath.window.ClientScreen.Proof;
import mailpath.window.ClientScreen.SymptomCard;
import mailpath.window.ClientScreen.Symptoms;

/** Makes what may lie behind an error message that was pasted. */
final class ClientSymptoms {
  private static final String ELSE = "…";

  private final ClientState state;
  private final Words words;

  ClientSymptoms(ClientState state, Words words) {
    this.state = state;
    this.words = words;
  }

  /** The servers that a pasted text names, as far as they can be looked at. */
  static Set<String> hosts(String pasted) {
    return SymptomSearch.of(pasted).stream()
        .flatMap(match -> host(match).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> host(SymptomMatch match) {
    return match.host().filter(host -> DomainInput.parse(host) instanceof DomainInput.Understood);
  }

  Symptoms symptoms() {
    String text = state.puzzle().text();
    if (text.isBlank()) {
      return new Symptoms("", List.of());
    }
    List<SymptomCard> cards = new ArrayList<>();
    for (SymptomMatch match : SymptomSearch.of(text)) {
      cards.add(card(match, cards.isEmpty()));
    }
    return new Symptoms(cards.isEmpty() ? words.label(ClientTabText.SYMPTOM_NOT_KNOWN) : "", cards);
  }

  /** What was seen of the server stands in the first card: that is where it was asked for. */
  private SymptomCard card(SymptomMatch match, boolean first) {
    Symptom symptom = match.symptom();
    return new SymptomCard(
        "client-symptom:" + symptom.id(),
        words.label(ClientTabText.SYMPTOM_HEAD, match.confidence(), symptom.speaker()),
        words.label(ClientTabText.SYMPTOM_QUOTED, quoted(match)),
        symptom.causes().stream()
            .map(cause -> words.label(ClientTabText.SYMPTOM_CAUSE, cause, cause.actor()))
            .toList(),
        proofs(match),
        first ? seen() : List.of(),
        symptom.warning().map(words::word).orElse(""),
        new SymptomReport(words).source(symptom));
  }

  /** As the program has it, with what was pasted where every user has something else. */
  private String quoted(SymptomMatch match) {
    return words
        .show(match.text())
        .replace(Symptom.HOST, match.host().map(words::show).orElse(ELSE))
        .replace(Symptom.DATE, ELSE)
        .replace(Symptom.USER, ELSE);
  }

  /**
   * One button for what proves several things at once: it stands beside the look, or else beside
   * the first of them.
   */
  private List<Proof> proofs(SymptomMatch match) {
    Set<ClientProof> offered = new HashSet<>();
    boolean looks = match.symptom().checks().stream().anyMatch(LookAtServer.class::isInstance);
    return match.symptom().checks().stream()
        .map(
            check ->
                new Proof(
                    Capital.of(words.text(check), words),
                    step(check, match)
                        .filter(step -> !looks || !isLook(step) || check instanceof LookAtServer)
                        .filter(offered::add)
                        .map(step -> new ClientScreen.Step(step, words.text(step)))))
        .toList();
  }

  private static boolean isLook(ClientProof step) {
    return switch (step) {
      case ClientProof.ProveByServers _, ClientProof.ProveByHost _, ClientProof.ProveByTyping _ ->
          true;
      case ClientProof.ProveByAddress _,
          ClientProof.ProveByFiles _,
          ClientProof.ProveByPreset _,
          ClientProof.ProveByDomain _ ->
          false;
    };
  }

  /** What of this window does it; empty where nothing here does. */
  private Optional<ClientProof> step(SymptomCheck check, SymptomMatch match) {
    return switch (check) {
      case LookAtServer _,
          SymptomCheck.CompareName _,
          SymptomCheck.CompareChain _,
          SymptomCheck.CompareSignIns _,
          SymptomCheck.ComparePair _,
          SymptomCheck.LookUpHost _ ->
          Optional.of(look(match));
      case SymptomCheck.CompareDiscovery _ -> Optional.of(new ClientProof.ProveByAddress());
      case SymptomCheck.LookForExceptions _ -> Optional.of(new ClientProof.ProveByFiles());
      case SymptomCheck.ComparePreset _ -> Optional.of(new ClientProof.ProveByPreset());
      case SymptomCheck.TryControlHost _ -> Optional.of(new ClientProof.ProveByDomain());
      case SymptomCheck.CompareClock _,
          SymptomCheck.CompareNetworks _,
          SymptomCheck.NotProvable _,
          SymptomCheck.NeedsMail _ ->
          Optional.empty();
    };
  }

  /** The server that the text names; else those of the settings, once there are any. */
  private ClientProof look(SymptomMatch match) {
    return host(match)
        .<ClientProof>map(host -> new ClientProof.ProveByHost(host, protocols(match.symptom())))
        .orElseGet(
            () ->
                state.accounts().isEmpty()
                    ? new ClientProof.ProveByTyping()
                    : new ClientProof.ProveByServers());
  }

  private static List<MailProtocol> protocols(Symptom symptom) {
    return symptom.checks().stream()
        .filter(LookAtServer.class::isInstance)
        .map(LookAtServer.class::cast)
        .findFirst()
        .orElseGet(SymptomCheck::lookAtAll)
        .protocols();
  }

  private List<NoteLine> seen() {
    return state
        .puzzle()
        .server()
        .map(server -> new ClientServerScreens(server, words).lines())
        .orElse(List.of());
  }
}
