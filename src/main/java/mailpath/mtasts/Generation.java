package mailpath.mtasts;

/** The generations of SMTP STS and MTA-STS, from the paper of 2015 to RFC 8461. */
public enum Generation {
  /** Everything in one TXT record, version 1 (2015). */
  G0,
  /** draft-margolis-smtp-sts-00, version STS1 (March 2016). */
  G1,
  /** Tag "m" in place of "to" (spring 2016, never published). */
  G1B,
  /** Policy as JSON at policy._mta_sts (draft-brotman-mta-sts-00, 2016). */
  G2,
  /** A record with id alone at _mta_sts: the two look the same. */
  G2_OR_G3,
  /** draft-ietf-uta-mta-sts-01, policy_id and numeric max_age. */
  G3,
  /** Drafts -02, -03: mta-sts.json, no policy_id. */
  G4,
  /** A JSON policy with full names only: the two look the same. */
  G4_OR_G5,
  /** Drafts -04 to -07: mx values are certificate names, ".suffix" form. */
  G5,
  /** Drafts -08 to -17: key: value file, mx still certificate names. */
  G6,
  /** RFC 8461. */
  G7
}
