package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import mailpath.casefile.CaseFault;
import mailpath.fact.Sentence;
import mailpath.report.Words;
import mailpath.starttls.TlsReportRefusal;
import mailpath.window.MessageScreen.Offer;

/** Makes messages: what happened, what it means, what to do, and the details. */
final class MessageScreens {
  private final Words words;

  MessageScreens(Words words) {
    this.words = words;
  }

  MessageScreen of(CaseMessage message) {
    return switch (message) {
      case CaseMessage.NotOpened(Path file, Sentence why) -> notOpened(message, file, why);
      case CaseMessage.NotSaved(Path file, Sentence why, var ignored) ->
          notSaved(message, file, why);
      case CaseMessage.NotExported(Path file, Sentence why, var ignored) ->
          notSaved(message, file, why);
      case CaseMessage.SheetNotSaved(Path file, Sentence why) -> notSaved(message, file, why);
      case CaseMessage.NotPasted(Sentence why) -> notPasted(message, why);
      case CaseMessage.SettingsNotPasted(Sentence why) -> settingsNotPasted(message, why);
      case CaseMessage.BrokenOff(RecentRun left) -> brokenOff(message, left);
      case CaseMessage.WrongDrop(int count) -> wrongDrop(message, count);
    };
  }

  private MessageScreen notOpened(CaseMessage message, Path file, Sentence why) {
    String title = words.label(CaseText.NOT_OPENED, CaseName.shown(file));
    List<String> lines = List.of(words.text(why), meaning(CaseText.NOT_OPENED_MEANS, why));
    return new MessageScreen(
        message, title, lines, file.toAbsolutePath().toString(), List.of(Offer.OPEN_ANOTHER));
  }

  private MessageScreen notSaved(CaseMessage message, Path file, Sentence why) {
    String title = words.label(CaseText.NOT_SAVED, CaseName.shown(file));
    List<String> lines = List.of(words.text(why), meaning(CaseText.NOT_SAVED_MEANS, why));
    return new MessageScreen(
        message, title, lines, file.toAbsolutePath().toString(), List.of(Offer.SAVE_ELSEWHERE));
  }

  private MessageScreen notPasted(CaseMessage message, Sentence why) {
    List<String> lines = List.of(words.text(why), meaning(CaseText.NOT_OPENED_MEANS, why));
    return new MessageScreen(
        message, words.label(CaseText.NOT_PASTED), lines, "", List.of(Offer.OPEN_ANOTHER));
  }

  private MessageScreen settingsNotPasted(CaseMessage message, Sentence why) {
    return new MessageScreen(
        message,
        words.label(CaseText.SETTINGS_NOT_PASTED),
        List.of(words.text(why), meaning(CaseText.NOT_OPENED_MEANS, why)),
        "",
        List.of());
  }

  private MessageScreen brokenOff(CaseMessage message, RecentRun left) {
    return new MessageScreen(
        message,
        words.label(CaseText.BROKEN_OFF, RecentScreen.of(left, words).name()),
        List.of(words.label(CaseText.BROKEN_OFF_MEANS, left.begun())),
        "",
        List.of(Offer.OPEN));
  }

  private MessageScreen wrongDrop(CaseMessage message, int count) {
    return new MessageScreen(
        message,
        count == 0
            ? words.label(CaseText.DROPPED_NO_FILE)
            : words.label(CaseText.DROPPED_TOO_MANY, count),
        List.of(words.label(CaseText.DROP_TAKES)),
        "",
        List.of(Offer.OPEN_ANOTHER));
  }

  private String meaning(CaseText means, Sentence why) {
    return (words.label(means) + " " + toDo(why)).strip();
  }

  private String toDo(Sentence why) {
    return switch (why) {
      case CaseFault fault -> words.label(toDo(fault));
      case TlsReportRefusal _ -> words.label(CaseText.DO_ASK_AGAIN);
      case InternalFault _ -> words.label(CaseText.DO_REPORT);
      default -> "";
    };
  }

  private static CaseText toDo(CaseFault fault) {
    return switch (fault) {
      case CaseFault.CaseNotJson _,
          CaseFault.CaseNotOurs _,
          CaseFault.CaseOfHost _,
          CaseFault.CaseOfClient _,
          CaseFault.FileNotRegular _ ->
          CaseText.DO_CHOOSE_CASE;
      case CaseFault.CaseBeyondLimit _, CaseFault.CaseTooLarge _ -> CaseText.DO_ASK_ORIGIN;
      case CaseFault.CaseTooNew _, CaseFault.CaseQuestionUnknown _ -> CaseText.DO_UPDATE;
      case CaseFault.CaseNotJsonAt _,
          CaseFault.CaseDamaged _,
          CaseFault.CaseValueWrong _,
          CaseFault.CaseValueMissing _,
          CaseFault.CaseValueRepeated _,
          CaseFault.CaseKeyRepeated _ ->
          CaseText.DO_ASK_AGAIN;
      case CaseFault.FileMissing _ -> CaseText.DO_LOOK_FOR_IT;
      case CaseFault.FileDenied _ -> CaseText.DO_ASK_RIGHTS;
      case CaseFault.FileSilent _ -> CaseText.DO_LOOK_AT_DRIVE;
      case CaseFault.StorageFull _ -> CaseText.DO_MAKE_ROOM;
      case CaseFault.FileChangedMeanwhile _ -> CaseText.DO_KEEP_BOTH;
      case CaseFault.FolderMissing _, CaseFault.FileInterrupted _, CaseFault.FileFails _ ->
          CaseText.DO_TRY_AGAIN;
    };
  }
}
