package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.Child;

/**
 * Real servers in a namespace: a signed root with {@code test} and domains below it on NSD, Unbound
 * as the resolver, and what a test adds. Ends in the opposite order.
 */
final class PrivateInternet implements AutoCloseable {
  private final Closing closing;
  private final String desk;
  private final String rootServer;
  private final String resolver;
  private final Path folder;
  private final Namespace namespace;
  private final Certificates certificates;
  private Optional<Path> anchor = Optional.empty();

  private PrivateInternet(Path folder, Addressing family, Closing closing) {
    this.folder = folder;
    this.closing = closing;
    certificates = new Certificates(folder);
    namespace = closing.keep(Namespace.open());
    desk = family.desk();
    rootServer = family.address(0, 53);
    resolver = family.address(0, 54);
    List.of(desk, rootServer, resolver).forEach(namespace::address);
    namespace.silentElsewhere(desk);
    namespace.resolver(resolver);
  }

  /**
   * A namespace without servers yet.
   *
   * @param temporary an empty folder
   */
  static PrivateInternet open(Path temporary) {
    return open(temporary, Addressing.IPV4);
  }

  /**
   * @param family of the program's own address, the name server and the resolver; others can have
   *     either
   */
  static PrivateInternet open(Path temporary, Addressing family) {
    Path folder = Folder.open(temporary);
    return Closing.build(closing -> new PrivateInternet(folder, family, closing));
  }

  Namespace namespace() {
    return namespace;
  }

  Certificates certificates() {
    return certificates;
  }

  /** Signs and serves the zones, and starts the resolver. */
  void zones(Consumer<ZoneTree> domains) {
    ZoneTree tree = new ZoneTree(folder, rootServer);
    domains.accept(tree);
    String ds = tree.finish();
    closing.keep(NameServers.authoritative(namespace, folder, rootServer, tree.files()));
    closing.keep(NameServers.resolver(namespace, folder, resolver, rootServer, ds));
    anchor = Optional.of(Folder.write(folder.resolve("trust-anchor"), ds + "\n"));
  }

  /** Asks Unbound. */
  Drill drill() {
    return new Drill(namespace, resolver);
  }

  /** Looks through the eyes of Postfix. */
  PosttlsFinger postfix() {
    return new PosttlsFinger(namespace);
  }

  /** Asks Unbound for everything, and validates it from the same anchor. */
  Delv delv() {
    return new Delv(namespace, resolver, folder, Folder.text(anchor.orElseThrow()));
  }

  Daemon mailServers(MailServers.Door... doors) {
    return postfix(List.of(doors));
  }

  Daemon postfix(List<MailServers.Door> doors) {
    doors.stream().map(MailServers.Door::address).distinct().forEach(namespace::address);
    return closing.keep(MailServers.postfix(namespace, folder, doors));
  }

  Daemon postfixWith(List<Face> faces) {
    return postfix(faces.stream().map(face -> MailServers.Door.of(face, folder)).toList());
  }

  Daemon exim(List<Face> faces) {
    faces.forEach(face -> namespace.address(face.address()));
    return closing.keep(Exim.start(namespace, folder, faces));
  }

  Daemon openSmtpd(List<Face> faces) {
    faces.forEach(face -> namespace.address(face.address()));
    return closing.keep(OpenSmtpd.start(namespace, folder, faces));
  }

  /**
   * @param near an address at which it takes us for a client on its own machine
   * @param far one at which it does not
   */
  Daemon dovecot(Certificates.Identity identity, String near, String far) {
    List.of(near, far).forEach(namespace::address);
    namespace.calledFrom(desk, far);
    return closing.keep(Dovecot.start(namespace, folder, identity, List.of(near, far)));
  }

  /**
   * @param good address of the server behind those that stand in the way
   */
  Daemon oddServers(String good, Map<OddServer.Manner, String> addresses) {
    addresses.values().forEach(namespace::address);
    List<String> line = Child.java(OddServer.class.getName(), "BEHIND=" + good);
    line.add(1, "-Djava.net.preferIPv4Stack=true"); // otherwise ss shows mapped addresses
    addresses.forEach((manner, ip) -> line.add(manner + "=" + ip));
    List<String> sockets =
        addresses.values().stream().map(ip -> Addressing.socket(ip, 25)).toList();
    return closing.keep(Daemon.start(namespace, folder.resolve("odd.log"), line, sockets));
  }

  void policyServer(String host, String address, String... policy) {
    policyServer(certificates.issued(host), address, policy);
  }

  /** One policy for all hosts that the certificate names. */
  void policyServer(Certificates.Identity identity, String address, String... policy) {
    namespace.address(address);
    closing.keep(
        PolicyServer.nginx(
            namespace, folder, address, identity, String.join("\r\n", policy) + "\r\n"));
  }

  /** {@code mailpath check} as a user here would call it. */
  Command check(Stream<String> words) {
    return call("check", words);
  }

  /** {@code mailpath host --json}, likewise. */
  Command host(String host) {
    return call("host", Stream.of("--json", host));
  }

  /** {@code mailpath client --probe --json}, likewise. */
  Command client(Stream<String> words) {
    return call("client", Stream.concat(Stream.of("--probe", "--json"), words));
  }

  private Command call(String name, Stream<String> words) {
    List<String> line = new ArrayList<>(List.of(name, "--allow-private"));
    line.addAll(List.of("--resolver", Addressing.socket(resolver, 53)));
    line.addAll(List.of("--trust-anchor", anchor.orElseThrow().toString()));
    line.addAll(List.of("--ca", certificates.root().toString()));
    line.addAll(words.toList());
    return MailpathProgram.run(namespace, line);
  }

  @Override
  public void close() {
    closing.close();
  }
}
