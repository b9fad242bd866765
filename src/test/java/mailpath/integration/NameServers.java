package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mailpath.Requires;

/** NSD, which serves zones, and Unbound, which resolves and validates. */
final class NameServers {
  private NameServers() {}

  /** NSD on port 53 of an address, with zone files by origin. */
  static Daemon authoritative(Namespace in, Path folder, String address, Map<String, Path> zones) {
    List<String> lines = new ArrayList<>();
    lines.add("server:");
    lines.add("  ip-address: " + address);
    lines.add("  server-count: 1");
    lines.add("  username: \"\"");
    lines.add("  database: \"\"");
    lines.add("  pidfile: \"\"");
    lines.add("  zonelistfile: \"\"");
    lines.add("  xfrdfile: \"\"");
    lines.add("  xfrdir: \"" + folder + "\"");
    lines.add("remote-control:");
    lines.add("  control-enable: no");
    zones.forEach(
        (origin, file) -> {
          lines.add("zone:");
          lines.add("  name: \"" + origin + ".\"");
          lines.add("  zonefile: \"" + file + "\"");
        });
    return start(in, folder, "nsd", lines, address);
  }

  /** Unbound on port 53 of an address, asking from the root down. */
  static Daemon resolver(
      Namespace in, Path folder, String address, String rootServer, String anchor) {
    Path hints =
        Folder.write(
            folder.resolve("hints"),
            ". 300 NS ns.test.\nns.test. 300 %s %s\n"
                .formatted(Addressing.of(rootServer).type(), rootServer));
    return unbound(in, folder, address, anchor, List.of("  root-hints: \"" + hints + "\""));
  }

  /** Unbound on port 53 of an address, asking another resolver everything. */
  static Daemon forwarder(
      Namespace in, Path folder, String address, String upstream, String anchor) {
    return unbound(
        in,
        folder,
        address,
        anchor,
        List.of("forward-zone:", "  name: \".\"", "  forward-addr: " + upstream));
  }

  private static Daemon unbound(
      Namespace in, Path folder, String address, String anchor, List<String> source) {
    Path anchors = Folder.write(folder.resolve("anchor"), anchor + "\n");
    List<String> lines = new ArrayList<>();
    lines.add("remote-control:");
    lines.add("  control-enable: no");
    lines.add("server:");
    lines.add("  interface: " + address);
    lines.add("  access-control: " + Addressing.of(address).everybody() + " allow");
    lines.add("  directory: \"" + folder + "\"");
    lines.add("  username: \"\"");
    lines.add("  chroot: \"\"");
    lines.add("  pidfile: \"\"");
    lines.add("  use-syslog: no");
    lines.add("  do-not-query-localhost: no");
    lines.add("  local-zone: \"test.\" nodefault");
    lines.add("  module-config: \"validator iterator\"");
    lines.add("  trust-anchor-file: \"" + anchors + "\"");
    lines.addAll(source);
    return start(in, folder, "unbound", lines, address);
  }

  private static Daemon start(
      Namespace in, Path folder, String program, List<String> lines, String address) {
    Path settings =
        Folder.write(folder.resolve(program + ".conf"), String.join("\n", lines) + "\n");
    List<String> line =
        List.of(Requires.program(program).toString(), "-d", "-c", settings.toString());
    return Daemon.start(
        in, folder.resolve(program + ".log"), line, List.of(Addressing.socket(address, 53)));
  }
}
