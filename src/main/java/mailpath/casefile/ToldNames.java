package mailpath.casefile;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.DialogueQuery;
import mailpath.network.IpText;
import mailpath.network.Observation;
import mailpath.network.Query;

/**
 * The names that servers give us: what they greet us with, what they say beside our address, what
 * they call their client. These come from reverse DNS and name the provider.
 */
final class ToldNames {
  private static final String LABEL = "[A-Za-z0-9_-]+";
  private static final String FULL = "((?:" + LABEL + "\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9])";

  /** A block list stands where a name of ours can stand too. */
  private static final String NOT_LISTED =
      "(?i:(?<!using |listed |by |in |at |on |see |list |rbl |dnsbl ))" + NameMention.STARTS;

  /** An address from behind, put before the zone of a block list (RFC 5782 2.1). */
  private static final String NOT_PUT_BEFORE = "(?!(?:[0-9a-fA-F]{1,3}\\.){3})";

  /** {@code host.example [ADDRESS}. */
  private static final Pattern BEFORE =
      Pattern.compile(NOT_LISTED + FULL + "\\.?\\s*[\\[(<{][\\s\\[(<{]*(?:IPv6:)?$");

  /** {@code host.example ADDRESS}. */
  private static final Pattern BEFORE_BLANK =
      Pattern.compile(NOT_LISTED + NOT_PUT_BEFORE + FULL + "\\.?\\s+(?:IPv6:)?$");

  /** {@code Hello name [ADDRESS}. */
  private static final Pattern GREETED =
      Pattern.compile("(?i)\\b(?:hello|helo|ehlo)[\\s=]+(" + LABEL + ")[\\s\\[(<{]*(?:IPv6:)?$");

  /** {@code ADDRESS] (host.example)}. */
  private static final Pattern BEHIND =
      Pattern.compile("^[\\])>}]*\\s*[\\[(<{]\\s*" + FULL + "[\\])>}]");

  /** {@code ADDRESS] (HELO name)}. */
  private static final Pattern BEHIND_HELO =
      Pattern.compile("(?i)^[\\])>}]*\\s*[\\[(<{]\\s*(?:hello|helo|ehlo)[\\s=:]+(" + LABEL + ")");

  private static final Pattern CLIENT =
      Pattern.compile(
          "(?i)\\b(?:client(?: host(?:name)?)?|reverse dns|rdns|ptr(?: record)?"
              + "|your (?:host(?:name)?|ip))[ :=<\\[(\"']{1,3}"
              + FULL);

  private static final Pattern GREETING =
      Pattern.compile("220[ -](" + LABEL + "(?:\\.[\\w-]+)*).*");
  private static final Pattern REPLY = Pattern.compile("250[ -]([^\\s]*)(.*)");
  private static final Pattern IN_REPLY =
      Pattern.compile(NOT_LISTED + NOT_PUT_BEFORE + FULL + "(?![\\w@-])");
  private static final Pattern COMMAND =
      Pattern.compile("(?i)(?:ehlo|helo|lhlo) +(\\S+).*", Pattern.DOTALL);

  private static final Pattern OWN_NAME = Pattern.compile("[\\w.-]+");

  /** How far from an address its name can stand: a name has 255 octets at most. */
  private static final int NEAR = 300;

  private final TraceBook book;
  private final CaseEvidence evidence;

  /** What servers call themselves. */
  private final Set<String> servers = new HashSet<>();

  private final Set<Trace> stays = new LinkedHashSet<>();

  ToldNames(TraceBook book, CaseEvidence evidence) {
    this.book = book;
    this.evidence = evidence;
  }

  /** Addresses of the evidence that are ours too, as servers tell us. */
  List<Trace> stays() {
    return List.copyOf(stays);
  }

  /** The names given in EHLO, what servers call themselves, and what they greet us with. */
  void learn(List<Observation<?>> observations) {
    for (Observation<?> observation : observations) {
      lines(observation).forEach(this::given);
      lines(observation).forEach(this::server);
    }
    observations.forEach(this::replies);
  }

  private static List<Line> lines(Observation<?> observation) {
    return observation.seen().orElse(null) instanceof Dialogue dialogue
        ? dialogue.lines()
        : List.of();
  }

  private void given(Line line) {
    Matcher command = COMMAND.matcher(line.text());
    if (line.direction() == Direction.SENT
        && command.matches()
        && OWN_NAME.matcher(command.group(1)).matches()) {
      book.name(command.group(1), TraceKind.EHLO_NAME);
    }
  }

  /** The names in any text, once our addresses are known. */
  void learn(String text, List<AddressMention> mentions) {
    for (AddressMention mention : mentions) {
      if (isOurs(mention)) {
        String before = text.substring(Math.max(0, mention.start() - NEAR), mention.start());
        String behind =
            text.substring(mention.end(), Math.min(text.length(), mention.end() + NEAR));
        Stream.of(BEFORE, BEFORE_BLANK, GREETED).forEach(pattern -> told(pattern, before));
        Stream.of(BEHIND, BEHIND_HELO).forEach(pattern -> told(pattern, behind));
      }
    }
    CLIENT.matcher(text).results().map(match -> match.group(1)).forEach(this::told);
  }

  private boolean isOurs(AddressMention mention) {
    return mention.readings().stream()
        .map(AddressMention.Reading::address)
        .anyMatch(address -> book.address(address).isPresent() && !evidence.holds(address));
  }

  private void told(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      told(matcher.group(1));
    }
  }

  private void server(Line line) {
    Matcher greeting = GREETING.matcher(line.text());
    if (line.direction() == Direction.RECEIVED && greeting.matches()) {
      servers.add(greeting.group(1).toLowerCase(Locale.ROOT));
    }
  }

  /** The first line of a reply to EHLO: the server's name, then whatever it greets us with. */
  private void replies(Observation<?> observation) {
    boolean asked = false;
    for (Line line : lines(observation)) {
      Matcher reply = REPLY.matcher(line.text());
      if (asked && line.direction() == Direction.RECEIVED && reply.matches()) {
        servers.add(reply.group(1).toLowerCase(Locale.ROOT));
        IN_REPLY.matcher(reply.group(2)).results().map(match -> match.group(1)).forEach(this::told);
        stay(reply.group(2), observation.query());
      }
      asked = line.direction() == Direction.SENT && COMMAND.matcher(line.text()).matches();
    }
  }

  /** A server that greets an address which is not its own greets us. */
  private void stay(String greeted, Query query) {
    AddressForms.in(greeted).stream()
        .filter(AddressMention::sure)
        .map(mention -> mention.readings().getFirst().address())
        .filter(evidence::holds)
        .filter(address -> !(query instanceof DialogueQuery to && to.address().equals(address)))
        .map(address -> new Trace(TraceKind.ADDRESS, IpText.show(address)))
        .forEach(stays::add);
  }

  private void told(String name) {
    if (!evidence.holds(name) && !servers.contains(name.toLowerCase(Locale.ROOT))) {
      book.name(name, TraceKind.HOST_NAME);
    }
  }
}
