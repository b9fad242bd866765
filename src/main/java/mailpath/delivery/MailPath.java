package mailpath.delivery;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Fact;
import mailpath.mtasts.MxPattern;
import mailpath.network.DomainName;

/**
 * The facts of one domain that a sender's algorithm tells apart: the input of the game. CNAMEs,
 * TLSA base domains and reference names are settled before.
 *
 * @param mail whether and how the domain takes mail; unknown while it is not established (then the
 *     game is not played). A "." beside other hosts is a {@link Fact.Depends} of HOSTS and NULL_MX
 * @param mx state of the MX answer, or of its denial; unknown where signatures could not be
 *     checked, with the reason SIGNATURES_STRIPPED where the resolver never gives any
 * @param hosts best preference first, equal preference in any order
 * @param memory a policy that an earlier case holds, with its id; empty on an ordinary run
 */
public record MailPath(
    DomainName domain,
    Fact<Kind> mail,
    Fact<Answer> mx,
    List<Host> hosts,
    Policy policy,
    Optional<PolicyBody> memory) {
  public MailPath {
    hosts = List.copyOf(hosts);
  }

  public enum Kind {
    HOSTS,
    IMPLICIT,
    NULL_MX,
    NO_MAIL,
    NXDOMAIN
  }

  /** State of a lookup as a sender tells it apart. */
  public enum Answer {
    SECURE,
    INSECURE,
    BOGUS,
    FAILS
  }

  /**
   * One MX host.
   *
   * @param address state of its address answer
   * @param tlsa what counts once the MX and address answers are secure; published but inert records
   *     are here too, so that the missing link can be found
   * @param addresses every address of a tested family, each a place of its own (W4); a lookup that
   *     did not answer adds one {@link Place} whose facts are unknown
   */
  public record Host(
      DomainName name,
      int preference,
      Fact<AddressAnswer> address,
      Fact<Tlsa> tlsa,
      List<Place> addresses) {
    public Host {
      addresses = List.copyOf(addresses);
    }
  }

  public enum AddressAnswer {
    SECURE,
    INSECURE,
    BOGUS,
    /** No address at all and no proof of that, or the MX target is an address literal. */
    NONE,
    /**
     * No address at all, and the denial is secure: nobody can forge one for a sender that
     * validates.
     */
    NONE_PROVEN
  }

  /** The TLSA set that counts for a host, reduced to what a sender tells apart. */
  public enum Tlsa {
    NONE,
    BOGUS,
    UNUSABLE,
    /** Usable, usage 3 only or a usage 2 that names a private CA. */
    PINNED,
    /** Usable, and some usable record pins a public CA. */
    PINNED_PUBLIC_CA
  }

  /**
   * One address.
   *
   * @param ip as shown; "" for the stand-in of an unanswered lookup
   * @param service what a connection to it meets
   * @param policyValid certificate is valid for the host under R13
   * @param tlsaMatch some usable TLSA record matches
   */
  public record Place(
      String ip, Fact<Service> service, Fact<Boolean> policyValid, Fact<Boolean> tlsaMatch) {}

  /**
   * @param up whether it answers at all
   * @param demandsTls refuses mail without TLS (530)
   */
  public record Service(boolean up, Tls tls, boolean demandsTls) {}

  /** STARTTLS as the game knows it. */
  public enum Tls {
    OFFERED,
    ABSENT,
    REFUSED,
    FAILS,
    /** Only below TLS 1.2. */
    OLD
  }

  /**
   * The published MTA-STS policy.
   *
   * @param txt state of the TXT answer
   * @param record the id if one valid record is there; empty for none or invalid
   * @param fetch the body that a fetch yields; empty when the fetch or the body fails. Not looked
   *     at where there is no record
   * @param policyHost state of the address answer of the policy host: SECURE or not
   * @param malformed the record is empty because what is there is not one valid record (R2, R3):
   *     then it cannot be said what a sender remembers
   */
  public record Policy(
      Fact<Answer> txt,
      Fact<Optional<String>> record,
      Fact<Optional<PolicyBody>> fetch,
      Fact<Answer> policyHost,
      boolean malformed) {
    public Policy(
        Fact<Answer> txt,
        Fact<Optional<String>> record,
        Fact<Optional<PolicyBody>> fetch,
        Fact<Answer> policyHost) {
      this(txt, record, fetch, policyHost, false);
    }
  }

  /** A policy and the id it came under. */
  public record PolicyBody(String id, PolicyMode mode, List<String> patterns, long maxAge) {
    public PolicyBody {
      patterns = List.copyOf(patterns);
    }

    /** Whether a pattern matches the host's name as in the MX record (R12). */
    public boolean lists(DomainName host) {
      return patterns.stream().anyMatch(pattern -> MxPattern.matches(pattern, host));
    }
  }

  public enum PolicyMode {
    ENFORCE,
    TESTING,
    NONE
  }
}
