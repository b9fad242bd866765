package mailpath.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.CaseWriter;
import mailpath.casefile.History;
import mailpath.casefile.Journal;
import mailpath.casefile.JournallingNetwork;
import mailpath.casefile.Journals;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.RecordedNetwork;
import mailpath.casefile.SafeFile;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Limits;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.report.Words;

/**
 * A folder in place of a user's home, with everything that the window keeps; no real one is
 * touched.
 */
final class WindowHome implements AutoCloseable {
  final Path folder;
  final CaseFiles files;
  final History history;
  final Journals journals;
  final List<WindowSettings> kept = new ArrayList<>();
  private Optional<CaseFault> obstacle = Optional.empty();

  WindowHome() {
    this(temporary());
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("mailpath-window");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In a folder that is there already, and goes in the end. */
  WindowHome(Path folder) {
    this.folder = folder;
    files = new CaseFiles(new SafeFile(Limits.STANDARD, folder.resolve("lock")));
    history = new History(folder.resolve("history"), files);
    journals = new Journals(folder.resolve("journals"), Limits.STANDARD);
  }

  Surroundings surroundings(
      CheckService service,
      WindowSettings settings,
      Consumer<WindowSettings> keep,
      Executor beside) {
    return new Surroundings(
        service,
        InstantSource.fixed(LabSamples.NOW),
        files,
        history,
        journals,
        WindowHome::traces,
        WindowHome::about,
        language -> Words.of(language, WindowRig.ZONE),
        Customs.UNIX,
        List.of(DomainName.of("control.test")),
        settings,
        new KeptSettings(keep, obstacle),
        beside);
  }

  static AboutProgram about() {
    return new AboutProgram(
        "0.1.0",
        "OpenJDK 64-Bit Server VM 25.0.3+9-LTS",
        "26.0.2+3",
        "Linux 6.1.0 amd64",
        List.of(
            new AboutProgram.Part("javafx-controls", "26.0.2", "GPL-2.0-with-classpath-exception"),
            new AboutProgram.Part("dnsjava", "3.7.1", "BSD-3-Clause"),
            new AboutProgram.Part("bcprov-jdk18on", "1.87", "Bouncy Castle Licence"),
            new AboutProgram.Part("icu4j", "78.1", "Unicode-3.0"),
            new AboutProgram.Part("picocli", "4.7.7", "Apache-2.0")),
        Optional.of("Apache License\n\nVersion 2.0"),
        Optional.of("notices\nof others"),
        Path.of("/home/anna/.config/mailpath"),
        Path.of("/home/anna/.local/state/mailpath"));
  }

  /** From now on nothing can be kept. */
  WindowHome unkeepable() {
    obstacle = Optional.of(new CaseFault.FileDenied("/home/anna/.config/mailpath"));
    return this;
  }

  private record KeptSettings(Consumer<WindowSettings> kept, Optional<CaseFault> obstacle)
      implements SettingsStore {
    @Override
    public Optional<CaseFault> keep(WindowSettings settings) {
      kept.accept(settings);
      return obstacle;
    }
  }

  /** Traces that stand in every case of the lab: its loopback addresses, and those of a user. */
  static OwnTraces traces() {
    return new OwnTraces(
        List.of(InetAddress.ofLiteral("192.0.2.77")),
        List.of("balie-3"),
        List.of("anna"),
        List.of(),
        List.of());
  }

  /** A case file in this folder. */
  Path file(String name, Case held) {
    return file(name, CaseWriter.bytes(held));
  }

  Path file(String name, byte[] octets) {
    try {
      return Files.write(folder.resolve(name), octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves what a program leaves that ends in the middle of a run. */
  void leave(LabSamples samples, String domain) {
    Case begun = samples.begun(domain);
    try (Journal journal = journals.begin(begun)) {
      Network recorded =
          new RecordedNetwork(
              samples.last(domain).observations(),
              WhyNot.PENDING,
              begun.question().begun(),
              begun.desk());
      Network journalled = new JournallingNetwork(recorded, journal);
      samples.last(domain).observations().stream()
          .map(Observation::query)
          .flatMap(query -> query instanceof DnsQuery dns ? Stream.of(dns) : Stream.empty())
          .forEach(journalled::dns);
    }
  }

  /** The same folder as the next start of the program finds it. */
  WindowHome afterCrash() {
    return new WindowHome(folder);
  }

  /** Cuts a kept run in two. */
  void breakUp(History.Entry entry) {
    try {
      byte[] octets = Files.readAllBytes(entry.file());
      Files.write(entry.file(), Arrays.copyOf(octets, octets.length / 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
