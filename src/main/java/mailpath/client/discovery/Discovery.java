package mailpath.client.discovery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.fact.Evidence;
import mailpath.network.DomainName;

/**
 * All that can be found for an address of a domain without its password and without its local part.
 *
 * @param sources those that were asked, in the order of {@link DiscoverySource}
 */
public record Discovery(DomainName domain, List<DiscoveredSource> sources) {
  public Discovery {
    sources = List.copyOf(sources);
  }

  /** Services of which a program needs one. */
  private static final List<Set<MailService>> KINDS =
      List.of(
          Set.of(MailService.IMAP, MailService.POP3),
          Set.of(MailService.SUBMISSION),
          Set.of(MailService.SIEVE));

  /** The sources with settings. */
  public Stream<DiscoveredSource> found() {
    return sources.stream().filter(source -> source.outcome().found().isPresent());
  }

  /**
   * What a program would be set up as by each source, one account a source: the first server of
   * each kind that it names for fetching mail, for sending it, and for filter rules.
   */
  public ClientSettings settings() {
    return new ClientSettings(ClientProgram.OTHER, found().map(this::account).toList(), List.of());
  }

  private AccountSettings account(DiscoveredSource source) {
    List<ServiceSettings> offers =
        source.outcome().found().stream()
            .flatMap(found -> found.services().stream())
            .map(service -> service.of(domain.text()))
            .toList();
    return new AccountSettings(
        source.place(),
        Optional.of(domain.text()),
        KINDS.stream()
            .flatMap(kind -> offers.stream().filter(one -> kind.contains(one.service())).limit(1))
            .toList());
  }

  public Evidence evidence() {
    return sources.stream().map(DiscoveredSource::evidence).reduce(Evidence.NONE, Evidence::and);
  }
}
