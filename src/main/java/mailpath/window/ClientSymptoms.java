package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.client.symptom.Symptom;
import mailpath.client.symptom.SymptomCheck;
import mailpath.client.symptom.SymptomMatch;
import mailpath.client.symptom.SymptomSearch;
import mailpath.report.Words;
import mailpath.window.ClientScreen.Proof;
import mailpath.window.ClientScreen.SymptomCard;
import mailpath.window.ClientScreen.Symptoms;

/** Makes what may lie behind an error message that was pasted. */
final class ClientSymptoms {
  private final ClientState state;
  private final Words words;

  ClientSymptoms(ClientState state, Words words) {
    this.state = state;
    this.words = words;
  }

  Symptoms symptoms() {
    if (state.symptom().isBlank()) {
      return new Symptoms("", List.of());
    }
    List<SymptomMatch> matches = SymptomSearch.of(state.symptom());
    return new Symptoms(
        matches.isEmpty() ? words.label(ClientTabText.SYMPTOM_NOT_KNOWN) : "",
        matches.stream().map(this::card).toList());
  }

  private SymptomCard card(SymptomMatch match) {
    Symptom symptom = match.symptom();
    return new SymptomCard(
        "client-symptom:" + symptom.id(),
        words.label(ClientTabText.SYMPTOM_HEAD, match.confidence(), symptom.speaker()),
        words.label(ClientTabText.SYMPTOM_QUOTED, match.text()),
        symptom.causes().stream()
            .map(cause -> words.label(ClientTabText.SYMPTOM_CAUSE, cause, cause.actor()))
            .toList(),
        symptom.checks().stream().map(this::proof).toList(),
        symptom.warning().map(words::word).orElse(""),
        words.label(ClientTabText.SYMPTOM_SOURCE, symptom.source(), symptom.certainty()));
  }

  private Proof proof(SymptomCheck check) {
    return new Proof(Capital.of(words.text(check), words), step(check));
  }

  /** What of this tab does it; empty where nothing here does, or there are no settings yet. */
  private Optional<ClientActions.Prove> step(SymptomCheck check) {
    return switch (check) {
      case SymptomCheck.LookAtServer _,
          SymptomCheck.CompareName _,
          SymptomCheck.CompareChain _,
          SymptomCheck.CompareSignIns _,
          SymptomCheck.ComparePair _,
          SymptomCheck.LookUpHost _ ->
          Optional.of(
              state.accounts().isEmpty()
                  ? ClientActions.Prove.TYPE_SETTINGS
                  : ClientActions.Prove.LOOK_AT_SERVERS);
      case SymptomCheck.CompareDiscovery _ -> Optional.of(ClientActions.Prove.LOOK_UP);
      case SymptomCheck.LookForExceptions _ -> Optional.of(ClientActions.Prove.OPEN_FILES);
      case SymptomCheck.CompareClock _,
          SymptomCheck.CompareNetworks _,
          SymptomCheck.TryControlHost _,
          SymptomCheck.ComparePreset _,
          SymptomCheck.NotProvable _,
          SymptomCheck.NeedsMail _ ->
          Optional.empty();
    };
  }
}
