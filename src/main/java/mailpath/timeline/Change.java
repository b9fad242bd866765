package mailpath.timeline;

import mailpath.mtasts.MtaStsPolicy.Mode;

/** What an owner wants to be otherwise. */
public enum Change {
  /** One more server beside those there are. */
  NEW_MX,
  /** Another server in place of those there are. */
  MX_REPLACED,
  /** All servers and the policy are of another provider. */
  PROVIDER_MOVED,
  /** The same to a provider that knows nothing of the policy. */
  PROVIDER_WITHOUT_POLICY,
  /** Another key at the servers that have TLSA records. */
  NEW_KEY,
  /** Another key, and no TLSA records any more. */
  TLSA_OFF,
  POLICY_ON,
  /** From testing to enforce. */
  POLICY_ENFORCED,
  POLICY_OFF;

  /** Whether there is something to change. */
  public boolean possible(Edition now) {
    boolean policy = now.policy().filter(file -> file.mode() != Mode.NONE).isPresent();
    return switch (this) {
      case NEW_MX, MX_REPLACED, PROVIDER_MOVED -> true;
      case PROVIDER_WITHOUT_POLICY, POLICY_OFF -> policy;
      case NEW_KEY, TLSA_OFF ->
          now.route().names().stream().anyMatch(host -> now.server(host).pins().published());
      case POLICY_ON -> !policy;
      case POLICY_ENFORCED -> now.has(Mode.TESTING);
    };
  }

  /** Whether it matters what a new server is like. */
  public boolean bringsServer() {
    return switch (this) {
      case NEW_MX, MX_REPLACED, PROVIDER_MOVED, PROVIDER_WITHOUT_POLICY -> true;
      case NEW_KEY, TLSA_OFF, POLICY_ON, POLICY_ENFORCED, POLICY_OFF -> false;
    };
  }
}
