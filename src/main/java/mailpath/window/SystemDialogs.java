package mailpath.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.print.PrinterJob;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import mailpath.report.Words;

/** The dialogs of the operating system, and the one question of our own. */
final class SystemDialogs implements Dialogs {
  /** Names that reports usually have; what a file is shows in its content. */
  private static final List<String> REPORTS = List.of("*.json", "*.gz", "*.eml");

  private static final List<String> CERTIFICATES =
      List.of("*.pem", "*.crt", "*.cer", "*.der", "*.p7b", "*.p7c");

  /** Names of files of settings, as docs/client-formats.md has them. */
  private static final List<String> SETTINGS =
      List.of(
          "prefs.js",
          "cert_override.txt",
          "*.k9s",
          "*.mobileconfig",
          "*.prf",
          "*.reg",
          "*.source",
          "accounts.conf",
          "mailtransports",
          "*rc");

  private final Stage owner;
  private final Supplier<Look> look;

  SystemDialogs(Stage owner, Supplier<Look> look) {
    this.owner = owner;
    this.look = look;
  }

  private String label(CaseText text, Object... values) {
    return look.get().words().label(text, values);
  }

  private FileChooser chooser(CaseText title) {
    return chooser(title, filter(label(CaseText.CASE_FILES), List.of("*" + CaseName.SUFFIX)));
  }

  private FileChooser chooser(CaseText title, FileChooser.ExtensionFilter... usual) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(label(title));
    chooser.getExtensionFilters().addAll(usual);
    chooser.getExtensionFilters().add(filter(label(CaseText.ALL_FILES), List.of("*")));
    return chooser;
  }

  private static FileChooser.ExtensionFilter filter(String name, List<String> endings) {
    return new FileChooser.ExtensionFilter(name, endings);
  }

  private FileChooser.ExtensionFilter certificateFiles() {
    return filter(label(CaseText.CERTIFICATE_FILES), CERTIFICATES);
  }

  @Override
  public Optional<Path> open() {
    FileChooser chooser =
        chooser(
            CaseText.OPEN_TITLE,
            filter(label(CaseText.CASE_FILES), List.of("*" + CaseName.SUFFIX)),
            filter(look.get().words().label(TlsReportLabel.REPORT_FILES), REPORTS),
            certificateFiles());
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public List<Path> compared() {
    return several(chooser(CaseText.COMPARE_TITLE));
  }

  private List<Path> several(FileChooser chooser) {
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  @Override
  public List<Path> certificates() {
    return several(chooser(CaseText.CERTIFICATE_TITLE, certificateFiles()));
  }

  @Override
  public List<Path> settings() {
    FileChooser chooser =
        chooser(
            CaseText.SETTINGS_TITLE,
            filter(look.get().words().label(ClientTabText.FILES), SETTINGS));
    return several(chooser);
  }

  @Override
  public Optional<Path> export(String name, CertificateActions.Export what) {
    String suffix = CertificateSaving.suffix(what);
    FileChooser chooser =
        chooser(
            CaseText.EXPORT_TITLE, filter(look.get().words().word(what), List.of("*" + suffix)));
    return saved(chooser, name);
  }

  @Override
  public Optional<Path> sheet(String name) {
    Words words = look.get().words();
    FileChooser chooser =
        chooser(
            CaseText.SHEET_TITLE,
            filter(words.label(ClientTabText.SHEET_FILES), List.of("*.html")));
    return saved(chooser, name);
  }

  @Override
  public Optional<Path> save(String name) {
    return saved(chooser(CaseText.SAVE_TITLE), name);
  }

  private Optional<Path> saved(FileChooser chooser, String name) {
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Printed print(PrintedText text) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return Printed.NO_PRINTER;
    }
    return job.showPrintDialog(owner) && text.print(job) ? Printed.DONE : Printed.NOT;
  }

  @Override
  public Unsaved unsaved(String name) {
    ButtonType save = new ButtonType(label(CaseText.UNSAVED_SAVE), ButtonData.YES);
    ButtonType discard = new ButtonType(label(CaseText.UNSAVED_DISCARD), ButtonData.NO);
    ButtonType back = new ButtonType(label(CaseText.UNSAVED_BACK), ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", save, discard, back);
    alert.initOwner(owner);
    alert.setTitle(label(CaseText.UNSAVED_TITLE));
    DialogPane pane = alert.getDialogPane();
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    pane.setStyle(Theme.size(look.get().unit()));
    pane.setContent(Nodes.column("page", Nodes.paragraph(label(CaseText.UNSAVED_QUESTION, name))));
    pane.setMinHeight(Region.USE_PREF_SIZE);
    ButtonType answer = alert.showAndWait().orElse(back);
    return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.BACK;
  }
}
