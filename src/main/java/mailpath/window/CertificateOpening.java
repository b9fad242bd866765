package mailpath.window;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import mailpath.fact.Sentence;
import mailpath.network.Desk;

/** Opens certificates out of files and the clipboard. Used on the window's thread alone. */
final class CertificateOpening {
  /** Files at once. */
  private static final int MOST = 50;

  private final Presentation presentation;
  private final Dialogs dialogs;
  private final CertificateReading reading;
  private final CertificateComparing order;
  private final Consumer<List<ChainSubject>> opened;

  /**
   * @param order only what was asked for last is shown
   * @param opened is given what was opened, at least one
   */
  CertificateOpening(
      Presentation presentation,
      Surroundings around,
      Dialogs dialogs,
      CertificateComparing order,
      Consumer<List<ChainSubject>> opened) {
    this.presentation = presentation;
    this.dialogs = dialogs;
    this.order = order;
    this.opened = opened;
    this.reading =
        new CertificateReading(
            around.files(), () -> around.service().roots(Desk.Mode.LIVE), around.clock()::instant);
  }

  /** What came of looking into files or the clipboard. */
  private sealed interface Outcome {}

  /**
   * @param refused the first of those that were
   */
  private record Looked(List<ChainSubject> found, Optional<CaseMessage> refused)
      implements Outcome {}

  /** They are something else than certificates, as their content shows. */
  private record Other() implements Outcome {}

  /** Asks which files, and shows what is in them. */
  void choose() {
    List<Path> chosen = dialogs.certificates();
    if (!chosen.isEmpty()) {
      open(chosen, reading::chosen, () -> {});
    }
  }

  /**
   * Shows the files if all of them are certificates.
   *
   * @param otherwise what is done with them if they are not
   */
  void open(List<Path> files, Runnable otherwise) {
    open(files, reading::file, otherwise);
  }

  private void open(
      List<Path> files, Function<Path, CertificateReading.Read> read, Runnable otherwise) {
    presentation.cases().note(new CaseNote.CaseOpening(CaseName.shown(files.getFirst())));
    order.prepare(() -> outcome(files, read), outcome -> end(outcome, otherwise));
  }

  private static Outcome outcome(List<Path> files, Function<Path, CertificateReading.Read> read) {
    List<ChainSubject> found = new ArrayList<>();
    Optional<CaseMessage> refused = Optional.empty();
    if (files.size() > MOST) {
      return new Other();
    }
    for (Path file : files) {
      switch (guarded(() -> read.apply(file))) {
        case CertificateReading.Other _ -> {
          return new Other();
        }
        case CertificateReading.Found(ChainSubject subject) -> found.add(subject);
        case CertificateReading.Refused(Sentence why) ->
            refused = refused.or(() -> Optional.of(new CaseMessage.NotOpened(file, why)));
      }
    }
    return new Looked(found, refused);
  }

  private interface Reading {
    CertificateReading.Read read();
  }

  private static CertificateReading.Read guarded(Reading reading) {
    try {
      return reading.read();
    } catch (RuntimeException | Error fault) {
      return new CertificateReading.Refused(InternalFault.of(fault));
    }
  }

  private void end(Outcome outcome, Runnable otherwise) {
    presentation.cases().forgetNote();
    switch (outcome) {
      case Other() -> otherwise.run();
      case Looked(List<ChainSubject> found, Optional<CaseMessage> refused) -> {
        if (!found.isEmpty()) {
          presentation.cases().mended(CaseMessage.NotOpened.class);
          presentation.cases().mended(CaseMessage.NotPasted.class);
          presentation.cases().mended(CaseMessage.WrongDrop.class);
          opened.accept(found);
        }
        refused.ifPresent(presentation.cases()::say);
      }
    }
  }

  /** Files that were copied, or else a text. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      open(clipboard.getFiles().stream().map(File::toPath).toList(), reading::chosen, () -> {});
    } else if (clipboard.hasString()) {
      String text = clipboard.getString();
      order.prepare(() -> pasted(text), outcome -> end(outcome, () -> {}));
    } else {
      presentation.cases().note(new CertificateNote.ClipboardEmpty());
    }
  }

  private Outcome pasted(String text) {
    return switch (guarded(() -> reading.pasted(text))) {
      case CertificateReading.Found(ChainSubject subject) ->
          new Looked(List.of(subject), Optional.empty());
      case CertificateReading.Refused(Sentence why) ->
          new Looked(List.of(), Optional.of(new CaseMessage.NotPasted(why)));
      case CertificateReading.Other _ -> new Other();
    };
  }
}
