/**
 * MTA-STS (RFC 8461) and its drafts: the record, the policy file, the fetch rules, the patterns.
 *
 * <p>{@link mailpath.mtasts.MtaStsLookup} asks for the TXT record ({@link
 * mailpath.mtasts.StsRecord}) and fetches the policy ({@link mailpath.mtasts.PolicyFile}), {@link
 * mailpath.mtasts.PolicyFetch} judges the fetch, {@link mailpath.mtasts.MxPattern} matches hosts,
 * {@link mailpath.mtasts.StsHistory} recognises leftovers of the drafts. A text that somebody has
 * in hand is judged part by part by {@link mailpath.mtasts.PolicyLines} and {@link
 * mailpath.mtasts.StsRecordFields}, which put the same readings beside each line and field; a
 * {@link mailpath.mtasts.Draft} becomes a policy of today by {@link
 * mailpath.mtasts.DraftConversion}. {@link mailpath.mtasts.MtaStsRules} lists the rules R1 to R19
 * and the findings. Where senders differ and break no rule by it, a fact depends on the reader;
 * where our own network is at fault, it is unknown.
 */
package mailpath.mtasts;
