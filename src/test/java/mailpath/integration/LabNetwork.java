package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A namespace in which the practice internet is at the addresses of its own zones, ports 25 and
 * 443, and Unbound validates its names from its own trust anchor.
 */
final class LabNetwork implements AutoCloseable {
  private static final String DESK = "10.25.0.10";
  private static final String UNBOUND = "10.25.0.54";
  private final Closing closing;
  private final Namespace namespace;
  private final LabProcess process;
  private final Path anchor;
  private final Path roots;

  private LabNetwork(Path folder, Closing closing) {
    this.closing = closing;
    namespace = closing.keep(Namespace.open());
    List.of(DESK, UNBOUND).forEach(namespace::address);
    namespace.silentElsewhere(DESK);
    namespace.resolver(UNBOUND);
    process = closing.keep(LabProcess.start(namespace, folder.resolve("lab.log")));
    process.values("address").forEach(namespace::address);
    process.order("relay");
    String ds = process.values("anchor").getFirst();
    anchor = Folder.write(folder.resolve("lab-anchor"), ds + "\n");
    roots = Folder.write(folder.resolve("roots.pem"), pem(process.values("root")));
    String upstream = "127.0.0.1@" + process.values("resolver").getFirst();
    closing.keep(NameServers.forwarder(namespace, folder, UNBOUND, upstream, ds));
  }

  /**
   * @param temporary an empty folder
   */
  static LabNetwork open(Path temporary) {
    Path folder = Folder.open(temporary);
    return Closing.build(closing -> new LabNetwork(folder, closing));
  }

  /** The roots of the lab, PEM. */
  Path roots() {
    return roots;
  }

  /** State of an answer by our own validator, asking the lab's name server. */
  String ours(String name, String type) {
    return process.order("dns " + name + " " + type);
  }

  /** {@code mailpath check} over sockets like any other, through Unbound. */
  Command check(List<String> words) {
    List<String> line = new ArrayList<>(List.of("check", "--allow-private"));
    line.addAll(List.of("--ipv4", "--ipv6", "--resolver", UNBOUND));
    line.addAll(List.of("--trust-anchor", anchor.toString(), "--ca", roots.toString()));
    line.addAll(List.of("--control", "control.test", "--control", "second.control.test"));
    line.addAll(words);
    return MailpathProgram.run(namespace, line);
  }

  /** Asks Unbound. */
  Drill drill() {
    return new Drill(namespace, UNBOUND);
  }

  /** Looks through the eyes of Postfix. */
  PosttlsFinger postfix() {
    return new PosttlsFinger(namespace);
  }

  /** Another program in here. */
  Command run(List<String> line) {
    return Command.run(namespace.inside(line));
  }

  private static String pem(List<String> certificates) {
    return certificates.stream()
        .map(
            certificate ->
                "-----BEGIN CERTIFICATE-----\n"
                    + certificate.replaceAll("(.{64})", "$1\n").strip()
                    + "\n-----END CERTIFICATE-----\n")
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    closing.close();
  }
}
