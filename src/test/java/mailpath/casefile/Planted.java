package mailpath.casefile;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.IpText;
import tools.jackson.databind.node.StringNode;

/**
 * Secrets of a made-up desk, and every text of a case with all of them in it. The records are gone
 * through by reflection: a component that is added gets the secrets too, unless it is listed here
 * with the reason why none can be in it.
 */
public final class Planted {
  public static final OwnTraces OWN =
      new OwnTraces(
          Stream.of("192.168.178.23", "2a0c:5bc0:40:3e26::9", "fe80::1c2d:3eff:fe4f:5a6b")
              .map(text -> IpText.parse(text).orElseThrow())
              .toList(),
          List.of("jan-thinkpad.fritz.box", "b\u00fcro-pc"),
          List.of("jvdberg", "zo\u00eb"),
          List.of("192.168.178.1:53"),
          List.of("meet.kantoor.example"));

  static final String PLAIN = "192.168.178.1:53";
  static final String DOH =
      "https://k7x2p9.dns.customer.example/q8z4w1/dns-query?key=tt88rr#45.90.28.77";
  static final String TYPED = "Jan van den Berg <j.vandenberg@%s>";

  /** Components in which nothing of ours can be, or that are evidence. */
  private static final Map<String, String> LEFT =
      Map.ofEntries(
          Map.entry("DomainName.text", "evidence: a name that was asked for or given by DNS"),
          Map.entry("HttpsQuery.path", "evidence: fixed by RFC 8461"),
          Map.entry("HttpQuery.path", "evidence: fixed places; no case holds where they lead to"),
          Map.entry("DnsAnswer.message", "evidence: signed"),
          Map.entry("TlsSession.version", "a word of the program's own"),
          Map.entry("TlsSession.cipher", "a word of the program's own"),
          Map.entry("TlsSession.group", "a word of the program's own"),
          Map.entry("TlsSession.certificates", "evidence: signed"),
          Map.entry("TlsSession.staple", "evidence: signed"),
          Map.entry("OverLimit.what", "a word of the program's own"),
          Map.entry("TlsAlert.name", "a word of the program's own"),
          Map.entry("CaseSettings.roots", "evidence: what chains are judged by"),
          Map.entry("CaseSettings.ownRoots", "evidence: what chains are judged by"),
          Map.entry("RecordedAnchor.ds", "evidence: what signatures are judged by"),
          Map.entry("Program.program", "a word of the program's own"),
          Map.entry("Program.found", "a word of the program's own"),
          Map.entry("Account.domain", "evidence: what the case is about"),
          Map.entry("Service.service", "a word of the program's own"),
          Map.entry("Service.host", "evidence: what the case is about"),
          Map.entry("Service.channel", "a word of the program's own"),
          Map.entry("Service.check", "a word of the program's own"),
          Map.entry("Service.signIn", "a word of the program's own"),
          Map.entry("Case.program", "the program's own version"));

  private static final String NIBBLES =
      "9.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.6.2.e.3.0.4.0.0.0.c.b.5.c.0.a.2";

  static final List<String> SENTENCES =
      List.of(
          "Hello ip-77-160-33-18.access.provider.example [77.160.33.18], pleased to meet you",
          "at your service, [2a0c:5bc0:40:3e26::9]",
          "Client host [77.160.33.18] blocked using zen.spamhaus.org",
          "https://www.spamhaus.org/query/ip/77.160.33.18?also=77%2E160%2e33%2E18",
          "18.33.160.77.zen.spamhaus.org 18.33.160.77.in-addr.arpa",
          NIBBLES + ".ip6.arpa " + NIBBLES + ".zen.spamhaus.org",
          "::ffff:77.160.33.18 ::FFFF:4DA0:2112 0:0:0:0:0:ffff:4da0:2112",
          "77-160-33-18 18_33_160_77 077160033018 1302339858 4da02112 0x4DA02112 4d.a0.21.12",
          "77[.]160[.]33[.]18 v77.160.33.18 77.160.33.18:25 077.160.033.018",
          "2A0C:5BC0:0040:3E26:0000:0000:0000:0009 2a0c:5bc0:40:3e26:0:0:0:9",
          "2a0c%3a5bc0%3A40%3a3e26%3a%3a9 2a0c5bc000403e260000000000000009",
          "2a0c-5bc0-40-3e26--9 2a0c-5bc0-0040-3e26-0000-0000-0000-0009"
              + " [IPv6:2a0c:5bc0:40:3e26::9]",
          "fe80::1c2d:3eff:fe4f:5a6b%wlan0 192.168.178.23 192.168.178.1 45.90.28.77",
          "host 84-33-18-77-160-33-18.ftth.example.net x4da02112.dsl.provider.example",
          "user JVDBERG on Jan-ThinkPad (jan-thinkpad.kantoor.example) jan-thinkpad.fritz.box",
          "zo\u00eb zo\u00c3\u00ab zo%C3%AB on b\u00fcro-pc b\u00c3\u00bcro-pc b%C3%BCro-pc"
              + " xn--bro-pc-3ya",
          "mailto%3Aj.vandenberg%40%s j.vandenberg@%s \"J.VandenBerg\"@%s j.vandenberg=40%s",
          "Jan van den Berg, Jan%20van%20den%20Berg, Jan+van+den+Berg",
          "q8z4w1 tt88rr K7X2P9.dns.customer.example " + DOH,
          "helo meet.kantoor.example, <meet.kantoor.example>");

  /** What must not be found, whatever the case of its letters. */
  private static final List<String> NEEDLES =
      List.of(
          "77.160.33.18",
          "18.33.160.77",
          "77-160-33-18",
          "18-33-160-77",
          "18_33_160_77",
          "077160033018",
          "077.160.033.018",
          "1302339858",
          "4da02112",
          "4da0:2112",
          "4d.a0.21.12",
          "77%2e160",
          "77[.]160",
          "192.168.178",
          "45.90.28.77",
          "2a0c:5bc0",
          "2a0c%3a5bc0",
          "2a0c5bc0",
          "2a0c-5bc0",
          "6.2.e.3.0.4.0.0",
          "1c2d:3eff",
          "wlan0",
          "access.provider",
          "ftth.example",
          "dsl.provider",
          "thinkpad",
          "fritz.box",
          "kantoor",
          "jvdberg",
          "zo\u00eb",
          "zo\u00c3\u00ab",
          "zo%c3%ab",
          "b\u00fcro",
          "xn--bro",
          "b\u00c3\u00bcro",
          "b%c3%bcro",
          "vandenberg",
          "van den berg",
          "van%20den",
          "van+den",
          "q8z4w1",
          "tt88rr",
          "k7x2p9",
          "customer.example");

  /** Shorter runs turn up by chance. */
  private static final int SHORTEST_BASE64 = 6;

  private Planted() {}

  public static String text(String domain) {
    return String.join("; ", SENTENCES).replace("%s", domain);
  }

  /** The case with the secrets in every text that can hold them. */
  public static Case in(Case original) {
    Case planted = (Case) walk(original, "", "", domain(original));
    return new Case(
        planted.program(),
        planted.question(),
        planted.settings(),
        planted.desk(),
        planted.end(),
        planted.took(),
        planted.observations(),
        planted.edits(),
        new UnreadParts(Map.of("/later", StringNode.valueOf(text(domain(original))))));
  }

  private static String domain(Case original) {
    return switch (original.question()) {
      case DomainQuestion question -> question.domain().text();
      case HostQuestion question -> question.host();
      case ClientQuestion question -> question.asked();
    };
  }

  /** Whether a secret that was found is known from what was typed alone. */
  static boolean isOfTyping(String found) {
    return Stream.of("vandenberg", "van den berg", "van%20den", "van+den")
        .anyMatch(found::startsWith);
  }

  /** The secrets that stand in a text, in whatever coding. */
  public static Set<String> foundIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> found = new TreeSet<>();
    for (String needle : NEEDLES) {
      for (Map.Entry<String, String> coded : codings(needle).entrySet()) {
        boolean exact = coded.getKey().startsWith("base64");
        if ((exact ? text : lower).contains(coded.getValue())) {
          found.add(needle + " " + coded.getKey());
        }
      }
    }
    return found;
  }

  private static Map<String, String> codings(String needle) {
    Map<String, String> codings = new LinkedHashMap<>();
    codings.put("plain", needle);
    codings.put("hex", HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8)));
    codings.put(
        "hex of Latin-1", HexFormat.of().formatHex(needle.getBytes(StandardCharsets.ISO_8859_1)));
    codings.put(
        "hex of UTF-16", HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_16BE)));
    codings.put(
        "hex of UTF-16LE", HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_16LE)));
    for (int before = 0; before < 3; before++) {
      String coded =
          Base64.getEncoder()
              .withoutPadding()
              .encodeToString((" ".repeat(before) + needle).getBytes(StandardCharsets.UTF_8));
      String middle = coded.substring(2 * before, coded.length() - 2);
      if (middle.length() >= SHORTEST_BASE64) {
        codings.put("base64 " + before, middle);
      }
    }
    return codings;
  }

  private static Object walk(Object value, String owner, String component, String domain) {
    String place = owner + "." + component;
    return switch (value) {
      case Object kept when LEFT.containsKey(place) -> kept;
      case String text -> planted(text, place, domain);
      case Bytes octets -> planted(octets, domain);
      case Optional<?> one -> one.map(each -> walk(each, owner, component, domain));
      case List<?> many -> many.stream().map(each -> walk(each, owner, component, domain)).toList();
      case Set<?> many ->
          many.stream()
              .map(each -> walk(each, owner, component, domain))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      case Map<?, ?> pairs ->
          pairs.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      pair -> walk(pair.getKey(), owner, component, domain),
                      pair -> walk(pair.getValue(), owner, component, domain)));
      case Dialogue.Line line when line.direction() == Direction.SENT -> sent(line, domain);
      case Record whole -> rebuilt(whole, domain);
      default -> value;
    };
  }

  private static Object rebuilt(Record whole, String domain) {
    try {
      RecordComponent[] components = whole.getClass().getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        components[i].getAccessor().setAccessible(true);
        Object old = components[i].getAccessor().invoke(whole);
        values[i] =
            old == null
                ? null
                : walk(old, whole.getClass().getSimpleName(), components[i].getName(), domain);
      }
      Constructor<?> made =
          whole
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      made.setAccessible(true);
      return made.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(whole.getClass().getName(), e);
    }
  }

  private static String planted(String text, String place, String domain) {
    return switch (place) {
      case "Desk.resolver" -> PLAIN + ", " + DOH;
      case "DnsAnswer.server" -> text.length() % 2 == 0 ? PLAIN : DOH;
      case "NoResolver.detail" -> text.isEmpty() ? DOH : text + " " + text(domain);
      case "DomainQuestion.asked", "HostQuestion.asked" -> TYPED.replace("%s", domain);
      case "Label.english", "Label.dutch" -> "of jvdberg on Jan-ThinkPad at 77.160.33.18";
      case "NotTls.firstOctets" ->
          text + HexFormat.of().formatHex((" " + text(domain)).getBytes(StandardCharsets.UTF_8));
      default -> text + " " + text(domain);
    };
  }

  private static Dialogue.Line sent(Dialogue.Line line, String domain) {
    String text =
        line.text().startsWith("EHLO")
            ? "EHLO meet.kantoor.example"
            : line.text() + " " + text(domain);
    return new Dialogue.Line(line.direction(), text, line.after(), line.encrypted());
  }

  /** Bodies of even length are read as UTF-16 by some, and a few are. */
  private static Bytes planted(Bytes octets, String domain) {
    byte[] old = octets.toArray();
    boolean wide = old.length > 1 && (old[0] & 0xff) >= 0xfe;
    byte[] more =
        ("\n" + text(domain)).getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(old, old.length + more.length);
    System.arraycopy(more, 0, all, old.length, more.length);
    return Bytes.of(all);
  }
}
