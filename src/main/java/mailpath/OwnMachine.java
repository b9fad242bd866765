package mailpath;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.OwnTraces;

/**
 * What the system says about this computer and its user, without asking the network: a look-up of
 * the own name would tell it to the resolver.
 */
final class OwnMachine {
  private static final List<String> HOST_VARIABLES = List.of("COMPUTERNAME", "HOSTNAME", "HOST");

  private static final List<String> USER_VARIABLES =
      List.of("USER", "USERNAME", "LOGNAME", "SUDO_USER");

  /** Octets of a host name (RFC 1035 2.3.4). */
  private static final int LONGEST_NAME = 255;

  private static final List<Path> HOST_FILES =
      List.of(Path.of("/etc/hostname"), Path.of("/proc/sys/kernel/hostname"));

  private OwnMachine() {}

  /**
   * @param resolver as shown at this desk
   * @param ehlo the name of one's own that is given in EHLO
   */
  static OwnTraces look(String resolver, Optional<String> ehlo) {
    return new OwnTraces(
        addresses(), hostNames(), userNames(), List.of(resolver), ehlo.stream().toList());
  }

  /** The command answers from the system alone; it is asked where there is no other place. */
  private static List<String> hostNames() {
    List<String> names =
        Stream.concat(
                named(System.getenv(), HOST_VARIABLES), HOST_FILES.stream().map(OwnMachine::read))
            .filter(name -> !name.isBlank())
            .toList();
    return names.isEmpty() ? List.of(said("hostname")) : names;
  }

  private static List<String> userNames() {
    return Stream.concat(
            Stream.of(property("user.name"), lastName(property("user.home"))),
            named(System.getenv(), USER_VARIABLES))
        .toList();
  }

  private static List<InetAddress> addresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .distinct()
          .toList();
    } catch (SocketException e) {
      // Without interfaces there is nothing to tell.
      return List.of();
    }
  }

  private static Stream<String> named(Map<String, String> environment, List<String> variables) {
    return variables.stream().map(environment::get).filter(Objects::nonNull);
  }

  private static String property(String name) {
    return Objects.requireNonNullElse(System.getProperty(name), "");
  }

  private static String lastName(String folder) {
    Path name = Path.of(folder).getFileName();
    return name == null ? "" : name.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      // Other systems have other places.
      return "";
    }
  }

  private static String said(String command) {
    try {
      Process process = new ProcessBuilder(command).start();
      try (InputStream out = process.getInputStream()) {
        return new String(out.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8);
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      // Without the command the name stays unknown, as on a system that has none.
      return "";
    }
  }
}
