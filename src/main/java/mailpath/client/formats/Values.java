package mailpath.client.formats;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.ServicePair;

/** What single values come to; what is not understood is noted and stays unknown. */
final class Values {
  /** A host name of any script, or an address: no blanks, no user in front, no port behind. */
  private static final Pattern HOST =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}_.-]{1,255}"
              + "|\\[?(?=[^:]*:[^:]*:)[0-9a-fA-F:.]{2,45}(%[\\w.-]{1,20})?]?");

  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final int LAST_PORT = 65_535;

  private final Notes notes;

  Values(Notes notes) {
    this.notes = notes;
  }

  static Optional<String> hostText(String text) {
    return Optional.of(text.strip()).filter(host -> HOST.matcher(host).matches());
  }

  static Optional<Integer> portText(String text) {
    return Optional.of(text.strip())
        .filter(port -> PORT.matcher(port).matches())
        .map(Integer::valueOf)
        .filter(port -> port > 0 && port <= LAST_PORT);
  }

  /** Registered for the service and channel (RFC 8314 7, RFC 5804 1.8); what most programs take. */
  static Optional<Integer> usualPort(MailService service, Channel channel) {
    return channel == Channel.UNKNOWN && service != MailService.SIEVE
        ? Optional.empty()
        : Optional.of(ServicePair.protocol(service, channel).port());
  }

  Optional<String> host(Setting setting) {
    return noted(setting, hostText(setting.value()));
  }

  Optional<Integer> port(Setting setting) {
    return noted(setting, portText(setting.value()));
  }

  /** What the program's table says; {@code unknown}, with a note, for what is not in it. */
  <T> T meaning(Setting setting, Map<String, T> table, T unknown) {
    return noted(setting, Optional.ofNullable(table.get(setting.value().strip()))).orElse(unknown);
  }

  private <T> Optional<T> noted(Setting setting, Optional<T> found) {
    if (found.isEmpty()) {
      notes.notUnderstood(setting.line(), setting.key());
    }
    return found;
  }
}
