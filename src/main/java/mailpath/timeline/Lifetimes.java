package mailpath.timeline;

/**
 * How long resolvers keep what they were told, in seconds (RFC 1035 3.2.1, RFC 2308 5). Where
 * servers differ it is the longest.
 *
 * @param negative how long the answer is kept that there is nothing
 */
public record Lifetimes(long mx, long txt, long address, long tlsa, long negative) {}
