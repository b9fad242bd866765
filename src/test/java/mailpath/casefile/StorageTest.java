package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.Child;
import mailpath.Requires;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage that is full, for reading only, or gone; each in a mount namespace of its own. */
@Tag("integration")
class StorageTest {
  @TempDir private Path folder;
  @TempDir private Path own;

  /** 100 of 100 saves that do not fit leave the old file and nothing else (threat-U5). */
  @Test
  void fullStorageKeepsTheOldFile() {
    List<String> said =
        mounted("mount -t tmpfs -o size=256k tmpfs " + folder, "full", own + "/lock");
    assertEquals(
        List.of(
            "true",
            "[storage-full] 100",
            "true",
            "[case.mailpath]",
            "recovered true",
            "[case.mailpath]"),
        said);
  }

  @Test
  void storageForReadingOnlyIsToldFromOneThatFails() {
    List<String> said =
        mounted("mount --bind -o ro " + folder + " " + folder, "full", own + "/lock");
    assertEquals("false", said.getFirst());
    assertEquals("[file-denied] 100", said.get(1));
  }

  /** A file system whose other end never answers, as that of a server that has gone. */
  @Test
  void storageThatIsSilentIsNotWaitedFor() {
    Requires.path("/dev/fuse");
    String options = "fd=3,rootmode=40000,user_id=0,group_id=0";
    List<String> said =
        mounted(
            "exec 3<>/dev/fuse; mount -i -t fuse -o " + options + " silent " + folder,
            "silent",
            own + "/lock");
    String silent =
        new Tried.Failed<>(new CaseFault.FileSilent(folder + "/case.mailpath")).toString();
    assertEquals(List.of(silent, silent), said);
  }

  private List<String> mounted(String mount, String word, String lock) {
    Requires.mountNamespaces();
    String java =
        Child.java(FileChild.class.getName(), word, folder.toString(), lock).stream()
            .map(part -> "'" + part + "'")
            .collect(Collectors.joining(" "));
    String unshare = Requires.program("unshare").toString();
    String bash = Requires.program("bash").toString();
    try (Child child =
        Child.start(List.of(unshare, "--mount", bash, "-ec", mount + "\nexec " + java))) {
      return child.rest();
    }
  }
}
