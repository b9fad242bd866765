package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.Child;
import mailpath.network.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last fifty runs and no more, for the eyes of one. */
@Tag("exhaustive")
class HistoryTest {
  @TempDir private Path home;
  private Path folder;
  private History history;

  @BeforeEach
  void open() {
    folder = home.resolve("state/history");
    history =
        new History(
            folder, new CaseFiles(new SafeFile(Limits.STANDARD, home.resolve("state/lock"))));
  }

  @Test
  void theNewestFiftyStay() {
    for (int i : IntStream.range(0, 53).map(i -> i * 7 % 53).toArray()) {
      assertEquals(Optional.empty(), history.keep(Runs.of(at(i), 1)));
    }
    List<Instant> kept = history.list().stream().map(History.Entry::begun).toList();
    assertEquals(IntStream.range(3, 53).mapToObj(HistoryTest::at).toList().reversed(), kept);
  }

  @Test
  void aRunComesBackAsItWas() {
    Case run = Runs.of(Runs.BEGUN, 3);
    history.keep(run);
    assertEquals(new CaseRead.Opened(run), history.open(history.list().getFirst()).read());
  }

  @Test
  void twoRunsOfOneMomentAreTwo() {
    history.keep(Runs.of(Runs.BEGUN, 1));
    history.keep(Runs.of(Runs.BEGUN, 2));
    assertEquals(2, history.list().size());
  }

  @Test
  void theNameTellsTheTimeAndNothingElse() throws IOException {
    history.keep(Runs.of(Runs.BEGUN, 1));
    assertEquals(List.of("20261125T120000.123Z-00.mailpath"), names());
  }

  @Test
  void nobodyElseMayRead() throws IOException {
    history.keep(Runs.of(Runs.BEGUN, 1));
    assertEquals("rwx------", mode(folder));
    assertEquals("rwx------", mode(home.resolve("state")));
    assertEquals("rw-------", mode(history.list().getFirst().file()));
  }

  @Test
  void whatIsBrokenIsNoFaultForTheRest() throws IOException {
    history.keep(Runs.of(at(1), 1));
    Files.writeString(folder.resolve("20261125T120005.000Z-00.mailpath"), "{");
    Files.writeString(folder.resolve("20261125T120005.000Z-01.mailpath"), "");
    Files.writeString(folder.resolve("notes.mailpath"), "");
    Files.writeString(folder.resolve("a-b.mailpath"), "");
    history.keep(Runs.of(at(2), 1));
    assertEquals(4, history.list().size());
    List<CaseRead> read = history.list().stream().map(e -> history.open(e).read()).toList();
    assertEquals(2, read.stream().filter(CaseRead.Opened.class::isInstance).count());
  }

  @Test
  void clearingLeavesNothingOfARun() throws IOException {
    history.keep(Runs.of(Runs.BEGUN, 1));
    Files.writeString(folder.resolve(".mailpath-1.tmp"), "torn");
    assertEquals(Optional.empty(), history.clear());
    assertEquals(List.of(), history.list());
    assertEquals(List.of(), names());
  }

  @Test
  void thereIsNothingAtFirst() {
    assertEquals(List.of(), history.list());
    assertEquals(Optional.empty(), history.clear());
  }

  @Test
  void anEntryThatIsGoneIsMissing() throws IOException {
    history.keep(Runs.of(Runs.BEGUN, 1));
    History.Entry entry = history.list().getFirst();
    Files.delete(entry.file());
    CaseRead.Refused refused = assertInstanceOf(CaseRead.Refused.class, history.open(entry).read());
    assertInstanceOf(CaseFault.FileMissing.class, refused.why());
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Path blocked = Files.writeString(home.resolve("blocked"), "");
    History nowhere =
        new History(
            blocked.resolve("history"),
            new CaseFiles(new SafeFile(Limits.STANDARD, home.resolve("lock"))));
    assertTrue(nowhere.keep(Runs.of(Runs.BEGUN, 1)).isPresent());
    assertEquals(List.of(), nowhere.list());
  }

  /** Each keeps sixty at the times of the other. */
  @Test
  void twoCopiesKeepFiftyTogether() throws IOException {
    List<Child> copies = Stream.generate(this::copy).limit(2).toList();
    copies.forEach(copy -> assertEquals(List.of(), copy.rest()));
    assertEquals(50, history.list().size());
    assertTrue(
        history.list().stream()
            .allMatch(entry -> history.open(entry).read() instanceof CaseRead.Opened));
    assertEquals(51, names().size());
  }

  private Child copy() {
    return Child.start(Child.java(FileChild.class.getName(), "keeps", folder.toString()));
  }

  private static Instant at(int number) {
    return Runs.BEGUN.plusMillis(number);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
