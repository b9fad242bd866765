package mailpath.mtasts;

import mailpath.fact.Evidence;

/**
 * Something that a draft left behind.
 *
 * @param place the name of the record or the address of the file, as shown
 * @param text the record or body
 */
public record Leftover(Generation generation, String place, String text, Evidence evidence) {}
