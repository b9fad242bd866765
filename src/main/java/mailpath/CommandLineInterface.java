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
  static final List<String> LATER = List.of("batch");

  private final Words words;

  CommandLineInterface(Words words) {
    this.words = words;
  }

  CommandLine build() {
    CommandSpec root = command("mailpath", CommandText.MAILPATH);
    root.addOption(flag("--version", CommandText.VERSION));
    root.addOption(value("--lang", "en|nl", CommandText.LANG));
    root.addSubcommand("check", check());
    root.addSubcommand("host", host());
    root.addSubcommand("replay", replay());
    root.addSubcommand("compare", compare());
    root.addSubcommand("paths", paths());
    root.addSubcommand("certificate", certificate());
    root.addSubcommand("policy", policy());
    root.addSubcommand("client", client());
    root.addSubcommand("tlsrpt", tlsrpt());
    root.addSubcommand("lab", lab());
    root.addSubcommand("completion", command("completion", CommandText.COMPLETION));
    root.addPositional(arguments("FILE", "0..*", CommandText.OPEN_FILE));
    return new CommandLine(root);
  }

  private CommandSpec check() {
    CommandSpec check = command("check", CommandText.CHECK);
    check.addPositional(arguments("DOMAIN", "1..*", CommandText.DOMAIN));
    answers(check);
    measuring(check);
    check.addOption(flag("--history", CommandText.HISTORY));
    check.addOption(value("--earlier", "FILE", CommandText.EARLIER));
    return check;
  }

  private CommandSpec host() {
    CommandSpec host = command("host", CommandText.HOST);
    host.addPositional(argument("HOST[:PORT]", CommandText.HOST_NAME));
    host.addOption(value("--protocol", HostTarget.protocols(), CommandText.PROTOCOL));
    host.addOption(flag("--injection", CommandText.INJECTION));
    host.addOption(flag("--mail-from", CommandText.MAIL_FROM));
    kept(host);
    measuring(host);
    return host;
  }

  /** Where and how it is measured. */
  private void measuring(CommandSpec call) {
    call.addOption(flag("--lab", CommandText.LAB_MODE));
    call.addOption(value("--resolver", "ADDRESS[:PORT]|https://…", CommandText.RESOLVER));
    call.addOption(value("--trust-anchor", "FILE", CommandText.TRUST_ANCHOR));
    call.addOption(value("--ca", "FILE", CommandText.CA));
    call.addOption(values("--control", "HOST", CommandText.CONTROL));
    call.addOption(flag("--ipv4", CommandText.IPV4));
    call.addOption(flag("--ipv6", CommandText.IPV6));
    call.addOption(value("--ehlo", "NAME", CommandText.EHLO));
    call.addOption(value("--timeout", "SECONDS", CommandText.TIMEOUT));
    call.addOption(flag("--allow-private", CommandText.ALLOW_PRIVATE));
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
    kept(call);
    call.addOption(value("--fail-below", "secure|opportunistic", CommandText.FAIL_BELOW));
  }

  /** The same where there is no verdict. */
  private void kept(CommandSpec call) {
    call.addOption(flag("--json", CommandText.JSON));
    call.addOption(flag("--evidence", CommandText.EVIDENCE));
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
    paths.addPositional(argument("FILE", CommandText.PATHS_FILE));
    return paths;
  }

  private CommandSpec certificate() {
    CommandSpec certificate = command("certificate", CommandText.CERTIFICATE);
    certificate.addPositional(arguments("FILE", "1..*", CommandText.CERTIFICATE_FILE));
    certificate.addOption(value("--name", "NAME", CommandText.CERTIFICATE_NAME));
    certificate.addOption(value("--at", "TIME", CommandText.AT));
    certificate.addOption(values("--tlsa", "RECORD", CommandText.CERTIFICATE_TLSA));
    certificate.addOption(value("--ca", "FILE", CommandText.CA));
    certificate.addOption(flag("--json", CommandText.JSON));
    certificate.addOption(flag("--evidence", CommandText.CERTIFICATE_STRUCTURE));
    return certificate;
  }

  private CommandSpec policy() {
    CommandSpec policy = command("policy", CommandText.POLICY);
    policy.addPositional(arguments("FILE", "1..*", CommandText.POLICY_FILE));
    policy.addOption(flag("--record", CommandText.POLICY_RECORD));
    policy.addOption(value("--at", "TIME", CommandText.POLICY_AT));
    policy.addOption(flag("--json", CommandText.JSON));
    return policy;
  }

  private CommandSpec client() {
    CommandSpec client = command("client", CommandText.CLIENT);
    client.addPositional(arguments("FILE", "0..*", CommandText.CLIENT_FILE));
    client.addOption(values("--set", "TEXT", CommandText.CLIENT_SET));
    client.addOption(value("--address", "ADDRESS", CommandText.CLIENT_ADDRESS));
    client.addOption(flag("--database", CommandText.CLIENT_DATABASE));
    client.addOption(flag("--probe", CommandText.CLIENT_PROBE));
    client.addOption(flag("--mail-from", CommandText.MAIL_FROM));
    client.addOption(value("--symptom", "TEXT", CommandText.CLIENT_SYMPTOM));
    client.addOption(value("--preset", "DOMAIN|list", CommandText.CLIENT_PRESET));
    client.addOption(value("--sheet", "PROGRAM", CommandText.CLIENT_SHEET));
    client.addOption(flag("--html", CommandText.CLIENT_HTML));
    answers(client);
    measuring(client);
    return client;
  }

  private CommandSpec tlsrpt() {
    CommandSpec tlsrpt = command("tlsrpt", CommandText.TLSRPT);
    tlsrpt.addPositional(arguments("FILE", "1..*", CommandText.TLSRPT_FILE));
    tlsrpt.addOption(flag("--json", CommandText.JSON));
    return tlsrpt;
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

  private PositionalParamSpec argument(String label, CommandText description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .index("0")
        .arity("1")
        .required(true)
        .type(String.class)
        .description(words.label(description))
        .build();
  }

  private PositionalParamSpec arguments(String label, String arity, CommandText description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .required(!arity.startsWith("0"))
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
