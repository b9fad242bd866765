package mailpath;

import java.util.List;
import mailpath.report.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The calls and options of the contract, described in the user's language. */
final class CommandLineInterface {
  /** Calls of the contract that are not built yet: they answer exit 2 and one line. */
  static final List<String> LATER =
      List.of("batch", "host", "certificate", "policy", "client", "tlsrpt");

  private final Words words;

  CommandLineInterface(Words words) {
    this.words = words;
  }

  CommandLine build() {
    CommandSpec root = command("mailpath", CommandText.MAILPATH);
    root.addOption(flag("--version", CommandText.VERSION));
    root.addOption(value("--lang", "en|nl", CommandText.LANG));
    root.addSubcommand("check", check());
    root.addSubcommand("replay", replay());
    root.addSubcommand("compare", compare());
    root.addSubcommand("paths", paths());
    root.addSubcommand("lab", lab());
    return new CommandLine(root);
  }

  private CommandSpec check() {
    CommandSpec check = command("check", CommandText.CHECK);
    check.addPositional(arguments("DOMAIN", "1..*", CommandText.DOMAIN));
    answers(check);
    check.addOption(flag("--lab", CommandText.LAB_MODE));
    check.addOption(value("--resolver", "ADDRESS[:PORT]|https://…", CommandText.RESOLVER));
    check.addOption(value("--trust-anchor", "FILE", CommandText.TRUST_ANCHOR));
    check.addOption(value("--ca", "FILE", CommandText.CA));
    check.addOption(values("--control", "HOST", CommandText.CONTROL));
    check.addOption(flag("--ipv4", CommandText.IPV4));
    check.addOption(flag("--ipv6", CommandText.IPV6));
    check.addOption(value("--ehlo", "NAME", CommandText.EHLO));
    check.addOption(flag("--history", CommandText.HISTORY));
    check.addOption(value("--timeout", "SECONDS", CommandText.TIMEOUT));
    check.addOption(flag("--allow-private", CommandText.ALLOW_PRIVATE));
    return check;
  }

  private CommandSpec replay() {
    CommandSpec replay = command("replay", CommandText.REPLAY);
    replay.addPositional(arguments("FILE", "1..*", CommandText.CASE_FILE));
    answers(replay);
    replay.addOption(values("--what-if", "TEXT", CommandText.WHAT_IF));
    return replay;
  }

  /** How answers are given, wherever they come from. */
  private void answers(CommandSpec call) {
    call.addOption(flag("--json", CommandText.JSON));
    call.addOption(flag("--evidence", CommandText.EVIDENCE));
    call.addOption(value("--fail-below", "secure|opportunistic", CommandText.FAIL_BELOW));
    call.addOption(value("--at", "TIME", CommandText.AT));
    call.addOption(value("--save", "FILE", CommandText.SAVE));
    call.addOption(flag("--redact", CommandText.REDACT));
  }

  private CommandSpec compare() {
    CommandSpec compare = command("compare", CommandText.COMPARE);
    compare.addPositional(arguments("FILE", "2", CommandText.CASE_FILE));
    compare.addOption(flag("--json", CommandText.JSON));
    return compare;
  }

  private CommandSpec paths() {
    CommandSpec paths = command("paths", CommandText.PATHS);
    paths.addPositional(arguments("FILE", "1", CommandText.PATHS_FILE));
    return paths;
  }

  private CommandSpec lab() {
    CommandSpec lab = command("lab", CommandText.LAB);
    lab.addOption(flag("--json", CommandText.JSON));
    lab.addSubcommand("serve", command("serve", CommandText.LAB_SERVE));
    lab.addSubcommand("tour", command("tour", CommandText.LAB_TOUR));
    return lab;
  }

  private CommandSpec command(String name, CommandText description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage(new UsageMessageSpec().description(words.label(description)));
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(words.label(CommandText.HELP))
            .build());
    if (!name.equals("mailpath")) {
      spec.addOption(value("--lang", "en|nl", CommandText.LANG));
    }
    return spec;
  }

  private PositionalParamSpec arguments(String label, String arity, CommandText description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(words.label(description))
        .build();
  }

  private OptionSpec flag(String name, CommandText description) {
    return OptionSpec.builder(name)
        .arity("0")
        .type(boolean.class)
        .description(words.label(description))
        .build();
  }

  private OptionSpec value(String name, String label, CommandText description) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(String.class)
        .paramLabel(label)
        .description(words.label(description))
        .build();
  }

  private OptionSpec values(String name, String label, CommandText description) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(words.label(description))
        .build();
  }
}
