package mailpath.window;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.History;
import mailpath.casefile.Journals;
import mailpath.casefile.OwnTraces;
import mailpath.report.Language;
import mailpath.report.Words;

/**
 * All that the window is given by whoever opens it.
 *
 * @param clock says what time it is for certificates that nobody was seen to send
 * @param history where runs are kept
 * @param journals what a crash has left of runs
 * @param traces what this machine knows of itself and its user, for redaction
 * @param wordsOf the words of a language
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
    Function<Language, Words> wordsOf,
    WindowSettings settings,
    Consumer<WindowSettings> keep,
    Executor beside) {}
