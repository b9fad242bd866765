package mailpath.casefile;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;

/**
 * What this machine knows of itself and of its user, and what a redacted case must not tell. Empty
 * parts are no fault: what servers tell about us is found in the case itself.
 *
 * @param addresses of the own network interfaces, and any other address known to be ours
 * @param hostNames of the computer, short or full
 * @param userNames account names
 * @param resolvers as shown: addresses with ports, DoH URLs, several parted by commas
 * @param ehloNames names given in EHLO in place of the fixed one
 */
public record OwnTraces(
    List<InetAddress> addresses,
    List<String> hostNames,
    List<String> userNames,
    List<String> resolvers,
    List<String> ehloNames) {
  public static final OwnTraces NONE =
      new OwnTraces(List.of(), List.of(), List.of(), List.of(), List.of());

  public OwnTraces {
    addresses = List.copyOf(addresses);
    hostNames = said(hostNames);
    userNames = said(userNames);
    resolvers = said(resolvers);
    ehloNames = said(ehloNames);
  }

  private static List<String> said(Collection<String> texts) {
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
  }
}
