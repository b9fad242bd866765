package mailpath.client.formats;

/**
 * One value of a file, as it stands there.
 *
 * @param key as the program documents it, never one that the file made up
 * @param line from 1; 0 in a format without lines
 */
record Setting(String key, String value, int line) {}
