package mailpath.delivery;

import java.util.List;
import mailpath.fact.Sentence;

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

  record NoMail(String domain) implements Headline {
    @Override
    public String id() {
      return "H-NOMAIL";
    }
  }

  record BrokenAll(String domain, Undeliverable reason) implements Headline {
    @Override
    public String id() {
      return "H-BROKEN-ALL";
    }
  }

  record BrokenSome(String domain, Checks checks, Word verdict) implements Headline {
    @Override
    public String id() {
      return "H-BROKEN-SOME";
    }
  }

  /** A public CA is pinned, so its mistake counts. */
  record SecureDane(String domain) implements Headline {
    @Override
    public String id() {
      return "H-SEC-DANE";
    }
  }

  /** Grade dnssec. */
  record SecureDaneDnssec(String domain) implements Headline {
    @Override
    public String id() {
      return "H-SEC-DANE.DNSSEC";
    }
  }

  record SecurePolicy(String domain) implements Headline {
    @Override
    public String id() {
      return "H-SEC-STS";
    }
  }

  record SecureBoth(String domain) implements Headline {
    @Override
    public String id() {
      return "H-SEC-BOTH";
    }
  }

  record Opportunistic(String domain) implements Headline {
    @Override
    public String id() {
      return "H-OPP";
    }
  }

  record OpportunisticEnforced(String domain) implements Headline {
    @Override
    public String id() {
      return "H-OPP-ENC";
    }
  }

  /** For senders that check DANE only; for others worse. */
  record OpportunisticDane(String domain) implements Headline {
    @Override
    public String id() {
      return "H-OPP.DANE";
    }
  }

  /** For senders that follow the policy only; for others worse. */
  record OpportunisticPolicy(String domain) implements Headline {
    @Override
    public String id() {
      return "H-OPP.STS";
    }
  }

  record Plaintext(String domain, String host) implements Headline {
    @Override
    public String id() {
      return "H-PLAIN";
    }
  }

  /** Offered, but it does not work. */
  record PlaintextFailing(String domain, String host) implements Headline {
    @Override
    public String id() {
      return "H-PLAIN.FAILING";
    }
  }

  /**
   * @param others number of the other servers, two or more
   */
  record PlaintextOne(String domain, String host, int others) implements Headline {
    @Override
    public String id() {
      return "H-PLAIN-ONE";
    }
  }

  record PlaintextOneOfTwo(String domain, String host) implements Headline {
    @Override
    public String id() {
      return "H-PLAIN-ONE.TWO";
    }
  }

  record NotMeasured(Undecided reason, List<Word> range) implements Headline {
    public NotMeasured {
      range = List.copyOf(range);
    }

    @Override
    public String id() {
      return "H-UNK";
    }
  }

  /** Said in place of the game's own headline by who knows of a control host. */
  record PortBlockedHere(String controlHost, List<Word> range) implements Headline {
    public PortBlockedHere {
      range = List.copyOf(range);
    }

    @Override
    public String id() {
      return "H-UNK-25";
    }
  }

  record NeverExposedDane(String domain) implements Headline {
    @Override
    public String id() {
      return "H-UNK-SAFE.DANE";
    }
  }

  record NeverExposedPolicy(String domain) implements Headline {
    @Override
    public String id() {
      return "H-UNK-SAFE.STS";
    }
  }

  record NeverExposedBoth(String domain) implements Headline {
    @Override
    public String id() {
      return "H-UNK-SAFE.BOTH";
    }
  }

  record NameServersFail(String domain) implements Headline {
    @Override
    public String id() {
      return "H-UNK-DNS";
    }
  }

  /** Added to another. */
  record Degraded() implements Headline {
    @Override
    public String id() {
      return "H-DEGRADED";
    }
  }
}
