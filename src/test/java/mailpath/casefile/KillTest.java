package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mailpath.Kills;
import mailpath.network.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The program ended by force while it writes (threat-G9, M15). */
@Tag("exhaustive")
class KillTest {
  @TempDir private Path folder;

  @Test
  void aCaseFileIsTheOldOneOrTheNewOne(TestReporter reporter) throws IOException {
    CaseFiles cases = new CaseFiles(new SafeFile(Limits.STANDARD, folder.resolve("lock")));
    Case first = Runs.of(Runs.BEGUN, 100);
    Case second = Runs.of(Runs.BEGUN, 101);
    Path versions = Files.createDirectory(folder.resolve("versions"));
    Files.write(versions.resolve("first"), CaseWriter.bytes(first));
    Files.write(versions.resolve("second"), CaseWriter.bytes(second));
    Kills.of(
        child -> {
          CaseRead read = cases.open(folder.resolve("case.mailpath")).read();
          assertTrue(
              read instanceof CaseRead.Opened(Case found) && Set.of(first, second).contains(found),
              () -> "damaged: " + read);
        },
        FileChild.class.getName(),
        "saves",
        folder.toString());
    Kills.report(folder, reporter);
  }

  /** Every observation whose line was reported as written is there, as it was. */
  @Test
  void aJournalHoldsAllThatWasWritten() {
    Journals journals = new Journals(folder, Limits.STANDARD);
    Kills.of(
        child -> {
          List<Case> found = new ArrayList<>();
          long reported = 1 + child.rest().size();
          assertEquals(List.of(), journals.recover(found::add));
          assertEquals(1, found.size());
          Case recovered = found.getFirst();
          int size = recovered.observations().size();
          assertTrue(size >= reported, size + " of " + reported);
          assertEquals(Runs.of(Runs.BEGUN, size).observations(), recovered.observations());
          assertEquals(Case.End.BROKEN_OFF, recovered.end());
        },
        FileChild.class.getName(),
        "journal",
        folder.toString());
  }
}
