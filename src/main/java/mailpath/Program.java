package mailpath;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mailpath.casefile.SafeFile;
import mailpath.network.Limits;
import mailpath.report.FaultCode;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.window.Opening;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** One call of the program: understands the arguments, carries them out, returns the exit code. */
final class Program {
  /** Answered, whatever the verdict. */
  static final int ANSWERED = 0;

  /** Something could not be established; the partial answer is printed. */
  static final int PARTIAL = 1;

  /** Wrong call, or unreadable input. */
  static final int WRONG_CALL = 2;

  /** A fault of our own. */
  static final int FAULT = 3;

  /** A verdict below the one asked for with {@code --fail-below}. */
  static final int BELOW = 4;

  /** System property for developers: shows where an internal fault comes from. */
  private static final String TRACE = "mailpath.trace";

  private static final Set<String> OPTIONS_LATER = Set.of("--report");

  private final Terminal terminal;
  private final Clock clock;
  private final ZoneId zone;
  private final Locale locale;
  private final SafeFile files;

  /**
   * @param folders where the program keeps things of its own
   */
  Program(Terminal terminal, Clock clock, ZoneId zone, Locale locale, UserFolders folders) {
    this.terminal = terminal;
    this.clock = clock;
    this.zone = zone;
    this.locale = locale;
    this.files = new SafeFile(Limits.STANDARD, folders.lock());
  }

  int run(String... args) {
    Words words = Words.of(language(args), zone);
    CommandLine commands = new CommandLineInterface(words).build();
    commands.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    try {
      return run(args, words, commands);
    } catch (WrongCall e) {
      terminal.err().println(e.line(words));
    } catch (CommandLine.ParameterException e) {
      terminal.err().println(valueless(String.valueOf(e.getMessage())));
      e.getCommandLine().usage(terminal.err());
    } catch (RuntimeException e) {
      terminal.err().println(words.label(CommandText.INTERNAL_FAULT, FaultCode.of(e)));
      if (Boolean.getBoolean(TRACE)) {
        e.printStackTrace(terminal.err());
      }
      return FAULT;
    }
    return WRONG_CALL;
  }

  private int run(String[] args, Words words, CommandLine commands) {
    if (args.length == 0) {
      return window(words, commands, new Opening.Nothing());
    }
    later(args);
    ParseResult parsed = commands.parseArgs(args);
    if (CommandLine.printHelpIfRequested(parsed)) {
      return ANSWERED;
    }
    known(parsed);
    if (parsed.hasMatchedOption("--version")) {
      terminal.out().println("mailpath " + Version.NUMBER);
      return ANSWERED;
    }
    if (!parsed.hasSubcommand()) {
      return window(words, commands, opened(parsed));
    }
    ParseResult call = parsed.subcommand();
    return switch (call.commandSpec().name()) {
      case "check" -> new CheckCall(terminal, clock, files, words).run(call);
      case "host" -> new HostCall(terminal, clock, files, words).run(call);
      case "replay" -> new ReplayCall(terminal, files, words).run(call);
      case "compare" -> new CompareCall(terminal, files, words).run(call);
      case "paths" -> new PathsCall(terminal, clock, words).run(call);
      case "certificate" -> new CertificateCall(terminal, clock, files, words).run(call);
      case "policy" -> new PolicyCall(terminal, clock, files, words).run(call);
      case "client" -> new ClientCall(terminal, clock, files, words).run(call);
      case "completion" -> completion(commands);
      case "tlsrpt" -> new TlsRptCall(terminal, files, words).run(call);
      default -> new LabCall(terminal, clock, words).run(call);
    };
  }

  /** A message about an option, without what was typed behind it (threat-L10). */
  private static String valueless(String message) {
    return message.replaceAll("('?--?[A-Za-z][A-Za-z-]*=)[^'\n]*", "$1…");
  }

  /** The files that the system hands over when one of them was opened with the program. */
  private static Opening opened(ParseResult parsed) {
    List<String> named = parsed.matchedPositionalValue(0, List.of());
    List<Path> files = named.stream().map(Path::of).toList();
    files.stream()
        .filter(Files::notExists)
        .findFirst()
        .ifPresent(
            none -> {
              throw new WrongCall(CommandText.NO_SUCH_CALL, none.toString());
            });
    return files.isEmpty() ? new Opening.Nothing() : new Opening.Files(files);
  }

  private int completion(CommandLine commands) {
    terminal.out().print(AutoComplete.bash("mailpath", commands));
    return ANSWERED;
  }

  private int window(Words words, CommandLine commands, Opening first) {
    if (terminal.display()) {
      return new WindowCall(terminal, clock, words).open(first);
    }
    terminal.err().println(words.label(CommandText.NO_DISPLAY));
    commands.usage(terminal.err());
    return WRONG_CALL;
  }

  /** Calls and options of the contract that are not built yet say so in one line. */
  private static void later(String[] args) {
    if (CommandLineInterface.LATER.contains(args[0])) {
      throw new WrongCall(CommandText.NOT_BUILT, args[0]);
    }
    Arrays.stream(args)
        .map(arg -> arg.split("=", 2)[0])
        .filter(OPTIONS_LATER::contains)
        .findFirst()
        .ifPresent(
            option -> {
              throw new WrongCall(CommandText.NOT_BUILT, option);
            });
  }

  private static void known(ParseResult parsed) {
    String tag = parsed.matchedOptionValue("--lang", "");
    if (!tag.isEmpty() && Arrays.stream(Language.values()).noneMatch(l -> l.tag().equals(tag))) {
      throw new WrongCall(CommandText.BAD_VALUE, "--lang", tag);
    }
    parsed.subcommands().forEach(Program::known);
  }

  /** {@code --lang} counts for what is said about all other arguments too. */
  private Language language(String[] args) {
    List<String> all = Arrays.asList(args);
    int at = all.indexOf("--lang");
    String tag =
        all.stream()
            .filter(arg -> arg.startsWith("--lang="))
            .map(arg -> arg.substring("--lang=".length()))
            .findFirst()
            .orElse(at >= 0 && at + 1 < all.size() ? all.get(at + 1) : "");
    return tag.isEmpty() ? Language.of(locale) : languageOf(tag);
  }

  /** A tag that is none is refused later, in a language that there is. */
  private Language languageOf(String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElse(Language.of(locale));
  }
}
