package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;

/** Data of an MX record as somebody types it: preference and host (RFC 1035 3.3.9). */
record TypedMx(int preference, DomainName host) {
  private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,5})\\s+(\\S+)\\s*");
  private static final int MOST = 65_535;

  /** Empty where it is none; a null MX (RFC 7505) names no host. */
  static Optional<TypedMx> of(String line) {
    Matcher form = FORM.matcher(TypedLine.of(line).data());
    return form.matches() && Integer.parseInt(form.group(1)) <= MOST
        ? host(form.group(2)).map(host -> new TypedMx(Integer.parseInt(form.group(1)), host))
        : Optional.empty();
  }

  private static Optional<DomainName> host(String name) {
    return DomainInput.parse(name) instanceof DomainInput.Understood understood
            && (understood.domain().text().equalsIgnoreCase(withoutDot(name)) || !isAscii(name))
        ? Optional.of(understood.domain())
        : Optional.empty();
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  /** The hosts of a text with one a line. */
  static List<DomainName> hosts(String text) {
    return text.lines().flatMap(line -> of(line).stream()).map(TypedMx::host).distinct().toList();
  }

  /** In zone-file form, the name in letters that DNS has (RFC 5891 4.4). */
  String data() {
    return preference + " " + host;
  }
}
