package mailpath.window;

/**
 * One line of a log.
 *
 * @param lead number or time, as shown
 * @param used whether the sentence rests on it
 */
record LogLine(String lead, String text, boolean used) {}
