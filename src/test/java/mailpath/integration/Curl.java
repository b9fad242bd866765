package mailpath.integration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import mailpath.Requires;

/** What curl gets from a policy host. */
final class Curl {
  private final String program = Requires.program("curl").toString();
  private final LabNetwork lab;
  private final Path roots;

  Curl(LabNetwork lab, Path roots) {
    this.lab = lab;
    this.roots = roots;
  }

  /** The body in hexadecimal, or {@code failure}. */
  String policy(String domain) {
    Command done =
        lab.run(
            List.of(
                program,
                "--silent",
                "--fail",
                "--noproxy",
                "*",
                "--max-time",
                "10",
                "--cacert",
                roots.toString(),
                "https://mta-sts." + domain + "/.well-known/mta-sts.txt"));
    return done.exit() == 0
        ? HexFormat.of().formatHex(done.out().getBytes(StandardCharsets.UTF_8))
        : "failure";
  }
}
