package mailpath.integration;

import java.nio.file.Path;
import java.util.List;
import mailpath.Requires;

/** What the validator of BIND says of an answer: it asks for every link itself and checks it. */
final class Delv {
  private final String program = Requires.program("delv").toString();
  private final Namespace namespace;
  private final String resolver;
  private final Path anchor;

  /**
   * @param folder for its own form of the trust anchor
   * @param ds line of the root's DS record
   */
  Delv(Namespace namespace, String resolver, Path folder, String ds) {
    this.namespace = namespace;
    this.resolver = resolver;
    String[] fields = ds.replaceFirst(".*\\sDS\\s+", "").strip().split("\\s+", 4);
    anchor =
        Folder.write(
            folder.resolve("delv.anchor"),
            "trust-anchors { . static-ds %s %s %s \"%s\"; };\n".formatted((Object[]) fields));
  }

  /** {@code secure}, {@code insecure}, {@code bogus}, or what it said instead. */
  String state(String name, String type) {
    List<String> line = List.of(program, "@" + resolver, "-a", anchor.toString(), name, type);
    Command done = Command.run(namespace.inside(line));
    String said = done.out() + done.err();
    if (said.contains("; fully validated") || said.contains("; negative response, fully")) {
      return "secure";
    }
    if (said.contains("; unsigned answer") || said.contains("; negative response, unsigned")) {
      return "insecure";
    }
    return said.contains("resolution failed") ? "bogus" : said;
  }
}
