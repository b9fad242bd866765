package mailpath.window;

import java.nio.file.Path;
import mailpath.fact.Sentence;

/** Something about files that stays above the tabs until it is closed. */
sealed interface CaseMessage {

  /** A file was refused; what was shown before stays. */
  record NotOpened(Path file, Sentence why) implements CaseMessage {}

  /** The clipboard holds no certificates, or something that is refused; nothing of it is kept. */
  record NotPasted(Sentence why) implements CaseMessage {}

  /** The clipboard holds no settings of a mail program; nothing of it is kept. */
  record SettingsNotPasted(Sentence why) implements CaseMessage {}

  /** Something out of the tab "Certificate chain" was not saved. */
  record NotExported(Path file, Sentence why, CertificateActions.Export what)
      implements CaseMessage {}

  /** A sheet of settings was not saved. */
  record SheetNotSaved(Path file, Sentence why) implements CaseMessage {}

  /**
   * @param redacted whether it was to be saved with redaction
   */
  record NotSaved(Path file, Sentence why, boolean redacted) implements CaseMessage {}

  /** A check of an earlier start of the program never came to its end. */
  record BrokenOff(RecentRun left) implements CaseMessage {}

  /**
   * Something was dropped that cannot be opened.
   *
   * @param count of files; 0 if it was no file
   */
  record WrongDrop(int count) implements CaseMessage {}
}
