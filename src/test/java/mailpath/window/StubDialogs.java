package mailpath.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dialogs that answer at once what the test has laid down. */
final class StubDialogs implements Dialogs {
  /** Every dialog that came up, in order. */
  final List<String> asked = new ArrayList<>();

  private Optional<Path> open = Optional.empty();
  private List<Path> compared = List.of();
  private List<Path> certificates = List.of();
  private List<Path> settings = List.of();
  private Optional<Path> save = Optional.empty();

  /** What was to be printed. */
  final List<PrintedText> printed = new ArrayList<>();

  private boolean printer;
  private Unsaved unsaved = Unsaved.BACK;

  StubDialogs opening(Path file) {
    open = Optional.of(file);
    return this;
  }

  StubDialogs comparing(Path... files) {
    compared = List.of(files);
    return this;
  }

  StubDialogs saving(Path file) {
    save = Optional.of(file);
    return this;
  }

  StubDialogs closing(Unsaved answer) {
    unsaved = answer;
    return this;
  }

  @Override
  public Optional<Path> open() {
    asked.add("open");
    return open;
  }

  @Override
  public List<Path> compared() {
    asked.add("compare");
    return compared;
  }

  @Override
  public Optional<Path> save(String name) {
    asked.add("save " + name);
    return save;
  }

  StubDialogs certificates(Path... files) {
    certificates = List.of(files);
    return this;
  }

  StubDialogs settings(Path... files) {
    settings = List.of(files);
    return this;
  }

  @Override
  public List<Path> settings() {
    asked.add("settings");
    return settings;
  }

  @Override
  public List<Path> certificates() {
    asked.add("certificates");
    return certificates;
  }

  @Override
  public Optional<Path> export(String name, CertificateActions.Export what) {
    asked.add("export " + name);
    return save;
  }

  @Override
  public Optional<Path> sheet(String name) {
    asked.add("sheet " + name);
    return save;
  }

  /** With a printer that takes everything. */
  StubDialogs printing() {
    printer = true;
    return this;
  }

  @Override
  public Printed print(PrintedText text) {
    printed.add(text);
    return printer ? Printed.DONE : Printed.NO_PRINTER;
  }

  @Override
  public Unsaved unsaved(String name) {
    asked.add("unsaved " + name);
    return unsaved;
  }
}
