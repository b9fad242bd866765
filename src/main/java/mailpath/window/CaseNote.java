package mailpath.window;

import java.util.List;
import mailpath.casefile.RedactionNote;
import mailpath.fact.Sentence;

/** What is said in the status line, or beside the field, about case files. */
sealed interface CaseNote extends Sentence {

  /** A file is being read. */
  record CaseOpening(String file) implements CaseNote {}

  record CaseSaved(String file) implements CaseNote {}

  /**
   * @param notes what was replaced and what stayed
   */
  record CaseSavedRedacted(String file, Sentence notes) implements CaseNote {
    static CaseSavedRedacted of(String file, List<RedactionNote> notes) {
      return new CaseSavedRedacted(
          file, notes.stream().<Sentence>map(note -> note).reduce(AndThen::new).orElseThrow());
    }
  }

  /** Two sentences, one after the other. */
  record AndThen(Sentence first, Sentence next) implements CaseNote {}

  /** There is no answer yet that could be saved. */
  record NothingToSave() implements CaseNote {}

  record HistoryCleared() implements CaseNote {}

  /** Kept runs cannot be read, written or removed. */
  record HistoryFails(Sentence why) implements CaseNote {}

  /** What is chosen about the window is forgotten when it is closed. */
  record SettingsNotKept(Sentence why) implements CaseNote {}

  /** A check in case-file mode of a domain that the case was not about. */
  record OtherQuestion(String asked, String domain) implements CaseNote {}

  /** A choice of files to compare that is neither one nor two. */
  record CompareWrongCount(int count) implements CaseNote {}

  /** One file was chosen, and nothing is shown to compare it with. */
  record CompareNothingShown() implements CaseNote {}
}
