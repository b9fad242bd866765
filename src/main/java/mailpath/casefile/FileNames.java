package mailpath.casefile;

import java.util.regex.Pattern;

/** Names of files that every platform takes. */
final class FileNames {
  /** Names of devices on Windows, whatever follows the dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** What some file system forbids in a name. */
  private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

  private FileNames() {}

  /** What comes closest to a text. */
  static String of(String text) {
    String name = text.replaceAll(FORBIDDEN, "_");
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }
}
