package mailpath.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.Child;
import mailpath.network.Bytes;
import mailpath.network.Limits;

/** Another copy of the program, of which a test sees no more than the files and the lines. */
final class FileChild {
  private final Path folder;
  private final SafeFile files;

  private FileChild(Path folder, Limits limits, Path lock) {
    this.folder = folder;
    this.files = new SafeFile(limits, lock);
  }

  public static void main(String... words) throws IOException {
    Path folder = Path.of(words[1]);
    Limits limits = Limits.STANDARD;
    switch (words[0]) {
      case "saves" -> new FileChild(folder, limits, folder.resolve("lock")).saves();
      case "saves-once" -> new FileChild(folder, limits, folder.resolve("lock")).savesOnce();
      case "holds" -> holds(folder);
      case "journal" -> journal(folder);
      case "recover" -> recover(folder);
      case "keeps" -> new FileChild(folder, limits, folder.resolve("lock")).keeps();
      case "full" -> new FileChild(folder, limits, Path.of(words[2])).full();
      case "replaces" -> new FileChild(folder, limits, folder.resolveSibling("lock")).replaces();
      case "denied" -> new FileChild(folder, limits, Path.of(words[2])).denied();
      case "silent" -> new FileChild(folder, limits.scaled(0.02), Path.of(words[2])).silent();
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  /**
   * The versions of a file over one another, until somebody ends it. They were written before: a
   * child that only saves is quick to start and likely to be met amid a save.
   */
  private void saves() throws IOException {
    Child.endWithParent();
    List<Bytes> versions = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      versions.add(Bytes.of(Files.readAllBytes(folder.resolve("versions").resolve(name))));
    }
    for (int i = 0; ; i++) {
      files.replace(folder.resolve("case.mailpath"), versions.get(i % 2));
      System.out.println(i);
    }
  }

  /** Opens, waits for a word, saves. */
  private void savesOnce() throws IOException {
    CaseFiles cases = new CaseFiles(files);
    Path file = folder.resolve("case.mailpath");
    Optional<Stamp> stamp = cases.open(file).stamp();
    System.out.println("opened");
    int own = System.in.read();
    Tried<Stamp> saved = cases.save(file, Runs.of(Runs.BEGUN, own), stamp);
    System.out.println(saved.fault().map(fault -> fault.id()).orElse("saved " + own));
  }

  /** Takes the lock and keeps it. */
  private static void holds(Path lock) throws IOException {
    new LockFile(lock)
        .held(
            () -> {
              System.out.println("held");
              return System.in.read();
            });
  }

  /** A run that never ends; each number is printed when its line is written. */
  private static void journal(Path folder) throws IOException {
    Journal journal =
        new Journals(folder, Limits.STANDARD)
            .begin(Runs.begun(Runs.BEGUN), written -> System.out.println(written.at()));
    for (int i = 0; i < 2_000; i++) {
      journal.append(Runs.observation(i));
    }
    System.in.read();
  }

  private static void recover(Path folder) {
    new Journals(folder, Limits.STANDARD)
        .recover(
            found -> {
              System.out.println(found.observations().size());
              return true;
            });
  }

  private void keeps() {
    History history = new History(folder, new CaseFiles(files));
    for (int i = 0; i < 60; i++) {
      Instant begun = Runs.BEGUN.plusMillis(i);
      history.keep(Runs.of(begun, 1)).ifPresent(System.out::println);
    }
  }

  /** On storage of 256 KB. */
  private void full() throws IOException {
    CaseFiles cases = new CaseFiles(files);
    Path file = folder.resolve("case.mailpath");
    Case small = Runs.of(Runs.BEGUN, 10);
    System.out.println(cases.save(file, small, Optional.empty()).done().isPresent());
    Case large = Runs.of(Runs.BEGUN, 500);
    List<String> faults = new ArrayList<>();
    Bytes content = Bytes.of(CaseWriter.bytes(large));
    for (int i = 0; i < 100; i++) {
      Optional<CaseFault> fault =
          i % 10 == 0
              ? cases.save(file, large, cases.open(file).stamp()).fault()
              : files.replace(file, content).fault();
      fault.ifPresent(why -> faults.add(why.id()));
    }
    System.out.println(faults.stream().distinct().toList() + " " + faults.size());
    System.out.println(cases.open(file).read().equals(new CaseRead.Opened(small)));
    System.out.println(names());
    journalOnFullStorage();
    System.out.println(names());
  }

  private void journalOnFullStorage() {
    Journals journals = new Journals(folder.resolve("journals"), Limits.STANDARD);
    Journal broken = journals.begin(Runs.begun(Runs.BEGUN));
    Journal ended = journals.begin(Runs.begun(Runs.BEGUN));
    for (int i = 0; i < 1_000; i++) {
      broken.append(Runs.observation(i));
      ended.append(Runs.observation(i));
    }
    broken.close();
    ended.done();
    journals.recover(
        found -> {
          int size = found.observations().size();
          boolean good = found.observations().equals(Runs.of(Runs.BEGUN, size).observations());
          System.out.println("recovered " + (size > 0 && good));
          return true;
        });
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private void replaces() {
    System.out.println(files.replace(folder, Bytes.EMPTY).done().isPresent());
  }

  private void denied() {
    Path closed = folder.resolve("closed.mailpath");
    System.out.println(files.read(closed));
    System.out.println(files.replace(closed, Bytes.EMPTY));
    System.out.println(files.replace(folder.resolve("shut/new.mailpath"), Bytes.EMPTY));
    System.out.println(files.read(folder.resolve("shut/inside.mailpath")));
  }

  private void silent() {
    Path file = folder.resolve("case.mailpath");
    System.out.println(files.read(file));
    System.out.println(files.replace(file, Bytes.EMPTY));
  }
}
