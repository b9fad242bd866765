/**
 * Where mail goes and whether DNS is telling the truth. {@link mailpath.dns.Dns} asks any {@link
 * mailpath.network.Network} and validates the answer itself (RFC 4033 to 4035, 5155, 6840), so a
 * replay validates again at its own date. An {@link mailpath.dns.AnswerReader} keeps of a message
 * only what answers the question; a {@link mailpath.dns.Validator} gives each alias link and the
 * end of the chain a state of its own. It goes down the zones with a {@link mailpath.dns.ChainWalk}
 * ({@link mailpath.dns.Delegation} for DS, {@link mailpath.dns.KeySet} for DNSKEY), checks {@link
 * mailpath.dns.Signatures} within a {@link mailpath.dns.WorkBudget}, and asks {@link
 * mailpath.dns.NsecDenial} or {@link mailpath.dns.Nsec3Denial} what is proven to be absent; a
 * {@link mailpath.dns.ChainOfTrust} shows the way, and a {@link mailpath.dns.TrustPath} tells it
 * once for all answers of a zone. Where an answer fails, a {@link mailpath.dns.SecondOpinion} asks
 * the resolver to check it too (RFC 8914); what a resolver made up is {@link mailpath.dns.Withheld}
 * and no answer. What resolvers differ on is a {@link mailpath.dns.LocalPolicy}. On top of that,
 * {@link mailpath.dns.MailRouteLookup} reads MX records (RFC 5321 5.1, RFC 7505), {@link
 * mailpath.dns.AddressLookup} the addresses of a host, and {@link mailpath.dns.TagList} the field
 * grammar that MTA-STS and TLS-RPT records share. {@link mailpath.dns.NeighbourRules} tell what
 * else DNS says of a host: who may issue certificates for it, what its addresses are called.
 */
package mailpath.dns;
