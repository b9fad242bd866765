package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mailpath.Requires;

/**
 * A root zone, {@code test} and the domains below it, signed by the ldns tools: root and odd
 * domains with NSEC, {@code test} with NSEC3 (RFC 5155).
 */
final class ZoneTree {
  private static final String SOA = "@ SOA ns.test. hostmaster.test. 1 3600 600 86400 300";

  private final String keygen = Requires.program("ldns-keygen").toString();
  private final String signzone = Requires.program("ldns-signzone").toString();
  private final Path folder;
  private final String server;
  private final List<String> delegations = new ArrayList<>();
  private final Map<String, Path> files = new LinkedHashMap<>();

  /** How long the signatures of a zone are valid; ldns counts from now where nothing is given. */
  private enum Validity {
    NOW,
    LAST_YEAR
  }

  /**
   * @param server address of the one name server
   */
  ZoneTree(Path folder, String server) {
    this.folder = folder;
    this.server = server;
  }

  /** Signed, with a DS record in {@code test}. */
  ZoneTree signed(String domain, String... lines) {
    delegations.addAll(sign(domain, Validity.NOW, List.of(), List.of(lines)));
    return this;
  }

  /** Signed, and the signatures have expired. */
  ZoneTree expired(String domain, String... lines) {
    delegations.addAll(sign(domain, Validity.LAST_YEAR, List.of(), List.of(lines)));
    return this;
  }

  ZoneTree unsigned(String domain, String... lines) {
    files.put(domain, write(domain, List.of(lines)));
    delegations.add(delegation(domain));
    return this;
  }

  /** Signs {@code test} and the root; returns the DS line of the root's key. */
  String finish() {
    List<String> test = new ArrayList<>(delegations);
    test.add("ns.test. A " + server);
    List<String> top = sign("test", Validity.NOW, List.of("-n"), test);
    List<String> root = new ArrayList<>(top);
    root.add("ns.test. A " + server);
    return sign("", Validity.NOW, List.of(), root).getLast();
  }

  /** The zone files to serve, by origin without the last dot. */
  Map<String, Path> files() {
    return files;
  }

  /** Returns what the parent has to say: NS and DS. */
  private List<String> sign(
      String domain, Validity validity, List<String> options, List<String> lines) {
    String key = key(domain);
    Path plain = write(domain, lines);
    Path signed = folder.resolve(domain + ".signed");
    List<String> line = new ArrayList<>(List.of(signzone));
    line.addAll(options);
    if (validity == Validity.LAST_YEAR) {
      line.addAll(List.of("-i", "20250101000000", "-e", "20250201000000"));
    }
    line.addAll(List.of("-f", signed.toString(), plain.toString(), key));
    Command.out(line);
    files.put(domain, signed);
    return List.of(delegation(domain), Folder.text(Path.of(key + ".ds")).strip());
  }

  /** Path of a new key, without the ending. */
  private String key(String domain) {
    String made =
        Command.out(
            "sh",
            "-c",
            "cd \"$1\" && \"$2\" -r /dev/urandom -a ECDSAP256SHA256 -k \"$3\"",
            "keygen",
            folder.toString(),
            keygen,
            domain + ".");
    return folder.resolve(made.strip()).toString();
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
