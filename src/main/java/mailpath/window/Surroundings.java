package mailpath.window;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.History;
import mailpath.casefile.Journals;
import mailpath.casefile.OwnTraces;
import mailpath.network.DomainName;
import mailpath.report.Language;
import mailpath.report.Words;

/**
 * All that the window is given by whoever opens it.
 *
 * @param clock says what time it is for certificates that nobody was seen to send
 * @param history where runs are kept
 * @param journals what a crash has left of runs
 * @param traces what this machine knows of itself and its user, for redaction
 * @param about what the program is made of; asked beside the window's thread
 * @param wordsOf the words of a language
 * @param customs those of the operating system
 * @param controls hosts that live checks ask where this network is in doubt
 * @param settings to begin with
 * @param keep is given every change of the settings
 * @param beside runs what must not hold up the window, such as one virtual thread a task
 */
public record Surroundings(
    CheckService service,
    InstantSource clock,
    CaseFiles files,
    History history,
    Journals journals,
    Supplier<OwnTraces> traces,
    Supplier<AboutProgram> about,
    Function<Language, Words> wordsOf,
    Customs customs,
    List<DomainName> controls,
    WindowSettings settings,
    SettingsStore keep,
    Executor beside) {

  /** The same with checks that go another way. */
  Surroundings with(CheckService other) {
    return new Surroundings(
        other, clock, files, history, journals, traces, about, wordsOf, customs, controls, settings,
        keep, beside);
  }
}
