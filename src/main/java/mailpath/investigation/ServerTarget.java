package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.casefile.HostQuestion;
import mailpath.client.MailService;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.network.DomainInput;
import mailpath.network.MailProtocol;

/**
 * A server that settings name, at one port. Equal ones are looked at once.
 *
 * @param host as the settings have it
 * @param protocol by what the port is registered for; where it is for nothing, by what is set
 */
record ServerTarget(String host, int port, MailProtocol protocol) {

  /** Empty where the settings do not name both. */
  static Optional<ServerTarget> of(ServiceSettings settings) {
    return settings
        .port()
        .flatMap(
            port ->
                settings
                    .host()
                    .filter(ServerTarget::understood)
                    .map(
                        host ->
                            new ServerTarget(
                                host,
                                port,
                                ServicePair.protocol(
                                    settings.service(),
                                    ServicePair.registered(port).orElse(settings.channel())))));
  }

  /** The same server with another pair. */
  ServerTarget with(MailService service, ServicePair pair) {
    return new ServerTarget(host, pair.port(), ServicePair.protocol(service, pair.channel()));
  }

  private static boolean understood(String host) {
    return !host.contains("@") && !(DomainInput.parse(host) instanceof DomainInput.Refused);
  }

  /** The question about it; no command is ever smuggled in, and no control host asked. */
  Optional<HostQuestion> question(ClientRun.Moment moment, boolean mailFrom) {
    return switch (DomainInput.parse(host)) {
      case DomainInput.Understood name ->
          Optional.of(
              new HostQuestion(
                  Optional.of(name.domain()),
                  Optional.empty(),
                  port,
                  protocol,
                  host,
                  moment.begun(),
                  moment.at(),
                  false,
                  mailFrom,
                  List.of()));
      case DomainInput.IpAddress typed ->
          Optional.of(
              new HostQuestion(
                  Optional.empty(),
                  Optional.of(typed.address()),
                  port,
                  protocol,
                  host,
                  moment.begun(),
                  moment.at(),
                  false,
                  mailFrom,
                  List.of()));
      case DomainInput.Refused ignored -> Optional.empty();
    };
  }
}
