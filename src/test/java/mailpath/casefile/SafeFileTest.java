package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import mailpath.Child;
import mailpath.Requires;
import mailpath.casefile.CaseFault.CaseTooLarge;
import mailpath.casefile.CaseFault.FileChangedMeanwhile;
import mailpath.casefile.CaseFault.FileFails;
import mailpath.casefile.CaseFault.FileInterrupted;
import mailpath.casefile.CaseFault.FileMissing;
import mailpath.casefile.CaseFault.FileNotRegular;
import mailpath.casefile.CaseFault.FileSilent;
import mailpath.casefile.CaseFault.FolderMissing;
import mailpath.network.Bytes;
import mailpath.network.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a path leads to, it ends in content or in a reason, and nothing is ever half written.
 */
@Tag("exhaustive")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SafeFileTest {
  private static final Bytes OLD = bytes("old");
  private static final Bytes NEW = bytes("new");

  @TempDir private Path folder;
  private SafeFile files;

  @BeforeEach
  void open() throws IOException {
    files = new SafeFile(Limits.STANDARD, folder.resolve("own/lock"));
    folder = Files.createDirectory(folder.resolve("user"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"case.mailpath", "new\nline", "\u202eback", "-rf", ".", "255"})
  void namesOfAllKindsWork(String given) throws IOException {
    String name = given.equals("255") ? "x".repeat(255) : given.equals(".") ? ".hidden" : given;
    Path file = folder.resolve(name);
    assertEquals(new Tried.Done<>(NEW), files.replace(file, NEW));
    assertEquals(new Tried.Done<>(NEW), files.read(file));
    assertEquals(List.of(name), names());
  }

  @Test
  void whatIsNoFileIsNeitherReadNorReplaced() throws IOException {
    Path fifo = folder.resolve("fifo");
    Child.start(List.of(Requires.program("mkfifo").toString(), fifo.toString())).rest();
    refuses(fifo);
    refuses(folder);
    refuses(Path.of("/dev/zero"));
    refuses(Path.of("/dev/full"));
    refuses(Files.createSymbolicLink(folder.resolve("to-fifo"), fifo));
    refuses(Files.createSymbolicLink(folder.resolve("to-zero"), Path.of("/dev/zero")));
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      Path path = folder.resolve("socket");
      socket.bind(UnixDomainSocketAddress.of(path));
      refuses(path);
    }
  }

  private void refuses(Path path) {
    CaseFault refused = new FileNotRegular(path.toString());
    assertEquals(new Tried.Failed<>(refused), files.read(path));
    assertEquals(new Tried.Failed<>(refused), files.replace(path, NEW));
    assertEquals(new Tried.Failed<>(refused), files.update(path, present -> new Tried.Done<>(NEW)));
  }

  @Test
  void whatIsNotThereIsMissing() {
    Path file = folder.resolve("none");
    assertEquals(new Tried.Failed<>(new FileMissing(file.toString())), files.read(file));
    Path deep = folder.resolve("none/case");
    assertEquals(
        new Tried.Failed<>(new FolderMissing(deep.getParent().toString())),
        files.replace(deep, NEW));
  }

  @Test
  void aFileInPlaceOfTheFolderIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old").resolve("case");
    assertEquals(new Tried.Failed<>(new FileMissing(file.toString())), files.read(file));
    assertTrue(files.replace(file, NEW).fault().isPresent());
    assertEquals("old", Files.readString(file.getParent()));
  }

  @Test
  void aNameThatIsTooLongFails() {
    Path file = folder.resolve("x".repeat(256));
    assertInstanceOf(FileFails.class, files.read(file).fault().get());
    assertInstanceOf(FileFails.class, files.replace(file, NEW).fault().get());
  }

  @Test
  void aLargeFileIsNotRead() throws IOException {
    Path file = folder.resolve("large");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 40);
    }
    assertEquals(new Tried.Failed<>(new CaseTooLarge(CaseReader.FILE_LIMIT)), files.read(file));
  }

  /** Ends with what was there for a moment, or at the limit. */
  @Test
  void aFileThatGrowsIsNotFollowedForEver() throws IOException {
    Path file = Files.writeString(folder.resolve("log"), "old");
    AtomicBoolean read = new AtomicBoolean();
    CompletableFuture<Void> growing = CompletableFuture.runAsync(() -> grow(file, read));
    Tried<Bytes> tried = files.read(file);
    read.set(true);
    growing.join();
    assertTrue(
        tried.done().isPresent() || tried.fault().get() instanceof CaseTooLarge, tried.toString());
  }

  private static void grow(Path file, AtomicBoolean enough) {
    byte[] more = new byte[64 * 1024];
    try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      while (!enough.get()) {
        stream.write(more);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aDeadlineEndsTheWaitingAndWhatComesLateMayNotChangeAnything() throws Exception {
    Path file = folder.resolve("case");
    CountDownLatch answered = new CountDownLatch(1);
    CompletableFuture<Boolean> late = new CompletableFuture<>();
    FileWork silent = new FileWork(Duration.ofMillis(50));
    Tried<Bytes> tried =
        silent.run(
            file,
            leave -> {
              uninterrupted(answered);
              late.complete(leave.take());
              return new Tried.Done<>(NEW);
            });
    assertEquals(new Tried.Failed<>(new FileSilent(file.toString())), tried);
    answered.countDown();
    assertEquals(false, late.get(30, TimeUnit.SECONDS));
  }

  /** As storage that is gone: no interruption ends it. */
  private static void uninterrupted(CountDownLatch answered) {
    while (answered.getCount() > 0) {
      try {
        answered.await();
      } catch (InterruptedException ignored) {
        continue;
      }
    }
  }

  @Test
  void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
    Path deep = Files.createDirectory(folder.resolve("deep"));
    Path file = Files.writeString(deep.resolve("case"), "old");
    Path near = Files.createSymbolicLink(folder.resolve("near"), Path.of("deep/case"));
    Path far = Files.createSymbolicLink(folder.resolve("far"), near);
    assertEquals(new Tried.Done<>(OLD), files.read(far));
    assertEquals(new Tried.Done<>(NEW), files.replace(far, NEW));
    assertTrue(Files.isSymbolicLink(far) && Files.isSymbolicLink(near));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aLinkToNothingGetsItsFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later"));
    assertEquals(new Tried.Failed<>(new FileMissing(link.toString())), files.read(link));
    assertEquals(new Tried.Done<>(NEW), files.replace(link, NEW));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("later")));
  }

  @Test
  void aLoopOfLinksFails() throws IOException {
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    assertInstanceOf(FileFails.class, files.read(loop).fault().get());
    assertInstanceOf(FileFails.class, files.replace(loop, NEW).fault().get());
    assertEquals(List.of("loop"), names());
  }

  @Test
  void aNewFileIsPrivateAndAnOldOneKeepsItsMode() throws IOException {
    Path fresh = folder.resolve("fresh");
    files.replace(fresh, NEW);
    assertEquals("rw-------", mode(fresh));
    Path shared = Files.writeString(folder.resolve("shared"), "old");
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-r--r--"));
    files.replace(shared, NEW);
    assertEquals("rw-r--r--", mode(shared));
  }

  @Test
  void ownerAndGroupStayToo() throws IOException {
    Requires.root();
    Path file = Files.writeString(folder.resolve("theirs"), "old");
    Files.setAttribute(file, "unix:uid", 12345);
    Files.setAttribute(file, "unix:gid", 23456);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(new Tried.Done<>(NEW), files.replace(file, NEW));
    assertEquals(12345, Files.getAttribute(file, "unix:uid"));
    assertEquals(23456, Files.getAttribute(file, "unix:gid"));
    assertEquals("rw-r-----", mode(file));
  }

  /** Without the right to give the file to its group, no other group may read it. */
  @Test
  void anotherGroupMayNotReadInstead() throws IOException {
    Requires.root();
    Path file = Files.writeString(folder.resolve("shared"), "old");
    Files.setAttribute(file, "unix:gid", 23456);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    List<String> line = Child.java(FileChild.class.getName(), "replaces", file.toString());
    assertEquals(List.of("true"), Child.start(Requires.without(List.of("chown"), line)).rest());
    assertEquals("rw----r--", mode(file));
  }

  @Test
  void whatIsDeniedIsLeftAlone() throws IOException {
    Path closed = Files.writeString(folder.resolve("closed.mailpath"), "old");
    Files.setPosixFilePermissions(closed, Set.of());
    Path shut = Files.createDirectory(folder.resolve("shut"));
    Files.setPosixFilePermissions(shut, Set.of());
    try {
      List<String> line =
          Child.java(FileChild.class.getName(), "denied", folder.toString(), folder + "/../lock");
      assertEquals(
          List.of(
              denied("closed.mailpath"),
              denied("closed.mailpath"),
              denied("shut/new.mailpath"),
              denied("shut/inside.mailpath")),
          Child.start(Requires.without(List.of("dac_override", "dac_read_search"), line)).rest());
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r--------"));
      Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    }
    assertEquals("old", Files.readString(closed));
    assertEquals(List.of("closed.mailpath", "shut"), names());
  }

  private String denied(String name) {
    return new Tried.Failed<>(new CaseFault.FileDenied(folder.resolve(name).toString())).toString();
  }

  @Test
  void whoeverIsInterruptedChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("case"), "old");
    Thread.currentThread().interrupt();
    assertEquals(
        new Tried.Failed<>(new FileInterrupted(file.toString())), files.replace(file, NEW));
    assertTrue(Thread.interrupted());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("case"), names());
  }

  @Test
  void whatSomebodyElseWritesMeanwhileStays() throws IOException {
    Path file = Files.writeString(folder.resolve("case"), "old");
    Tried<Bytes> updated =
        files.update(
            file,
            present -> {
              assertEquals(Optional.of(OLD), present);
              write(file, "theirs");
              return new Tried.Done<>(NEW);
            });
    assertEquals(new Tried.Failed<>(new FileChangedMeanwhile(file.toString())), updated);
    assertEquals("theirs", Files.readString(file));
    assertEquals(List.of("case"), names());
  }

  @Test
  void whatAppearsMeanwhileStays() throws IOException {
    Path file = folder.resolve("case");
    Tried<Bytes> updated =
        files.update(
            file,
            present -> {
              write(file, "theirs");
              return new Tried.Done<>(NEW);
            });
    assertEquals(new Tried.Failed<>(new FileChangedMeanwhile(file.toString())), updated);
    assertEquals("theirs", Files.readString(file));
  }

  /** The next save removes what a crash has left, and nothing that may be in use. */
  @Test
  void oldLitterGoes() throws IOException {
    Path old = Files.writeString(folder.resolve(".mailpath-1.tmp"), "torn");
    Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
    Files.writeString(folder.resolve(".mailpath-2.tmp"), "under way");
    Path other = Files.writeString(folder.resolve("mailpath-3.tmp"), "not ours");
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
    files.replace(folder.resolve("case"), NEW);
    assertEquals(List.of(".mailpath-2.tmp", "case", "mailpath-3.tmp"), names());
  }

  @Test
  void anotherCopyThatNeverEndsItsSaveIsNotWaitedForForEver() throws IOException {
    Path file = Files.writeString(folder.resolve("case"), "old");
    Path lock = folder.resolve("lock");
    SafeFile waiting = new SafeFile(Limits.STANDARD.scaled(0.02), lock);
    try (Child holder =
        Child.start(Child.java(FileChild.class.getName(), "holds", lock.toString()))) {
      assertEquals("held", holder.line());
      assertEquals(new Tried.Failed<>(new FileSilent(file.toString())), waiting.replace(file, NEW));
      assertEquals("old", Files.readString(file));
    }
    assertEquals(new Tried.Done<>(NEW), new SafeFile(Limits.STANDARD, lock).replace(file, NEW));
  }

  @Test
  void withoutAFolderForTheLockItIsSavedAllTheSame() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "");
    SafeFile unlocked = new SafeFile(Limits.STANDARD, blocked.resolve("lock"));
    assertEquals(new Tried.Done<>(NEW), unlocked.replace(folder.resolve("case"), NEW));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
