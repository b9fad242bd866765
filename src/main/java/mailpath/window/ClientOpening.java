package mailpath.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;

/** Opens settings out of files and the clipboard. Used on the window's thread alone. */
final class ClientOpening {
  /** Files at once. */
  private static final int MOST = 50;

  private final Presentation presentation;
  private final Dialogs dialogs;
  private final ClientReading reading;
  private final Executor beside;
  private final Consumer<ClientReading.Found> opened;
  private int asked;

  /**
   * @param opened is given what was opened
   */
  ClientOpening(
      Presentation presentation,
      Surroundings around,
      Dialogs dialogs,
      Consumer<ClientReading.Found> opened) {
    this.presentation = presentation;
    this.dialogs = dialogs;
    this.reading = new ClientReading(around.files());
    this.beside = around.beside();
    this.opened = opened;
  }

  /** Asks which files, and shows what is in them. */
  void choose() {
    List<Path> chosen = dialogs.settings();
    if (!chosen.isEmpty()) {
      start(chosen, () -> reading.chosen(chosen), () -> {});
    }
  }

  /**
   * Shows the files if all of them are settings.
   *
   * @param otherwise what is done with them if they are not
   */
  void open(List<Path> files, Runnable otherwise) {
    if (files.size() > MOST) {
      otherwise.run();
    } else {
      start(files, () -> reading.files(files), otherwise);
    }
  }

  private void start(List<Path> files, Supplier<ClientReading.Read> read, Runnable otherwise) {
    presentation.cases().note(new CaseNote.CaseOpening(CaseName.shown(files.getFirst())));
    read(read, otherwise);
  }

  /** Only what was asked for last is shown. */
  private void read(Supplier<ClientReading.Read> read, Runnable otherwise) {
    int number = ++asked;
    beside.execute(
        () -> {
          ClientReading.Read end = guarded(read);
          Platform.runLater(
              () -> {
                if (number == asked) {
                  end(end, otherwise);
                }
              });
        });
  }

  private static ClientReading.Read guarded(Supplier<ClientReading.Read> read) {
    try {
      return read.get();
    } catch (RuntimeException | Error fault) {
      return new ClientReading.Refused(Optional.empty(), InternalFault.of(fault));
    }
  }

  private void end(ClientReading.Read read, Runnable otherwise) {
    presentation.cases().forgetNote();
    switch (read) {
      case ClientReading.Other() -> otherwise.run();
      case ClientReading.Refused(var file, var why) ->
          presentation
              .cases()
              .say(
                  file.<CaseMessage>map(path -> new CaseMessage.NotOpened(path, why))
                      .orElseGet(() -> new CaseMessage.SettingsNotPasted(why)));
      case ClientReading.Found found -> {
        presentation.cases().mended(CaseMessage.NotOpened.class);
        presentation.cases().mended(CaseMessage.SettingsNotPasted.class);
        presentation.cases().mended(CaseMessage.WrongDrop.class);
        opened.accept(found);
      }
    }
  }

  /** Files that were copied, or else a text. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      List<Path> files = clipboard.getFiles().stream().map(File::toPath).toList();
      start(files, () -> reading.chosen(files), () -> {});
    } else if (clipboard.hasString()) {
      String text = clipboard.getString();
      read(() -> reading.pasted(text), () -> {});
    } else {
      presentation.cases().note(new ClientNote.ClipboardWithoutSettings());
    }
  }
}
