/**
 * The files in which mail programs keep their settings, one class a kind: {@link
 * mailpath.client.ClientFormats} lists them. A format turns octets into {@link
 * mailpath.client.ClientSettings} and never throws. Files are data: nothing in them is evaluated,
 * nothing that they name is fetched.
 *
 * <p>What a value means comes from a table in the class of the format. What the table does not hold
 * is unknown, with a {@link mailpath.client.formats.FormatNote} that names its line and key.
 * Passwords, user names and local parts of mail addresses are dropped while reading: {@link
 * mailpath.client.formats.Secrets} says which keys are never looked at, {@link
 * mailpath.client.formats.Personal} what is taken out of names.
 */
package mailpath.client.formats;
