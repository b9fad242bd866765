package mailpath.client;

/**
 * What the program itself calls a setting, in its own words.
 *
 * @param english as its English window or its file says
 * @param dutch as its Dutch window says; the English where that was never seen
 */
public record OwnLabel(String english, String dutch) {
  /** The same in both languages: what stands in a file. */
  public static OwnLabel ofFile(String text) {
    return new OwnLabel(text, text);
  }
}
