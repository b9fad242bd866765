import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The packages of Linux: an archive, one for Debian and, where its tool is there, an RPM. */
class LinuxPackages {
  private static final Path SETUP = Path.of("installer", "linux");
  private static final Path ICONS = Path.of("target", "icons");
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private final String version;
  private final String timestamp;
  private final String effort;
  private final Path stage;
  private final Path out;

  /**
   * @param effort of compressing, from 1 (quick) to 9 (small)
   */
  LinuxPackages(String version, String timestamp, String effort, Path stage, Path out) {
    this.version = version;
    this.timestamp = timestamp;
    this.effort = effort;
    this.stage = stage;
    this.out = out;
  }

  void make() throws IOException, InterruptedException {
    var tree = stage.resolve("root");
    place(tree);
    archive();
    debian(tree);
    if (AotCaches.onPath("rpmbuild")) {
      rpm(tree);
    }
  }

  /** Everything where the file hierarchy of Linux wants it. */
  private void place(Path tree) throws IOException, InterruptedException {
    var share = tree.resolve("usr/share");
    var program = Files.createDirectories(tree.resolve("usr/lib")).resolve("mailpath");
    Installer.tool("cp", "-a", stage.resolve("mailpath").toString(), program.toString());
    var bin = Files.createDirectories(tree.resolve("usr/bin"));
    for (String launcher : List.of("mailpath", "mailpath-window")) {
      Files.createSymbolicLink(
          bin.resolve(launcher), Path.of("../lib/mailpath/bin").resolve(launcher));
    }
    copy(SETUP.resolve("mailpath.desktop"), share.resolve("applications/mailpath.desktop"));
    copy(SETUP.resolve("mailpath.xml"), share.resolve("mime/packages/mailpath.xml"));
    for (int size : SIZES) {
      var folder = share.resolve("icons/hicolor/" + size + "x" + size);
      copy(ICONS.resolve("mailpath-" + size + ".png"), folder.resolve("apps/mailpath.png"));
      copy(
          ICONS.resolve("mailpath-file-" + size + ".png"),
          folder.resolve("mimetypes/application-vnd.mailpath.case.png"));
    }
    var scalable = share.resolve("icons/hicolor/scalable");
    copy(Path.of("icons/mailpath.svg"), scalable.resolve("apps/mailpath.svg"));
    copy(
        Path.of("icons/mailpath-file.svg"),
        scalable.resolve("mimetypes/application-vnd.mailpath.case.svg"));
    var manual = share.resolve("man/man1/mailpath.1");
    copy(Path.of("installer/mailpath.1"), manual);
    Installer.tool("gzip", "-9n", manual.toString());
    Files.createSymbolicLink(
        manual.resolveSibling("mailpath-window.1.gz"), Path.of("mailpath.1.gz"));
    completion(share.resolve("bash-completion/completions/mailpath"));
  }

  private void completion(Path file) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    var process =
        new ProcessBuilder("target/mailpath/bin/mailpath", "completion")
            .redirectOutput(file.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("no completion");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The folder alone, to be unpacked anywhere. */
  private void archive() throws IOException, InterruptedException {
    var folder = stage.resolve("mailpath-" + version);
    Installer.tool("cp", "-a", stage.resolve("mailpath").toString(), folder.toString());
    Installer.tool(
        "tar",
        "--sort=name",
        "--mtime=" + timestamp,
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "-C",
        stage.toString(),
        "--use-compress-program=xz -T0 -" + effort,
        "-cf",
        out.resolve("mailpath-" + version + "-linux-" + machine() + ".tar.xz").toString(),
        folder.getFileName().toString());
  }

  private static String machine() {
    var name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private void debian(Path tree) throws IOException, InterruptedException {
    var root = stage.resolve("deb");
    Installer.tool("cp", "-a", tree.toString(), root.toString());
    var doc = root.resolve("usr/share/doc/mailpath");
    copy(SETUP.resolve("copyright"), doc.resolve("copyright"));
    copy(Path.of("CHANGELOG.md"), doc.resolve("changelog"));
    Installer.tool("gzip", "-9n", doc.resolve("changelog").toString());
    var architecture =
        Map.of("amd64", "amd64", "aarch64", "arm64")
            .getOrDefault(System.getProperty("os.arch"), System.getProperty("os.arch"));
    long octets = 0;
    for (Path file : Installer.filesUnder(root)) {
      octets += Files.size(file);
    }
    var control =
        Files.readString(SETUP.resolve("control"))
            .replace("@VERSION@", version)
            .replace("@ARCHITECTURE@", architecture)
            .replace("@SIZE@", Long.toString(octets / 1024));
    Files.createDirectories(root.resolve("DEBIAN"));
    Files.writeString(root.resolve("DEBIAN/control"), control);
    Installer.tool("chmod", "-R", "u=rwX,go=rX", root.toString());
    Installer.tool(
        "dpkg-deb",
        "-Zxz",
        "-z" + effort,
        "--root-owner-group",
        "--build",
        root.toString(),
        out.resolve("mailpath_" + version + "_" + architecture + ".deb").toString());
  }

  private void rpm(Path tree) throws IOException, InterruptedException {
    var top = stage.resolve("rpm").toAbsolutePath();
    Installer.tool(
        "rpmbuild",
        "-bb",
        "--define",
        "_topdir " + top,
        "--define",
        "tree " + tree.toAbsolutePath(),
        "--define",
        "number " + version,
        "--define",
        "_binary_payload w" + effort + "T0.xzdio",
        "--define",
        "licence " + Path.of("LICENSE").toAbsolutePath(),
        SETUP.resolve("mailpath.spec").toString());
    for (Path file : Installer.filesUnder(top.resolve("RPMS"))) {
      copy(file, out.resolve(file.getFileName()));
    }
  }
}
