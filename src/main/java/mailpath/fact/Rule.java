package mailpath.fact;

/**
 * A rule of the standards as the program checks it.
 *
 * @param id id of the project's rule list, for example {@code R2}
 * @param section source, for example {@code RFC 8461 3.1}
 * @param says the rule in one line
 * @param checkedIn the type that checks it
 */
public record Rule(String id, String section, String says, Class<?> checkedIn) {}
