package mailpath.casefile;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;

/**
 * The question "what does this mail host do for those who come to it?".
 *
 * @param name whose addresses are asked, and for whom certificates must be; empty where an address
 *     was typed
 * @param address the only one that is tried; empty where a name was typed
 * @param asked as typed
 * @param begun when the run began
 * @param at the instant for which signatures and certificates are judged
 * @param injection whether a command in clear is sent behind STARTTLS too (ST5)
 * @param mailFrom whether a submission server is told in clear of mail from nobody (RFC 6409 4.3)
 * @param controls hosts with an open port 25, to tell a blocked network from a dead server
 */
public record HostQuestion(
    Optional<DomainName> name,
    Optional<InetAddress> address,
    int port,
    MailProtocol protocol,
    String asked,
    Instant begun,
    Instant at,
    boolean injection,
    boolean mailFrom,
    List<DomainName> controls)
    implements Question {
  public HostQuestion {
    controls = List.copyOf(controls);
    if (name.isPresent() == address.isPresent()) {
      throw new IllegalArgumentException("a host is asked for by its name or by an address");
    }
  }

  /** The host as it is shown: its name, or else its address. */
  public String host() {
    return name.map(DomainName::text).or(() -> address.map(IpText::show)).orElseThrow();
  }

  @Override
  public String fileName() {
    return FileNames.of(host() + "_" + port);
  }

  @Override
  public HostQuestion at(Instant instant) {
    return new HostQuestion(
        name, address, port, protocol, asked, begun, instant, injection, mailFrom, controls);
  }

  HostQuestion asked(String text) {
    return new HostQuestion(
        name, address, port, protocol, text, begun, at, injection, mailFrom, controls);
  }
}
