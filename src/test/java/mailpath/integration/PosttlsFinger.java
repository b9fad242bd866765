package mailpath.integration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mailpath.Requires;

/** What Postfix's own client says of a mail server; in the words of the JSON contract. */
final class PosttlsFinger {
  /** Short deadlines, no cache, both families. */
  private static final List<String> OPTIONS =
      List.of("-c", "-t", "5", "-T", "5", "-L", "summary", "-o", "inet_protocols=all");

  private final String program = Requires.program("posttls-finger").toString();
  private final Namespace namespace;

  /**
   * @param chain {@code trusted}, {@code untrusted}, or {@code none} without TLS
   * @param name {@code match}, {@code mismatch}; {@code unknown} where the chain is not trusted,
   *     since names are not looked at then
   */
  record Public(String chain, String name) {}

  /**
   * @param namespace with the resolver that it asks
   */
  PosttlsFinger(Namespace namespace) {
    this.namespace = namespace;
  }

  /** The certificate at one address for a host name, by the roots given (level secure). */
  Public secure(String ip, String host, Path roots) {
    String literal = ip.contains(":") ? "[ipv6:" + ip + "]" : "[" + ip + "]";
    String said = run("-F", roots.toString(), "-s", host, "-l", "secure", literal, host);
    if (said.contains("Verified TLS connection")) {
      return new Public("trusted", "match");
    }
    if (said.contains("Trusted TLS connection") || said.contains(":hostname mismatch")) {
      return new Public("trusted", "mismatch");
    }
    return said.contains("Untrusted TLS connection")
        ? new Public("untrusted", "unknown")
        : new Public("none", "none");
  }

  /**
   * The chain against the TLSA records of a host (level dane-only): {@code match}, {@code
   * mismatch}, {@code unusable}, {@code none}, or {@code unknown} where the lookup fails.
   */
  String tlsa(String host) {
    return tlsaOf("[" + host + "]");
  }

  /** The same for the first host that a domain's MX records lead to, if they are secure. */
  String tlsaOfDomain(String domain) {
    return tlsaOf(domain);
  }

  private String tlsaOf(String destination) {
    String said = run("-l", "dane-only", destination);
    if (said.contains("Verified TLS connection")) {
      return "match";
    }
    if (said.contains("no usable TLSA records found")) {
      return "unusable";
    }
    if (said.contains("no TLSA records found")) {
      return "none";
    }
    return said.contains("no matching DANE TLSA records") ? "mismatch" : "unknown";
  }

  private String run(String... words) {
    List<String> line = new ArrayList<>(List.of(program));
    line.addAll(OPTIONS);
    line.addAll(List.of(words));
    Command done = Command.run(namespace.inside(line));
    return done.out() + done.err();
  }
}
