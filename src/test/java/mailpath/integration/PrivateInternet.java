package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Real servers in a namespace: a signed root with {@code test} and domains below it on NSD, Unbound
 * as the resolver, and what a test adds. Ends in the opposite order.
 */
final class PrivateInternet implements AutoCloseable {
  /** Where the program itself sits: a source address of IPv4 that leads out. */
  private static final String DESK = "10.25.0.10";

  private static final String ROOT_SERVER = "10.25.0.53";
  private static final String RESOLVER = "10.25.0.54";

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Path folder;
  private final Namespace namespace;
  private final Certificates certificates;
  private Optional<Path> anchor = Optional.empty();

  PrivateInternet(Path temporary) {
    folder = Folder.open(temporary);
    namespace = keep(Namespace.open());
    List.of(DESK, ROOT_SERVER, RESOLVER).forEach(namespace::address);
    namespace.silentElsewhere(DESK);
    certificates = new Certificates(folder);
  }

  Namespace namespace() {
    return namespace;
  }

  Certificates certificates() {
    return certificates;
  }

  /** Signs and serves the zones, and starts the resolver. */
  void zones(Consumer<ZoneTree> domains) {
    ZoneTree tree = new ZoneTree(folder, ROOT_SERVER);
    domains.accept(tree);
    String ds = tree.finish();
    keep(NameServers.authoritative(namespace, folder, ROOT_SERVER, tree.files()));
    keep(NameServers.resolver(namespace, folder, RESOLVER, ROOT_SERVER, ds));
    anchor = Optional.of(Folder.write(folder.resolve("trust-anchor"), ds + "\n"));
  }

  Daemon mailServers(MailServers.Door... doors) {
    List.of(doors).forEach(door -> namespace.address(door.address()));
    return keep(MailServers.postfix(namespace, folder, List.of(doors)));
  }

  void policyServer(String host, String address, String... policy) {
    namespace.address(address);
    keep(
        PolicyServer.nginx(
            namespace,
            folder,
            address,
            certificates.issued(host),
            String.join("\r\n", policy) + "\r\n"));
  }

  /** {@code mailpath check} as a user here would call it. */
  Command check(Stream<String> words) {
    List<String> line = new ArrayList<>(List.of("check", "--allow-private"));
    line.addAll(List.of("--resolver", RESOLVER));
    line.addAll(List.of("--trust-anchor", anchor.orElseThrow().toString()));
    line.addAll(List.of("--ca", certificates.root().toString()));
    line.addAll(words.toList());
    return MailpathProgram.run(namespace, line);
  }

  private <T extends AutoCloseable> T keep(T started) {
    open.push(started);
    return started;
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
