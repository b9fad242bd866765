package mailpath.delivery;

import java.util.List;
import mailpath.fact.Id;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/**
 * The sentence of the verdict card. The ids are stable; an alternative by a value is a record of
 * its own, its id that of the main form and a word.
 */
public sealed interface Headline extends Sentence {

  /** Which senders cannot deliver. */
  enum Checks {
    DANE,
    MTA_STS,
    /** Those of one and those of the other. */
    EITHER,
    /** Only who checks both. */
    BOTH
  }

  /** Why nobody can deliver. */
  enum Undeliverable {
    NO_SUCH_DOMAIN,
    NO_SERVER,
    /** A null MX beside other hosts, read as the whole domain's. */
    NULL_MX_BESIDE,
    NO_ADDRESS,
    NO_ANSWER,
    TLS_DEMANDED
  }

  @Id("H-NOMAIL")
  record NoMail(DomainName domain) implements Headline {}

  @Id("H-BROKEN-ALL")
  record BrokenAll(DomainName domain, Undeliverable reason) implements Headline {}

  @Id("H-BROKEN-SOME")
  record BrokenSome(DomainName domain, Checks checks, Word verdict) implements Headline {}

  /** A public CA is pinned, so its mistake counts. */
  @Id("H-SEC-DANE")
  record SecureDane(DomainName domain) implements Headline {}

  /** Grade dnssec. */
  @Id("H-SEC-DANE.DNSSEC")
  record SecureDaneDnssec(DomainName domain) implements Headline {}

  @Id("H-SEC-STS")
  record SecurePolicy(DomainName domain) implements Headline {}

  @Id("H-SEC-BOTH")
  record SecureBoth(DomainName domain) implements Headline {}

  @Id("H-OPP")
  record Opportunistic(DomainName domain) implements Headline {}

  @Id("H-OPP-ENC")
  record OpportunisticEnforced(DomainName domain) implements Headline {}

  /** For senders that check DANE only; for others worse. */
  @Id("H-OPP.DANE")
  record OpportunisticDane(DomainName domain) implements Headline {}

  /** For senders that follow the policy only; for others worse. */
  @Id("H-OPP.STS")
  record OpportunisticPolicy(DomainName domain) implements Headline {}

  @Id("H-PLAIN")
  record Plaintext(DomainName domain, DomainName host) implements Headline {}

  /** At one address; the others of the host encrypt. */
  @Id("H-PLAIN.ADDRESS")
  record PlaintextAddress(DomainName domain, DomainName host, String ip) implements Headline {}

  /** Offered, but it does not work. */
  @Id("H-PLAIN.FAILING")
  record PlaintextFailing(DomainName domain, DomainName host) implements Headline {}

  /**
   * @param others number of the other servers, two or more
   */
  @Id("H-PLAIN-ONE")
  record PlaintextOne(DomainName domain, DomainName host, int others) implements Headline {}

  @Id("H-PLAIN-ONE.TWO")
  record PlaintextOneOfTwo(DomainName domain, DomainName host) implements Headline {}

  @Id("H-UNK")
  record NotMeasured(Undecided reason, List<Word> range) implements Headline {
    public NotMeasured {
      range = List.copyOf(range);
    }
  }

  /** Said in place of the game's own headline by who knows of a control host. */
  @Id("H-UNK-25")
  record PortBlockedHere(DomainName controlHost, List<Word> range) implements Headline {
    public PortBlockedHere {
      range = List.copyOf(range);
    }
  }

  @Id("H-UNK-SAFE.DANE")
  record NeverExposedDane(DomainName domain) implements Headline {}

  @Id("H-UNK-SAFE.STS")
  record NeverExposedPolicy(DomainName domain) implements Headline {}

  @Id("H-UNK-SAFE.BOTH")
  record NeverExposedBoth(DomainName domain) implements Headline {}

  @Id("H-UNK-DNS")
  record NameServersFail(DomainName domain) implements Headline {}

  /** Added to another. */
  @Id("H-DEGRADED")
  record Degraded() implements Headline {}
}
