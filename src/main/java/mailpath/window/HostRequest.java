package mailpath.window;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import mailpath.fact.Sentence;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.network.InputFault;
import mailpath.network.MailProtocol;

/**
 * A mail host that is to be looked at by itself.
 *
 * @param protocol what is to be spoken; empty for what its port is registered for
 * @param mode {@code LIVE} or {@code LAB}
 */
public record HostRequest(DomainInput input, Optional<MailProtocol> protocol, Desk.Mode mode) {

  /** Why it cannot be looked at; empty if it can. */
  public Optional<Sentence> refusal() {
    if (mode == Desk.Mode.REPLAY) {
      return Optional.of(new HostNote.HostBesideCase());
    }
    return switch (input) {
      case DomainInput.Understood host -> pair(host.port());
      case DomainInput.IpAddress host -> pair(host.port());
      case DomainInput.Refused(InputFault why, String part, var ignored) ->
          Optional.of(
              why == InputFault.EMPTY
                  ? new HostNote.HostNotTyped()
                  : new HostNote.HostNotUnderstood(part, why));
    };
  }

  private Optional<Sentence> pair(OptionalInt port) {
    return protocol.flatMap(
        chosen ->
            Stream.of(MailProtocol.values())
                .filter(known -> port.isPresent() && known.port() == port.getAsInt())
                .filter(usual -> !alike(usual, chosen))
                .<Sentence>map(usual -> new HostNote.PortOfOther(port.getAsInt(), usual, chosen))
                .findFirst());
  }

  /** Relay and submission begin alike (RFC 6409 4); a server may do both on either port. */
  private static boolean alike(MailProtocol usual, MailProtocol chosen) {
    return usual == chosen || isSmtp(usual) && isSmtp(chosen);
  }

  private static boolean isSmtp(MailProtocol protocol) {
    return protocol == MailProtocol.SMTP || protocol == MailProtocol.SUBMISSION;
  }
}
