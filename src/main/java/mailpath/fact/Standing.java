package mailpath.fact;

/**
 * How a finding stands: the rule that makes it, what it is worth by itself, and who can mend it.
 *
 * @param severity {@code ADVICE} or {@code INFO}, or {@code LOWERS} where the rule says that a
 *     mechanism fails by it
 */
public record Standing(Rule rule, Severity severity, Actor actor) {}
