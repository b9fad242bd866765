/**
 * Where mail goes and whether DNS is telling the truth. {@link mailpath.dns.Dns} asks any {@link
 * mailpath.network.Network} and validates the answer itself (RFC 4033 to 4035, 5155, 6840), so a
 * replay validates again at its own date. An {@link mailpath.dns.AnswerReader} keeps of a message
 * only what answers the question; a {@link mailpath.dns.Validator} hands each alias link and the
 * end of the chain to dnsjava's validator; a {@link mailpath.dns.ChainWalk} goes down the zones
 * beside it to name the check that failed or the zone cut where signing ends. On top of that,
 * {@link mailpath.dns.MailRouteLookup} reads MX records (RFC 5321 5.1, RFC 7505), {@link
 * mailpath.dns.AddressLookup} the addresses of a host, and {@link mailpath.dns.TagList} the field
 * grammar that MTA-STS and TLS-RPT records share.
 */
package mailpath.dns;
