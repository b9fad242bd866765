package mailpath.window;

/** What is compared of MTA-STS and of what the web has (RFC 6797; X3). */
enum ThenAspect {
  LEARNT,
  FIRST_USE,
  MEMORY,
  BELOW,
  ID,
  REPORTS,
  ATTACKER;

  /** How it is with mail. */
  enum OfMail {
    LEARNT,
    FIRST_USE,
    MEMORY,
    BELOW,
    ID,
    REPORTS,
    ATTACKER
  }

  /** How it is with the web. */
  enum OfWeb {
    LEARNT,
    FIRST_USE,
    MEMORY,
    BELOW,
    ID,
    REPORTS,
    ATTACKER
  }

  OfMail ofMail() {
    return OfMail.valueOf(name());
  }

  OfWeb ofWeb() {
    return OfWeb.valueOf(name());
  }
}
