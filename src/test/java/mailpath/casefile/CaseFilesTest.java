package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.Child;
import mailpath.casefile.CaseFault.CaseNotJson;
import mailpath.casefile.CaseFault.FileChangedMeanwhile;
import mailpath.network.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on disk, and two who work on the same one. */
@Tag("exhaustive")
class CaseFilesTest {
  private static final Case FIRST = Runs.of(Runs.BEGUN, 1);
  private static final Case SECOND = Runs.of(Runs.BEGUN, 2);
  private static final Case THIRD = Runs.of(Runs.BEGUN, 3);

  @TempDir private Path folder;
  private CaseFiles cases;
  private Path file;

  @BeforeEach
  void open() {
    cases = new CaseFiles(new SafeFile(Limits.STANDARD, folder.resolve("lock")));
    file = folder.resolve("case.mailpath");
  }

  @Test
  void whatWasSavedIsOpened() {
    Stamp saved = cases.save(file, FIRST, Optional.empty()).done().orElseThrow();
    CaseOpened opened = cases.open(file);
    assertEquals(new CaseRead.Opened(FIRST), opened.read());
    assertEquals(Optional.of(saved), opened.stamp());
  }

  /** Better told now than found out when it is needed. */
  @Test
  void whatCouldNotBeOpenedAgainIsNotSaved() {
    cases.save(file, FIRST, Optional.empty());
    Case tooLong =
        new Case(
            "x".repeat(7 * 1024 * 1024),
            SECOND.question(),
            SECOND.settings(),
            SECOND.desk(),
            SECOND.end(),
            SECOND.took(),
            SECOND.observations(),
            SECOND.edits(),
            SECOND.unread());
    CaseFault fault = cases.save(file, tooLong, Optional.empty()).fault().orElseThrow();
    assertEquals(new CaseFault.CaseBeyondLimit(4, "/program"), fault);
    assertEquals(new CaseRead.Opened(FIRST), cases.open(file).read());
  }

  @Test
  void aFileThatIsNoCaseIsRefusedAndStays() throws IOException {
    Files.writeString(file, "Dear reader");
    CaseRead.Refused refused = assertInstanceOf(CaseRead.Refused.class, cases.open(file).read());
    assertInstanceOf(CaseNotJson.class, refused.why());
    assertEquals("Dear reader", Files.readString(file));
  }

  @Test
  void oneSaveFollowsAnother() {
    Optional<Stamp> first = cases.save(file, FIRST, Optional.empty()).done();
    Optional<Stamp> second = cases.save(file, SECOND, first).done();
    assertEquals(Optional.empty(), cases.save(file, THIRD, second).fault());
    assertEquals(new CaseRead.Opened(THIRD), cases.open(file).read());
  }

  @Test
  void whatSomebodyElseHasSavedIsNotReplaced() {
    Optional<Stamp> opened = cases.save(file, FIRST, Optional.empty()).done();
    cases.save(file, SECOND, Optional.empty());
    assertEquals(
        Optional.of(new FileChangedMeanwhile(file.toString())),
        cases.save(file, THIRD, opened).fault());
    assertEquals(new CaseRead.Opened(SECOND), cases.open(file).read());
    assertEquals(Optional.empty(), cases.save(file, THIRD, Optional.empty()).fault());
  }

  @Test
  void aFileThatWasOnlyTouchedHasNotChanged() throws IOException {
    Optional<Stamp> opened = cases.save(file, FIRST, Optional.empty()).done();
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertEquals(Optional.empty(), cases.save(file, SECOND, opened).fault());
  }

  @Test
  void aFileThatIsGoneIsSavedAgain() throws IOException {
    Optional<Stamp> opened = cases.save(file, FIRST, Optional.empty()).done();
    Files.delete(file);
    assertEquals(Optional.empty(), cases.save(file, SECOND, opened).fault());
  }

  /** Two copies of the program that have opened the same file and save it at the same moment. */
  @RepeatedTest(3)
  void oneOfTwoWins() {
    cases.save(file, FIRST, Optional.empty());
    List<Child> copies = Stream.generate(this::copy).limit(2).toList();
    copies.forEach(Child::line);
    copies.get(0).say(2);
    copies.get(1).say(3);
    List<String> said = copies.stream().map(Child::line).sorted().toList();
    assertEquals("file-changed-meanwhile", said.getFirst());
    Case winner = said.getLast().equals("saved 2") ? SECOND : THIRD;
    assertEquals(new CaseRead.Opened(winner), cases.open(file).read());
  }

  private Child copy() {
    return Child.start(Child.java(FileChild.class.getName(), "saves-once", folder.toString()));
  }
}
