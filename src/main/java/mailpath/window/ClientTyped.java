package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mailpath.client.Channel;
import mailpath.client.ClientLabels;
import mailpath.client.ClientProgram;
import mailpath.client.OwnLabel;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.client.TypedService;
import mailpath.fact.Sentence;
import mailpath.network.DomainInput;
import mailpath.network.IpText;

/** One service out of the fields in which it was typed. */
sealed interface ClientTyped {
  record Understood(ServiceSettings settings) implements ClientTyped {}

  record Refused(Sentence why) implements ClientTyped {}

  int LAST_PORT = 65_535;

  /** A port beside the host counts, unless there is one in its own field. */
  static ClientTyped read(ClientProgram program, ClientActions.Typed typed) {
    String host = typed.host().strip();
    String port = typed.port().strip();
    if (host.matches(".*[@/=\\s].*")) {
      return notUnderstood(host);
    }
    if (!port.isEmpty() && number(port).isEmpty()) {
      return new Refused(new ClientNote.PortNotUnderstood(port));
    }
    return switch (DomainInput.parse(host)) {
      case DomainInput.Understood known ->
          settings(
              program, typed, known.domain().text(), number(port).or(() -> boxed(known.port())));
      case DomainInput.IpAddress known ->
          settings(
              program,
              typed,
              IpText.show(known.address()),
              number(port).or(() -> boxed(known.port())));
      case DomainInput.Refused ignored -> notUnderstood(host);
    };
  }

  private static Refused notUnderstood(String host) {
    return new Refused(
        new ClientNote.ServiceNotUnderstood(TypedService.shown(host), TypedService.Fault.HOST));
  }

  private static Optional<Integer> boxed(OptionalInt port) {
    return port.isPresent() ? Optional.of(port.getAsInt()) : Optional.empty();
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("[0-9]{1,5}")
        ? Optional.of(Integer.parseInt(typed)).filter(port -> port > 0 && port <= LAST_PORT)
        : Optional.empty();
  }

  private static ClientTyped settings(
      ClientProgram program, ClientActions.Typed typed, String host, Optional<Integer> port) {
    Optional<Integer> usual =
        typed.channel() == Channel.UNKNOWN
            ? Optional.empty()
            : Optional.of(ServicePair.protocol(typed.service(), typed.channel()).port());
    return new Understood(
        new ServiceSettings(
            typed.service(),
            Optional.of(host),
            port.or(() -> usual),
            typed.channel(),
            typed.check(),
            typed.signIn(),
            ClientLabels.of(program, typed.channel()).orElseGet(() -> OwnLabel.ofFile("")),
            List.of()));
  }
}
