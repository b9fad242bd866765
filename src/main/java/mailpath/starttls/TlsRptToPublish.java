package mailpath.starttls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.network.DomainInput;
import mailpath.network.InputKind;

/**
 * Makes a TLS-RPT record from addresses as people type them (RFC 8460 3; T1). An address that is
 * not understood gives no record: reports that go nowhere are worse than none.
 */
public final class TlsRptToPublish {
  private static final String MAILTO = "mailto:";
  private static final String HTTPS = "https:";

  /** Of a local part; others are percent-coded (RFC 6068 2). */
  private static final String PLAIN = "[A-Za-z0-9._~+-]";

  /** The same where it is coded already. */
  private static final String CODED = "[A-Za-z0-9._~+%-]";

  private TlsRptToPublish() {}

  /**
   * @param typed mail addresses or https addresses, with blanks or commas between them
   * @return empty where nothing, or something that is no address, was typed
   */
  public static Optional<String> record(String typed) {
    List<String> destinations = new ArrayList<>();
    for (String one : typed.strip().split("[\\s,]+")) {
      Optional<String> destination = destination(one);
      if (destination.isEmpty()) {
        return Optional.empty();
      }
      if (!destinations.contains(destination.get())) {
        destinations.add(destination.get());
      }
    }
    return Optional.of(
        TlsRptRecord.BEGIN + " " + TlsRptRecord.RUA + "=" + String.join(",", destinations) + ";");
  }

  private static Optional<String> destination(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    Optional<String> uri =
        lower.startsWith(HTTPS)
            ? web(typed)
            : lower.startsWith(MAILTO)
                ? mail(typed.substring(MAILTO.length()), CODED)
                : mail(typed, PLAIN);
    return uri.filter(TlsRptRecord::isDestination);
  }

  /** In the record "," "!" and ";" have a meaning of their own (RFC 8460 3). */
  private static Optional<String> web(String typed) {
    boolean visible = typed.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return visible ? Optional.of(typed.replace("!", "%21").replace(";", "%3B")) : Optional.empty();
  }

  private static Optional<String> mail(String typed, String plain) {
    int at = typed.lastIndexOf('@');
    if (at < 1 || !typed.chars().allMatch(c -> c > ' ' && c != 0x7F)) {
      return Optional.empty();
    }
    String local = typed.substring(0, at);
    boolean ascii = local.chars().allMatch(c -> c < 0x7F);
    return ascii
            && DomainInput.parse(typed.substring(at + 1))
                instanceof DomainInput.Understood understood
            && understood.kind() == InputKind.DOMAIN
            && understood.domain().isHostName()
            && understood.domain().text().contains(".")
        ? Optional.of(MAILTO + coded(local, plain) + "@" + understood.domain())
        : Optional.empty();
  }

  private static String coded(String local, String plain) {
    return local
        .chars()
        .mapToObj(c -> String.valueOf((char) c))
        .map(one -> one.matches(plain) ? one : percent(one))
        .collect(Collectors.joining());
  }

  private static String percent(String one) {
    StringBuilder coded = new StringBuilder();
    for (byte octet : one.getBytes(StandardCharsets.UTF_8)) {
      coded.append(String.format(Locale.ROOT, "%%%02X", octet));
    }
    return coded.toString();
  }
}
