package mailpath.client.preset;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.DiscoveredService;

/**
 * What a provider is known to want its users to set (client settings 1d).
 *
 * @param name as it calls itself
 * @param domains of mail addresses that it gives out; its customers may have others
 * @param services for each service the preferred pair first
 * @param dated of the newest source; empty where that bears no date
 */
public record ProviderPreset(
    String name,
    List<String> domains,
    List<DiscoveredService> services,
    PresetSignIn signIn,
    List<PresetNote> notes,
    String source,
    Optional<YearMonth> dated,
    PresetCertainty certainty) {
  public ProviderPreset {
    domains = List.copyOf(domains);
    services = List.copyOf(services);
    notes = List.copyOf(notes);
  }

  /** What to set first: one service to fetch mail with, IMAP if there is any, and one to send. */
  public List<DiscoveredService> preferred() {
    return Stream.concat(
            first(service -> service == MailService.IMAP || service == MailService.POP3),
            first(service -> service == MailService.SUBMISSION))
        .toList();
  }

  private Stream<DiscoveredService> first(Predicate<MailService> kind) {
    return services.stream().filter(one -> kind.test(one.settings().service())).limit(1);
  }

  /** Whether one of its servers is called so. */
  public boolean hasHost(String host) {
    return services.stream()
        .map(DiscoveredService::settings)
        .map(ServiceSettings::host)
        .flatMap(Optional::stream)
        .anyMatch(host::equalsIgnoreCase);
  }
}
