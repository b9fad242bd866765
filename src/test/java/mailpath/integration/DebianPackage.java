package mailpath.integration;

import java.nio.file.Files;
import java.nio.file.Path;
import mailpath.Requires;

/**
 * A program of Debian that is fetched and unpacked but not installed: mail servers exclude each
 * other as packages.
 */
final class DebianPackage {
  private static final Path UNPACKED = Path.of("target", "debian").toAbsolutePath();

  private DebianPackage() {}

  /**
   * @param path of the program in its package
   */
  static Path program(String name, String path) {
    Path folder = UNPACKED.resolve(name);
    Path program = folder.resolve(path);
    if (!Files.isExecutable(program)) {
      fetch(name, Folder.open(folder));
    }
    Requires.path(program.toString());
    return program;
  }

  private static void fetch(String name, Path folder) {
    String apt = Requires.program("apt-get").toString();
    String dpkg = Requires.program("dpkg").toString();
    Command.run(
        "sh",
        "-c",
        "cd \"$1\" && \"$2\" -q -o APT::Sandbox::User=root download \"$3\" && \"$4\" -x *.deb .",
        "fetch",
        folder.toString(),
        apt,
        name,
        dpkg);
  }
}
