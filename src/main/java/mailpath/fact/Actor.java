package mailpath.fact;

/** Who can mend a finding. */
public enum Actor {
  DOMAIN_OWNER,
  MAIL_HOST,
  YOUR_NETWORK,
  YOUR_PROGRAM,
  NOBODY
}
