package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mailpath.Child;
import mailpath.network.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a run that a crash has ended, and that nobody takes a run for one. */
@Tag("exhaustive")
class JournalTest {
  @TempDir private Path home;
  private Path folder;
  private Journals journals;

  @BeforeEach
  void open() {
    folder = home.resolve("state/journals");
    journals = new Journals(folder, Limits.STANDARD);
  }

  @Test
  void aRunThatEndsLeavesNothing() throws IOException {
    Journal journal = journals.begin(Runs.begun(Runs.BEGUN));
    journal.append(Runs.observation(0));
    journal.done();
    assertEquals(List.of(), names());
    assertEquals(List.of(), recovered());
  }

  @Test
  void whatArrivedBeforeTheCrashIsACase() throws IOException {
    crash(3);
    Case found = recovered().getFirst();
    Case whole = Runs.of(Runs.BEGUN, 3);
    assertEquals(whole.observations(), found.observations());
    assertEquals(whole.question(), found.question());
    assertEquals(whole.settings(), found.settings());
    assertEquals(whole.desk(), found.desk());
    assertEquals(Case.End.BROKEN_OFF, found.end());
    assertEquals(7, found.took().toMillis());
    assertEquals(List.of(), names());
  }

  @Test
  void nobodyElseMayRead() throws IOException {
    crash(1);
    assertEquals("rwx------", mode(folder));
    assertEquals("rw-------", mode(folder.resolve(names().getFirst())));
  }

  @Test
  void aRunInWhichNothingArrivedIsForgotten() throws IOException {
    crash(0);
    assertEquals(List.of(), recovered());
    assertEquals(List.of(), names());
  }

  /** Cut at every octet: what was whole before is found, and no cut is a fault. */
  @Test
  void aTornEndCostsNoMoreThanItsLine() throws IOException {
    crash(3);
    Path file = folder.resolve(names().getFirst());
    byte[] octets = Files.readAllBytes(file);
    String text = new String(octets, StandardCharsets.US_ASCII);
    for (int length = 0; length < octets.length; length += 7) {
      Files.write(file, Arrays.copyOf(octets, length));
      long lines = text.substring(0, length).chars().filter(c -> c == '\n').count();
      List<Case> found = recovered();
      assertEquals(lines < 2 ? 0 : 1, found.size());
      found.forEach(one -> assertEquals(lines - 1, one.observations().size()));
      assertEquals(List.of(), names());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0", "{\"query\":", "{\"number\":9}", "[]", ""})
  void whatIsBrokenInTheMiddleIsSetAside(String line) throws IOException {
    crash(2);
    Path file = folder.resolve(names().getFirst());
    String text = Files.readString(file);
    Files.writeString(file, text + line + "\n" + text.lines().skip(2).findFirst().get() + "\n");
    List<Path> aside = journals.recover(found -> true);
    assertEquals(1, aside.size());
    assertTrue(Files.readString(aside.getFirst()).startsWith(text));
    assertEquals(List.of(), journals.recover(found -> true));
    assertTrue(journals.clear().isEmpty());
    assertEquals(List.of(), names());
  }

  @Test
  void whatIsNotKeptStays() throws IOException {
    crash(1);
    assertEquals(List.of(), journals.recover(found -> false));
    assertEquals(1, recovered().size());
  }

  /** A fault of the program is not met again at each start. */
  @Test
  void aCaseThatTheProgramFallsOverIsSetAside() throws IOException {
    crash(1);
    assertThrows(
        IllegalStateException.class,
        () ->
            journals.recover(
                found -> {
                  throw new IllegalStateException();
                }));
    assertTrue(names().getFirst().endsWith(".broken"));
    assertEquals(List.of(), recovered());
  }

  @Test
  void runsUnderWayAreLeftAlone() throws IOException, InterruptedException {
    CountDownLatch written = new CountDownLatch(2);
    Journal first = journals.begin(Runs.begun(Runs.BEGUN), arrived -> written.countDown());
    Journal second = journals.begin(Runs.begun(Runs.BEGUN), arrived -> written.countDown());
    first.append(Runs.observation(0));
    second.append(Runs.observation(0));
    written.await();
    assertEquals(List.of(), recovered());
    first.done();
    second.done();
    assertEquals(List.of(), names());
  }

  @Test
  void theRunOfAnotherCopyIsLeftAloneUntilItDies() {
    try (Child copy = child("journal")) {
      copy.line();
      assertEquals(List.of(), recovered());
      copy.kill();
      assertEquals(1, recovered().size());
    }
  }

  /** Two copies that start at the same time: one of them gets it. */
  @Test
  void eachIsRecoveredOnce() throws IOException {
    crash(1);
    crash(2);
    List<Child> copies = List.of(child("recover"), child("recover"));
    List<String> found = copies.stream().flatMap(copy -> copy.rest().stream()).sorted().toList();
    assertEquals(List.of("1", "2"), found);
    assertEquals(List.of(), names());
  }

  @Test
  void withoutAFolderTheRunGoesOn() throws IOException {
    Path blocked = Files.writeString(home.resolve("blocked"), "");
    Journals nowhere = new Journals(blocked.resolve("journals"), Limits.STANDARD);
    Journal journal = nowhere.begin(Runs.begun(Runs.BEGUN));
    journal.append(Runs.observation(0));
    journal.done();
    assertEquals(List.of(), nowhere.recover(found -> true));
    assertTrue(nowhere.clear().isEmpty() || Files.exists(blocked));
  }

  /** A journal that is closed without a word, as by a crash. */
  private void crash(int observations) {
    try (Journal journal = journals.begin(Runs.begun(Runs.BEGUN))) {
      for (int i = 0; i < observations; i++) {
        journal.append(Runs.observation(i));
      }
    }
  }

  private List<Case> recovered() {
    List<Case> found = new ArrayList<>();
    assertEquals(List.of(), journals.recover(found::add));
    return found;
  }

  private Child child(String word) {
    return Child.start(Child.java(FileChild.class.getName(), word, folder.toString()));
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
