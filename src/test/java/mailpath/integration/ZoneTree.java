package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mailpath.Requires;

/**
 * A root zone, {@code test} and the domains below it, signed by the ldns tools: root and domains
 * with NSEC where nothing else is asked, {@code test} with NSEC3 (RFC 5155).
 */
final class ZoneTree {
  private static final String SOA = "@ SOA ns.test. hostmaster.test. 1 3600 600 86400 300";

  private final String keygen = Requires.program("ldns-keygen").toString();
  private final String signzone = Requires.program("ldns-signzone").toString();
  private final Path folder;
  private final String server;
  private final List<String> delegations = new ArrayList<>();
  private final Map<String, Path> files = new LinkedHashMap<>();

  /**
   * @param server address of the one name server
   */
  ZoneTree(Path folder, String server) {
    this.folder = folder;
    this.server = server;
  }

  /** Signed, with a DS record in {@code test}. */
  ZoneTree signed(String domain, String... lines) {
    return zone(domain, Signing.USUAL, lines);
  }

  /** Signed, and the signatures have expired. */
  ZoneTree expired(String domain, String... lines) {
    return zone(domain, Signing.USUAL.expired(), lines);
  }

  /** A zone right below {@code test}. */
  ZoneTree zone(String domain, Signing how, String... lines) {
    delegations.addAll(sign(domain, how, List.of(lines)));
    return this;
  }

  ZoneTree unsigned(String domain, String... lines) {
    delegations.add(delegation(domain));
    return deeper(domain, lines);
  }

  /** An unsigned zone that another zone than {@code test} delegates, by a line of its own. */
  ZoneTree deeper(String domain, String... lines) {
    files.put(domain, write(domain, List.of(lines)));
    return this;
  }

  /** Signs {@code test} and the root; returns the DS line of the root's key. */
  String finish() {
    String glue = "ns.test. " + Addressing.of(server).type() + " " + server;
    List<String> test = new ArrayList<>(delegations);
    test.add(glue);
    List<String> root = new ArrayList<>(sign("test", Signing.USUAL.nsec3(0), test));
    root.add(glue);
    return sign("", Signing.USUAL, root).getLast();
  }

  /** The zone files to serve, by origin without the last dot. */
  Map<String, Path> files() {
    return files;
  }

  /** Returns what the parent has to say: NS, and DS last. */
  private List<String> sign(String domain, Signing how, List<String> lines) {
    String key = key(domain, how.algorithm());
    Path plain = write(domain, lines);
    Path signed = folder.resolve(domain + ".signed");
    List<String> line = new ArrayList<>(List.of(signzone));
    line.addAll(how.options());
    line.addAll(List.of("-f", signed.toString(), plain.toString(), key));
    Command.out(line);
    String served = Folder.text(signed).lines().map(how.after()).collect(Collectors.joining("\n"));
    files.put(domain, Folder.write(signed, served + "\n"));
    List<String> parent = new ArrayList<>(List.of(delegation(domain)));
    switch (how.link()) {
      case OWN_KEY -> parent.add(ds(key));
      case OTHER_KEY -> parent.add(ds(key(domain, how.algorithm())));
      case ABSENT -> {}
    }
    return parent;
  }

  /** Path of a new key, without the ending. */
  private String key(String domain, String algorithm) {
    String made =
        Command.out(
            "sh",
            "-c",
            "cd \"$1\" && \"$2\" -r /dev/urandom -a \"$3\" -b 2048 -k \"$4\"",
            "keygen",
            folder.toString(),
            keygen,
            algorithm,
            domain + ".");
    return folder.resolve(made.strip()).toString();
  }

  private static String ds(String key) {
    return Folder.text(Path.of(key + ".ds")).strip();
  }

  private Path write(String domain, List<String> lines) {
    List<String> all = new ArrayList<>();
    all.add("$ORIGIN " + domain + ".");
    all.add("$TTL 300");
    all.add(SOA);
    all.add("@ NS ns.test.");
    all.addAll(lines);
    return Folder.write(folder.resolve(domain + ".zone"), String.join("\n", all) + "\n");
  }

  private static String delegation(String domain) {
    return domain + ". 300 IN NS ns.test.";
  }
}
