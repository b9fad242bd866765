/**
 * DANE for mail between servers (RFC 7672, with RFC 7671 and RFC 6698). A {@link
 * mailpath.dane.DaneLookup} finds the TLSA set that counts for one MX host: base domains by {@link
 * mailpath.dane.TlsaBaseDomain}, records by {@link mailpath.dane.TlsaRecord}, those that a sender
 * can use by {@link mailpath.dane.TlsaUsability} and {@link mailpath.dane.DigestAgility}. A {@link
 * mailpath.dane.TlsaMatch} says for the chain as sent which record fits which certificate, or why
 * none does. {@link mailpath.dane.PublishedTlsa} are the records that any chain is held against and
 * whether senders look at them: a {@link mailpath.dane.TlsaRow} says of each record which part of
 * it differs, {@link mailpath.dane.ChainUses} what the chain is good enough for to each kind of
 * sender. {@link mailpath.dane.DaneRules} lists what is worth telling about it. Whether a sender
 * delivers is not decided here but in the game.
 */
package mailpath.dane;
