package mailpath.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mailpath.Requires;

/**
 * A network namespace of its own. All addresses of its small internet are on the loopback
 * interface; the default route leads there too, so a packet to any other address is dropped without
 * an answer, as behind a filter.
 */
final class Namespace implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Path SETTINGS = Path.of("/etc/netns");
  private static final int FIRST_USER = 61_000;

  private final String ip;
  private final String name;
  private int users;

  private Namespace(String ip, String name) {
    this.ip = ip;
    this.name = name;
  }

  /** With a route out over IPv4, and nowhere to go. */
  static Namespace open() {
    Requires.namespaces();
    String ip = Requires.program("ip").toString();
    String name =
        "mailpath-%s-%s".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
    Namespace namespace = new Namespace(ip, name);
    Command.out(ip, "netns", "add", name);
    namespace.ip("link", "set", "lo", "up");
    return namespace;
  }

  /** Takes away IPv6 as a whole. */
  void withoutIpv6() {
    Command.out(inside("sh", "-c", "echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6"));
  }

  void address(String address) {
    ip("addr", "add", address + (address.contains(":") ? "/128" : "/32"), "dev", "lo");
  }

  /** Connections to this address come from that one; otherwise they seem to come from itself. */
  void calledFrom(String source, String address) {
    ip("route", "change", "local", address, "dev", "lo", "table", "local", "src", source);
  }

  /** Everything that has no server here is sent, and never answered. */
  void silentElsewhere(String source) {
    ip(
        Addressing.of(source) == Addressing.IPV6 ? "-6" : "-4",
        "route",
        "add",
        "default",
        "dev",
        "lo",
        "src",
        source);
  }

  /** The resolver of programs that ask the system's; they may believe its AD bit. */
  void resolver(String address) {
    Path folder = Folder.open(SETTINGS.resolve(name));
    Folder.write(
        folder.resolve("resolv.conf"), "nameserver " + address + "\noptions trust-ad edns0\n");
  }

  /** A user and group that exist in here alone, for servers that insist on them. */
  void user(String user, String home) {
    int id = FIRST_USER + users++;
    append("passwd", "%s:x:%s:%s::%s:/usr/sbin/nologin".formatted(user, id, id, home));
    append("group", "%s:x:%s:".formatted(user, id));
  }

  private void append(String file, String line) {
    Path own = Folder.open(SETTINGS.resolve(name)).resolve(file);
    Path before = Files.exists(own) ? own : Path.of("/etc", file);
    Folder.write(own, Folder.text(before) + line + "\n");
  }

  /** The command line that runs a program in here. */
  List<String> inside(List<String> line) {
    List<String> all = new ArrayList<>(List.of(ip, "netns", "exec", name));
    all.addAll(line);
    return all;
  }

  List<String> inside(String... line) {
    return inside(List.of(line));
  }

  /** Sockets that are open here for everybody, as {@code ss} lists them. */
  String listeners() {
    return Command.out(inside("ss", "-Hltun"));
  }

  private void ip(String... words) {
    Command.out(Stream.concat(Stream.of(ip, "-n", name), Stream.of(words)).toList());
  }

  /** Ends what still runs in here, and nothing else. */
  @Override
  public void close() {
    Command.out(ip, "netns", "pids", name)
        .lines()
        .map(Long::valueOf)
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .forEach(ProcessHandle::destroyForcibly);
    Command.out(ip, "netns", "del", name);
    try {
      for (String file : List.of("resolv.conf", "passwd", "group", "")) {
        Files.deleteIfExists(SETTINGS.resolve(name).resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
