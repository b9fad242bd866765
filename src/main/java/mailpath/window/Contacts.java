package mailpath.window;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.mtasts.MtaStsLookup;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.ResolverAddress;

/**
 * Reads from the observations of a run where it went: what was not asked went nowhere. An
 * observation names one server, so a second try of the same question is not counted, and of a DNS
 * question that nobody answered only the list of resolvers is known.
 */
final class Contacts {
  private static final int HTTP_PORT = 80;

  private final ContactedRun run;

  private Contacts(ContactedRun run) {
    this.run = run;
  }

  /** In the order in which the places were first gone to. */
  static List<Contact> of(ContactedRun run) {
    Contacts reading = new Contacts(run);
    Map<Contact.Place, Contact> all = new LinkedHashMap<>();
    for (Observation<?> observation : run.observations()) {
      reading.of(observation).ifPresent(one -> all.merge(one.place(), one, Contact::and));
    }
    return all.values().stream().sorted(Comparator.comparing(Contact::first)).toList();
  }

  private Optional<Contact> of(Observation<?> observation) {
    return observation.end() instanceof Observation.NotAsked<?>
        ? Optional.empty()
        : place(observation).map(place -> contact(observation, place));
  }

  private Contact contact(Observation<?> observation, Contact.Place place) {
    return new Contact(
        place,
        1,
        observation.seen().isPresent() ? 0 : 1,
        observation.at(),
        observation.at(),
        Set.of(reason(observation)));
  }

  private Optional<Contact.Place> place(Observation<?> observation) {
    return switch (observation.query()) {
      case DnsQuery ignored -> resolver(observation);
      case DialogueQuery asked ->
          Optional.of(
              place(asked.serverName(), asked.address(), asked.port(), way(asked.protocol())));
      case HttpsQuery asked ->
          Optional.of(
              place(asked.host(), asked.address(), ResolverAddress.HTTPS_PORT, Contact.Way.HTTPS));
      case HttpQuery asked ->
          Optional.of(place(asked.host(), asked.address(), HTTP_PORT, Contact.Way.HTTP));
    };
  }

  private static Contact.Place place(
      DomainName host, InetAddress address, int port, Contact.Way way) {
    return new Contact.Place(host.text(), IpText.show(new InetSocketAddress(address, port)), way);
  }

  /** Whoever answered, else whoever could not be reached, else one of those that may be asked. */
  private Optional<Contact.Place> resolver(Observation<?> observation) {
    String named =
        observation.seen().orElse(null) instanceof DnsAnswer answer
            ? answer.server()
            : observation.failure().orElse(null) instanceof Failure.NoResolver(String tried)
                ? tried
                : run.resolver();
    return named.isEmpty() ? Optional.empty() : Optional.of(resolver(named));
  }

  private static Contact.Place resolver(String shown) {
    return switch (ResolverAddress.parse(shown).orElse(null)) {
      case ResolverAddress.OverHttps(URI uri, InetAddress address) ->
          new Contact.Place(
              uri.getHost(), IpText.show(socket(uri, address)), Contact.Way.DNS_OVER_HTTPS);
      case null, default -> new Contact.Place("", shown, Contact.Way.DNS);
    };
  }

  private static InetSocketAddress socket(URI uri, InetAddress address) {
    return new InetSocketAddress(
        address, uri.getPort() < 0 ? ResolverAddress.HTTPS_PORT : uri.getPort());
  }

  private static Contact.Way way(MailProtocol protocol) {
    return switch (protocol) {
      case SMTP -> Contact.Way.SMTP;
      case SUBMISSION -> Contact.Way.SUBMISSION;
      case SUBMISSIONS -> Contact.Way.SUBMISSIONS;
      case IMAP -> Contact.Way.IMAP;
      case IMAPS -> Contact.Way.IMAPS;
      case POP3 -> Contact.Way.POP3;
      case POP3S -> Contact.Way.POP3S;
      case SIEVE -> Contact.Way.SIEVE;
    };
  }

  private Contact.Reason reason(Observation<?> observation) {
    return switch (observation.query()) {
      case DnsQuery ignored -> Contact.Reason.NAMES;
      case DialogueQuery asked ->
          run.controls().contains(asked.serverName())
              ? Contact.Reason.CONTROL_HOST
              : Contact.Reason.MAIL_SERVER;
      case HttpsQuery ignored when run.kind() == ContactedRun.Kind.DISCOVERY ->
          Contact.Reason.SETTINGS;
      case HttpsQuery asked ->
          asked.path().equals(MtaStsLookup.PATH)
              ? Contact.Reason.POLICY
              : Contact.Reason.OLD_POLICY;
      case HttpQuery ignored -> Contact.Reason.SETTINGS;
    };
  }
}
