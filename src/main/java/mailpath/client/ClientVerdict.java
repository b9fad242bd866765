package mailpath.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account as it is set up is worth: its worst service (standards D4).
 *
 * @param range every word that is still possible, the worst first; one where the word is known
 * @param decider the service that makes it no better; empty without services
 */
public record ClientVerdict(
    ClientWord word, List<ClientWord> range, Optional<ServiceVerdict> decider) {
  public ClientVerdict {
    range = List.copyOf(range);
  }

  public static ClientVerdict of(Collection<ServiceVerdict> services) {
    List<ClientWord> range =
        services.stream()
            .map(ServiceVerdict::range)
            .reduce(ClientVerdict::worst)
            .orElse(ClientWord.MEASURED);
    ClientWord word = range.size() == 1 ? range.getFirst() : ClientWord.UNKNOWN;
    return new ClientVerdict(word, range, decider(services, range));
  }

  /** Whichever words two services have, the worse counts. */
  private static List<ClientWord> worst(List<ClientWord> one, List<ClientWord> other) {
    return one.stream()
        .flatMap(mine -> other.stream().map(theirs -> worse(mine, theirs)))
        .distinct()
        .sorted()
        .toList();
  }

  private static ClientWord worse(ClientWord one, ClientWord other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The one that has the worst word at best; among equals the one that may be worse still. */
  private static Optional<ServiceVerdict> decider(
      Collection<ServiceVerdict> services, List<ClientWord> range) {
    Stream<ServiceVerdict> holding =
        services.stream().filter(one -> one.range().getLast().equals(range.getLast()));
    return holding.reduce(
        (one, other) ->
            other.range().getFirst().compareTo(one.range().getFirst()) < 0 ? other : one);
  }

  /** Whether the settings name a server to fetch mail from. */
  public static boolean hasIncoming(Collection<ServiceSettings> services) {
    return services.stream()
        .map(ServiceSettings::service)
        .anyMatch(service -> service == MailService.IMAP || service == MailService.POP3);
  }

  /** Whether the settings name a server to hand mail in at. */
  public static boolean hasOutgoing(Collection<ServiceSettings> services) {
    return services.stream().anyMatch(one -> one.service() == MailService.SUBMISSION);
  }
}
