package mailpath.network;

/**
 * One thing asked of the outside world. Equal queries are the same question: a run asks each at
 * most once, and evidence points at an observation by its query.
 */
public sealed interface Query permits DnsQuery, DialogueQuery, HttpsQuery, HttpQuery {}
