package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientRun;
import mailpath.investigation.Progress;
import mailpath.report.Words;

/** Makes the line that says where and when was asked what an account is judged by. */
final class ClientStripScreens {
  private final Optional<ClientRun> run;
  private final Optional<OpenCase> held;
  private final Words words;

  ClientStripScreens(ClientState state, ClientState.Shown shown, Words words) {
    this.run = state.opened().of(shown.part()).flatMap(ClientAssessment::run);
    this.held = state.opened().held(shown.part());
    this.words = words;
  }

  CheckScreen.Strip strip() {
    return run.map(this::ofRun).orElseGet(this::ofSettings);
  }

  private CheckScreen.Strip ofRun(ClientRun asked) {
    String untested = StripScreens.untested(asked.observations(), words);
    return held.map(
            open ->
                StripScreens.ofCase(
                    open.source(),
                    asked.desk(),
                    asked.moment().begun(),
                    judged(asked),
                    untested,
                    words))
        .orElseGet(
            () ->
                StripScreens.ofRun(
                    asked.desk(), asked.moment().begun(), conditions(asked), untested, words));
  }

  private List<String> judged(ClientRun asked) {
    List<String> all = new ArrayList<>();
    if (!asked.moment().at().equals(asked.moment().begun())) {
      all.add(words.label(CaseText.STRIP_JUDGED, asked.moment().at()));
    }
    if (!asked.probed()) {
      all.add(words.label(ClientTabText.STRIP_NOT_LOOKED));
    }
    return all;
  }

  private List<String> conditions(ClientRun asked) {
    List<String> all = judged(asked);
    if (asked.state() == Progress.State.STOPPED) {
      all.add(words.label(CaseText.STRIP_STOPPED));
    }
    return all;
  }

  /** Nobody was asked. */
  private CheckScreen.Strip ofSettings() {
    String text =
        held.map(open -> words.label(ClientTabText.STRIP_CASE_SETTINGS, open.name()))
            .orElseGet(() -> words.label(ClientTabText.STRIP_SETTINGS));
    String badge = held.isPresent() ? words.label(CaseText.BADGE_CASE) : "";
    return new CheckScreen.Strip(badge, text, text, false, "");
  }
}
