package mailpath.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.Policy;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;

/**
 * A mail path as one line of text, parts divided by ";":
 *
 * <pre>
 * mail null | nomail | nxdomain | implicit | unknown        default: hosts
 * mx secure | insecure | bogus | fails | unknown            default: insecure
 * policy MODE PATTERNS [txt=ANSWER] [host=ANSWER] [age=N]   MODE also absent, unfetchable, malformed
 * memory MODE PATTERNS [age=N] [id=ID]
 * NAME PREFERENCE ADDRESS TLSA: PLACE | PLACE
 * </pre>
 *
 * A place is words out of: offered absent refused fails old down unknown, 530, valid, match, valid?
 * match? (not known); the first is "offered" if none is given. The domain is d.test.
 */
final class PathText {
  private Fact<Kind> mail = known(Kind.HOSTS, "mail");
  private Fact<Answer> mx = known(Answer.INSECURE, "mx");
  private Policy policy = parsePolicy(List.of("absent"));
  private Optional<PolicyBody> memory = Optional.empty();
  private final List<Host> hosts = new ArrayList<>();

  private PathText() {}

  static MailPath path(String text) {
    PathText parsed = new PathText();
    for (String part : text.split(";")) {
      parsed.add(part.strip());
    }
    return new MailPath(
        DomainName.of("d.test"),
        parsed.mail,
        parsed.mx,
        parsed.hosts,
        parsed.policy,
        parsed.memory);
  }

  private void add(String part) {
    List<String> words = words(part);
    if (words.isEmpty()) {
      return;
    }
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "mail" -> mail = mail(rest.getFirst());
      case "mx" -> mx = answer(rest.getFirst(), "mx");
      case "policy" -> policy = parsePolicy(rest);
      case "memory" -> memory = Optional.of(body(rest, option(rest, "id").orElse("1")));
      default -> hosts.add(host(part));
    }
  }

  private static Fact<Kind> mail(String word) {
    return switch (word) {
      case "null" -> known(Kind.NULL_MX, "mail");
      case "nomail" -> known(Kind.NO_MAIL, "mail");
      case "unknown" -> unknown("mail");
      case "null-beside" ->
          new Fact.Depends<>("null-mx-beside", List.of(Kind.HOSTS, Kind.NULL_MX), Evidence.NONE);
      default -> known(Kind.valueOf(upper(word)), "mail");
    };
  }

  private static Fact<Answer> answer(String word, String what) {
    return switch (word) {
      case "unknown" -> unknown(what);
      case "stripped" -> Fact.unknown(Reason.Why.SIGNATURES_STRIPPED, "d.test", asked(what));
      default -> known(Answer.valueOf(upper(word)), what);
    };
  }

  private static Policy parsePolicy(List<String> words) {
    String mode = words.getFirst();
    Fact<Answer> txt = answer(option(words, "txt").orElse("insecure"), "txt");
    Fact<Answer> host = answer(option(words, "host").orElse("insecure"), "policy host");
    Fact<Optional<String>> none = known(Optional.empty(), "record");
    Fact<Optional<String>> some = known(Optional.of("1"), "record");
    Fact<Optional<PolicyBody>> nothing = known(Optional.empty(), "fetch");
    return switch (mode) {
      case "absent" -> new Policy(txt, none, nothing, host);
      case "malformed" -> new Policy(txt, none, nothing, host, true);
      case "unfetchable" -> new Policy(txt, some, nothing, host);
      case "unknown" ->
          new Policy(unknown("txt"), unknown("record"), unknown("fetch"), unknown("policy host"));
      case "unread" -> new Policy(txt, some, unknown("fetch"), host);
      default -> new Policy(txt, some, known(Optional.of(body(words, "1")), "fetch"), host);
    };
  }

  private static PolicyBody body(List<String> words, String id) {
    List<String> patterns = words.stream().skip(1).filter(word -> !word.contains("=")).toList();
    return new PolicyBody(
        id,
        PolicyMode.valueOf(upper(words.getFirst())),
        patterns,
        option(words, "age").map(Long::parseLong).orElse(604_800L));
  }

  private static Host host(String part) {
    int colon = part.indexOf(':');
    List<String> head = words(colon < 0 ? part : part.substring(0, colon));
    List<Place> places = new ArrayList<>();
    if (colon >= 0) {
      for (String place : part.substring(colon + 1).split("\\|")) {
        places.add(place(head.getFirst() + places.size(), words(place)));
      }
    }
    String name = head.getFirst();
    return new Host(
        DomainName.of(name.contains(".") ? name : name + ".d.test"),
        Integer.parseInt(head.get(1)),
        address(head.get(2), name + " address"),
        head.get(3).equals("unknown")
            ? unknown(name + " tlsa")
            : known(Tlsa.valueOf(upper(head.get(3))), name + " tlsa"),
        places);
  }

  private static Fact<AddressAnswer> address(String word, String what) {
    return switch (word) {
      case "unknown" -> unknown(what);
      case "stripped" -> Fact.unknown(Reason.Why.SIGNATURES_STRIPPED, "d.test", asked(what));
      default -> known(AddressAnswer.valueOf(upper(word)), what);
    };
  }

  private static Place place(String ip, List<String> words) {
    if (words.contains("hidden")) {
      return new Place("", unknown(ip), unknown(ip), unknown(ip));
    }
    Tls tls =
        words.stream()
            .map(PathText::upper)
            .filter(word -> Arrays.stream(Tls.values()).anyMatch(t -> t.name().equals(word)))
            .findFirst()
            .map(Tls::valueOf)
            .orElse(Tls.OFFERED);
    Service service = new Service(!words.contains("down"), tls, words.contains("530"));
    boolean open = words.contains("unknown");
    return new Place(
        ip,
        open ? unknown(ip) : known(service, ip),
        open || words.contains("valid?") ? unknown(ip) : known(words.contains("valid"), ip),
        open || words.contains("match?") ? unknown(ip) : known(words.contains("match"), ip));
  }

  private static Optional<String> option(List<String> words, String name) {
    return words.stream()
        .filter(word -> word.startsWith(name + "="))
        .map(word -> word.substring(name.length() + 1))
        .findFirst();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The question that stands for the fact's observation: "mx", "a tlsa", "a0", "fetch" ... */
  static Evidence asked(String what) {
    String label = what.replaceAll("[^a-z0-9.]", "-");
    return Evidence.of(new DnsQuery(DomainName.of(label), RecordType.TXT));
  }

  private static <T> Fact<T> known(T value, String what) {
    return Fact.known(value, asked(what));
  }

  private static <T> Fact<T> unknown(String what) {
    return Fact.unknown(Reason.Why.TIMED_OUT, "d.test", asked(what));
  }
}
