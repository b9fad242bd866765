package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import mailpath.casefile.CaseFiles;
import mailpath.client.ClientProgram;
import mailpath.client.FoundBy;
import mailpath.client.preset.ProviderPreset;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import mailpath.report.SettingsSheet;
import mailpath.report.SheetReport;
import mailpath.report.Words;

/**
 * Saves and prints the sheet of an account's settings, to print for its user. On the window's
 * thread.
 */
final class ClientSheets {
  private final Presentation presentation;
  private final ClientDesk desk;
  private final CaseFiles files;
  private final Dialogs dialogs;
  private final InstantSource clock;
  private final Executor beside;

  ClientSheets(Presentation presentation, ClientDesk desk, Surroundings around, Dialogs dialogs) {
    this.presentation = presentation;
    this.desk = desk;
    this.files = around.files();
    this.dialogs = dialogs;
    this.clock = around.clock();
    this.beside = around.beside();
  }

  /** Asks where, and saves it. */
  void save(ClientState.Shown shown) {
    String name = shown.account().account().domain().orElse("mail");
    dialogs
        .sheet(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".html")
        .ifPresent(file -> save(shown, file));
  }

  /** On paper, where the user says. */
  void print(ClientState.Shown shown) {
    String page = new SheetReport(presentation.words()).text(sheet(shown));
    ClientNote end =
        switch (dialogs.print(PrintedText.of(page))) {
          case DONE -> new ClientNote.SheetPrinted();
          case NOT -> new ClientNote.SheetNotPrinted();
          case NO_PRINTER -> new ClientNote.NoPrinter();
        };
    presentation.cases().note(end);
  }

  private void save(ClientState.Shown shown, Path file) {
    Words words = presentation.words();
    SettingsSheet sheet = sheet(shown);
    beside.execute(
        () -> {
          Optional<Sentence> fault;
          try {
            String page = new SheetReport(words).html(sheet);
            Bytes octets = Bytes.of(page.getBytes(StandardCharsets.UTF_8));
            fault = files.write(file, octets).fault().map(why -> why);
          } catch (RuntimeException | Error thrown) {
            fault = Optional.of(InternalFault.of(thrown));
          }
          Optional<Sentence> end = fault;
          Platform.runLater(() -> ended(file, end));
        });
  }

  /** A preset says more than its settings, as long as nobody has seen its servers. */
  private SettingsSheet sheet(ClientState.Shown shown) {
    boolean seen =
        shown.account().services().stream().anyMatch(service -> service.probe().isPresent());
    Optional<ProviderPreset> preset =
        desk.state()
            .preset()
            .filter(ignored -> shown.part() == ClientOpened.Part.PRESET && !seen)
            .map(ClientOpened.Preset::preset);
    return preset
        .map(known -> SettingsSheet.of(program(), clock.instant(), known))
        .orElseGet(
            () -> SettingsSheet.of(program(), clock.instant(), shown.account(), found(shown)));
  }

  private ClientProgram program() {
    return desk.state()
        .own()
        .map(own -> own.assessment().settings().program())
        .orElse(ClientProgram.OTHER);
  }

  private FoundBy found(ClientState.Shown shown) {
    return shown.own() ? desk.state().own().orElseThrow().assessment().found() : FoundBy.DISCOVERY;
  }

  private void ended(Path file, Optional<Sentence> fault) {
    presentation.cases().mended(CaseMessage.SheetNotSaved.class);
    fault.ifPresentOrElse(
        why -> presentation.cases().say(new CaseMessage.SheetNotSaved(file, why)),
        () -> presentation.cases().note(new ClientNote.SheetSaved(file.toString())));
  }
}
