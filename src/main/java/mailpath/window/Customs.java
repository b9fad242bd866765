package mailpath.window;

import java.util.Locale;

/** Whose customs menus and folders follow. */
public enum Customs {
  WINDOWS,
  MACOS,
  /** Linux and other Unix. */
  UNIX;

  /**
   * @param system its name, as Java gives it
   */
  public static Customs of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : UNIX;
  }
}
