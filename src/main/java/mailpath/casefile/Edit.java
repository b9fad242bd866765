package mailpath.casefile;

import mailpath.network.Observation;

/**
 * "What if this had been the answer?": one exchange that nobody had, played in place of the one
 * that was observed, or beside those that were. Edits stand beside the observations, never in them.
 *
 * @param instead the query it is about and its assumed end; a DNS answer carries the state that it
 *     is to count with ({@link mailpath.network.DnsAnswer#assumed()})
 */
public record Edit(Observation<?> instead) {}
