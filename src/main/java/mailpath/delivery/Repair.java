package mailpath.delivery;

import java.util.List;
import mailpath.fact.Actor;

/**
 * One change of facts that an owner can make (delivery-game 6).
 *
 * @param args hosts or the domain it is about
 */
public record Repair(Kind kind, List<String> args) {
  public Repair {
    args = List.copyOf(args);
  }

  /** In the order of preference among equally small sets. */
  public enum Kind {
    MEND_SIGNATURES("mend-signatures", Actor.DOMAIN_OWNER),
    MEND_TLSA_LOOKUP("mend-tlsa-lookup", Actor.MAIL_HOST),
    TLSA_MATCH("tlsa-match", Actor.MAIL_HOST),
    TLSA_USABLE("tlsa-usable", Actor.MAIL_HOST),
    STARTTLS("starttls", Actor.MAIL_HOST),
    HOST_ANSWERS("host-answers", Actor.MAIL_HOST),
    CERTIFICATE("certificate", Actor.MAIL_HOST),
    LIST_HOST("list-host", Actor.DOMAIN_OWNER),
    POLICY_FETCH("policy-fetch", Actor.DOMAIN_OWNER),
    POLICY_RECORD("policy-record", Actor.DOMAIN_OWNER),
    POLICY_ENFORCE("policy-enforce", Actor.DOMAIN_OWNER),
    POLICY_MAX_AGE("policy-max-age", Actor.DOMAIN_OWNER),
    SIGN_DOMAIN("sign-domain", Actor.DOMAIN_OWNER),
    SIGN_HOST_ZONE("sign-host-zone", Actor.MAIL_HOST),
    PUBLISH_TLSA("publish-tlsa", Actor.MAIL_HOST),
    PUBLISH_POLICY("publish-policy", Actor.DOMAIN_OWNER),
    WITHDRAW_TLSA("withdraw-tlsa", Actor.MAIL_HOST),
    WITHDRAW_POLICY("withdraw-policy", Actor.DOMAIN_OWNER),
    REMOVE_HOST("remove-host", Actor.DOMAIN_OWNER);

    private final String word;
    private final Actor actor;

    Kind(String word, Actor actor) {
      this.word = word;
      this.actor = actor;
    }

    /** Id of the JSON contract and the word files. */
    public String word() {
      return word;
    }

    /** Who can make it: whoever runs the zone of the name, or the mail server. */
    public Actor actor() {
      return actor;
    }

    /** Whether it is made at the mail servers themselves, and not in DNS or a policy. */
    public boolean atServers() {
      return switch (this) {
        case STARTTLS, HOST_ANSWERS, CERTIFICATE -> true;
        case MEND_SIGNATURES,
            MEND_TLSA_LOOKUP,
            TLSA_MATCH,
            TLSA_USABLE,
            LIST_HOST,
            POLICY_FETCH,
            POLICY_RECORD,
            POLICY_ENFORCE,
            POLICY_MAX_AGE,
            SIGN_DOMAIN,
            SIGN_HOST_ZONE,
            PUBLISH_TLSA,
            PUBLISH_POLICY,
            WITHDRAW_TLSA,
            WITHDRAW_POLICY,
            REMOVE_HOST ->
            false;
      };
    }
  }
}
