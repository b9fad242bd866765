package mailpath.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one input of {@link DomainInput}, from the outside in: blanks, the wrapping of a link or a
 * mail address, the port, then the name.
 */
final class InputReader {
  private static final int MAX_INPUT = 2_048;
  private static final Pattern NAMED_ADDRESS = Pattern.compile("[^<>]*<([^<>]+)>");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(.*)");
  private static final Pattern MAILTO = Pattern.compile("(?i)mailto:(.*)");
  private static final Pattern ADDRESS_LITERAL = Pattern.compile("(?i)\\[IPv6:(.*)]");
  private static final Pattern PATH = Pattern.compile("([^/?#]*)[/?#].*", Pattern.DOTALL);
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Z},;]");
  private static final Pattern OTHER_DOTS = Pattern.compile("[\u3002\uff0e\uff61]");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final String typed;
  private final Set<InputWarning> warnings = EnumSet.noneOf(InputWarning.class);
  private InputKind kind = InputKind.DOMAIN;
  private OptionalInt port = OptionalInt.empty();

  InputReader(String typed) {
    this.typed = typed;
  }

  DomainInput read() {
    if (TypedSecret.isIn(typed.substring(0, Math.min(typed.length(), MAX_INPUT)))) {
      String shown = TypedSecret.without(typed);
      return new DomainInput.Refused(InputFault.SECRET, shown, shown);
    }
    if (typed.length() > MAX_INPUT) {
      return refused(InputFault.NAME_TOO_LONG, typed.substring(0, MAX_INPUT));
    }
    String host = unwrapAddress(unwrapLink(trim(typed)));
    if (host.isEmpty()) {
      return refused(InputFault.EMPTY, typed);
    }
    return readAddress(host).orElseGet(() -> readPort(host));
  }

  /** Blanks and invisible characters at the ends come from copying. */
  private String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end - start < text.length()) {
      warnings.add(InputWarning.BLANKS_REMOVED);
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Without a scheme, a slash before an @ belongs to the local part. */
  private String unwrapLink(String text) {
    Matcher scheme = SCHEME.matcher(text);
    String rest = scheme.matches() ? scheme.group(1) : text;
    Matcher path = PATH.matcher(rest);
    boolean cut = path.matches() && (scheme.matches() || text.indexOf('@') < 0);
    if (cut || scheme.matches()) {
      kind = InputKind.URL;
      warnings.add(InputWarning.LINK_TAKEN_APART);
    }
    return cut ? path.group(1) : rest;
  }

  private String unwrapAddress(String text) {
    Matcher named = NAMED_ADDRESS.matcher(text);
    String address = named.matches() ? named.group(1) : text;
    Matcher mailto = MAILTO.matcher(address);
    String rest = mailto.matches() ? mailto.group(1).replaceFirst("\\?.*", "") : address;
    int at = rest.lastIndexOf('@');
    if (at >= 0 && kind != InputKind.URL) {
      kind = InputKind.ADDRESS;
      warnings.add(InputWarning.LOCAL_PART_DROPPED);
    }
    return rest.substring(at + 1);
  }

  private Optional<DomainInput> readAddress(String host) {
    Matcher literal = ADDRESS_LITERAL.matcher(host);
    String text = literal.matches() ? "[" + literal.group(1) + "]" : host;
    Optional<InetAddress> bare = IpText.parse(unbracket(text));
    if (bare.isPresent()) {
      return bare.map(this::address);
    }
    Optional<InetSocketAddress> socket = IpText.parseSocket(text, 0);
    socket.ifPresent(found -> port = OptionalInt.of(found.getPort()));
    return socket.map(InetSocketAddress::getAddress).map(this::address);
  }

  /** IPv4 in brackets is an address literal of mail (RFC 5321 4.1.3). */
  private static String unbracket(String text) {
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }

  private DomainInput address(InetAddress address) {
    return new DomainInput.IpAddress(address, InputKind.IP, typed, port, List.copyOf(warnings));
  }

  private DomainInput readPort(String host) {
    int colon = host.indexOf(':');
    if (colon < 0) {
      return readName(host);
    }
    if (host.indexOf(':', colon + 1) >= 0 || host.startsWith("[")) {
      return refused(InputFault.NOT_AN_ADDRESS, host);
    }
    port = IpText.port(host.substring(colon + 1));
    if (port.isEmpty()) {
      return refused(InputFault.BAD_PORT, host.substring(colon + 1));
    }
    kind = kind == InputKind.DOMAIN ? InputKind.HOST_PORT : kind;
    return readName(host.substring(0, colon));
  }

  private DomainInput readName(String text) {
    if (text.isEmpty()) {
      return refused(InputFault.EMPTY, typed);
    }
    if (SEPARATOR.matcher(text).find()) {
      return refused(InputFault.BLANK_INSIDE, text);
    }
    String dotted = withoutLastDot(withPlainDots(text));
    List<String> labels = List.of(dotted.split("\\.", -1));
    for (String label : labels) {
      Optional<InputFault> fault = InputLabel.faultOf(label);
      if (fault.isPresent()) {
        return refused(fault.get(), label.isEmpty() ? text : label);
      }
    }
    return DIGITS.matcher(labels.getLast()).matches()
        ? refused(InputFault.NOT_AN_ADDRESS, text)
        : understand(dotted, labels);
  }

  private String withPlainDots(String text) {
    String dotted = OTHER_DOTS.matcher(text).replaceAll(".");
    if (!dotted.equals(text)) {
      warnings.add(InputWarning.MAPPED);
    }
    return dotted;
  }

  private String withoutLastDot(String text) {
    if (!text.endsWith(".") || text.length() == 1) {
      return text;
    }
    warnings.add(InputWarning.TRAILING_DOT_REMOVED);
    return text.substring(0, text.length() - 1);
  }

  private DomainInput understand(String dotted, List<String> labels) {
    if (InputLabel.mixesDirections(dotted)) {
      return refused(InputFault.WRITING_DIRECTION, dotted);
    }
    String ascii = labels.stream().map(InputLabel::toAscii).collect(Collectors.joining("."));
    try {
      DomainName domain = DomainName.of(ascii);
      warnings.addAll(InputLabel.warningsOf(domain, dotted));
      return new DomainInput.Understood(domain, kind, typed, port, List.copyOf(warnings));
    } catch (IllegalArgumentException e) {
      return refused(InputFault.NAME_TOO_LONG, dotted);
    }
  }

  private DomainInput refused(InputFault why, String part) {
    return new DomainInput.Refused(why, part, typed);
  }
}
