/**
 * Servers of mail programs that refuse, confuse, stall or never end, held against what is said of
 * the settings that lead to them (threats.md, rows S1 to S19). A server is one that does it right,
 * in the words of its {@link mailpath.hostile.Dialect}, with a {@link mailpath.hostile.Trouble} at
 * one point of the dialogue.
 */
package mailpath.hostile;
