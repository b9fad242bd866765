package mailpath.casefile;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.network.Bytes;

/**
 * What an earlier case tells about the same domain, perhaps from another network: how its servers
 * showed themselves then, and the policy that a sender may remember from that day (RFC 8461 3.3).
 *
 * @param begun when it was measured
 * @param seen the addresses of mail servers that could be talked to
 */
public record Earlier(Instant begun, List<Seen> seen, Optional<Policy> policy) {
  public Earlier {
    seen = List.copyOf(seen);
  }

  /**
   * An address of a mail server as it was then.
   *
   * @param starttls whether STARTTLS worked
   * @param issuer who had issued its certificate, as shown; empty where none was seen
   */
  public record Seen(InetAddress address, boolean starttls, Optional<String> issuer) {}

  /**
   * The policy that could be fetched then.
   *
   * @param id of the record
   * @param file the body as it came
   * @param fetched when; it counts from here for its max_age
   */
  public record Policy(String id, Bytes file, Instant fetched) {}

  public Optional<Seen> at(InetAddress address) {
    return seen.stream().filter(each -> each.address().equals(address)).findFirst();
  }
}
