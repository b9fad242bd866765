package mailpath.client;

import java.util.List;
import java.util.Optional;

/**
 * One account of a mail program.
 *
 * @param name what the program calls it, without the local part of a mail address; may be empty
 * @param domain of its mail address, where the file has one
 */
public record AccountSettings(
    String name, Optional<String> domain, List<ServiceSettings> services) {
  public AccountSettings {
    services = List.copyOf(services);
  }
}
