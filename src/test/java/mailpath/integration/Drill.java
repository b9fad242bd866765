package mailpath.integration;

import java.util.List;
import mailpath.Requires;

/** What Unbound says of the authenticity of an answer, asked with ldns' drill. */
final class Drill {
  private final String program = Requires.program("drill").toString();
  private final Namespace namespace;
  private final String resolver;

  /**
   * @param resolver address of Unbound in the namespace
   */
  Drill(Namespace namespace, String resolver) {
    this.namespace = namespace;
    this.resolver = resolver;
  }

  /**
   * {@code secure} with AD; {@code insecure} without; {@code bogus} where only checking disabled
   * (CD) gives an answer; {@code unknown} where not even that does.
   */
  String state(String name, String type) {
    String said = ask("cd", name, type);
    if (said.contains("rcode: SERVFAIL")) {
      return ask("CD", name, type).contains("rcode: SERVFAIL") ? "unknown" : "bogus";
    }
    return flags(said).contains(" ad ") ? "secure" : "insecure";
  }

  /** The state of two answers together. */
  static String worst(String one, String other) {
    List<String> order = List.of("secure", "insecure", "bogus", "unknown");
    return order.get(Math.max(order.indexOf(one), order.indexOf(other)));
  }

  private String ask(String checking, String name, String type) {
    String server = "@" + resolver;
    List<String> line = List.of(program, "-D", "-b", "4096", "-o", checking, server, name, type);
    return Command.run(namespace.inside(line)).out();
  }

  private static String flags(String said) {
    return said.lines().filter(line -> line.startsWith(";; flags:")).findFirst().orElse("");
  }
}
