package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that the window asks in a dialog; nothing else in it is modal. Used on its thread. */
interface Dialogs {
  /** Which case file to open; empty if the user goes back. */
  Optional<Path> open();

  /** Which case files to compare; empty if the user goes back. */
  List<Path> compared();

  /**
   * Where to save; empty if the user goes back.
   *
   * @param name suggested file name
   */
  Optional<Path> save(String name);

  /** Which files of certificates to open; empty if the user goes back. */
  List<Path> certificates();

  /** Which files of a mail program's settings to open; empty if the user goes back. */
  List<Path> settings();

  /**
   * Where to save something out of a chain; empty if the user goes back.
   *
   * @param name suggested file name
   */
  Optional<Path> export(String name, CertificateActions.Export what);

  /**
   * Where to save a sheet of settings; empty if the user goes back.
   *
   * @param name suggested file name
   */
  Optional<Path> sheet(String name);

  /** Prints a text where the user says. */
  Printed print(PrintedText text);

  /** What became of something to be printed. */
  enum Printed {
    DONE,
    /** The user went back, or the printer did not take it. */
    NOT,
    NO_PRINTER
  }

  /** What to do with a changed case when the window is closed. */
  Unsaved unsaved(String name);

  /** Answers to the one question of the window. */
  enum Unsaved {
    SAVE,
    DISCARD,
    BACK
  }
}
