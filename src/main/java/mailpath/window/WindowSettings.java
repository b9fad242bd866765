package mailpath.window;

import java.util.Optional;
import mailpath.report.Language;

/**
 * What a user has chosen about the window; kept by whoever opens it.
 *
 * @param textPercent 75 to 300
 * @param picture whether the mail path is drawn, or listed
 * @param history whether runs are kept when they have ended, the last fifty of them
 * @param place where the window was left; empty before that
 */
public record WindowSettings(
    Language language,
    Theme theme,
    int textPercent,
    boolean picture,
    boolean history,
    Optional<WindowPlace> place) {
  private static final int LEAST = 75;
  private static final int MOST = 300;
  private static final int USUAL = 100;
  private static final int STEP = 25;

  /** Which colours are used. */
  public enum Theme {
    /** As the operating system has it. */
    SYSTEM,
    LIGHT,
    DARK
  }

  public WindowSettings {
    textPercent = Math.clamp(textPercent, LEAST, MOST);
  }

  /** Of a window that nobody has moved. */
  public WindowSettings(
      Language language, Theme theme, int textPercent, boolean picture, boolean history) {
    this(language, theme, textPercent, picture, history, Optional.empty());
  }

  /** The settings before anything was chosen. */
  public static WindowSettings first(Language language) {
    return new WindowSettings(language, Theme.SYSTEM, USUAL, true, true);
  }

  WindowSettings with(Language chosen) {
    return new WindowSettings(chosen, theme, textPercent, picture, history, place);
  }

  WindowSettings with(Theme chosen) {
    return new WindowSettings(language, chosen, textPercent, picture, history, place);
  }

  WindowSettings with(WindowPlace left) {
    return new WindowSettings(language, theme, textPercent, picture, history, Optional.of(left));
  }

  WindowSettings withPicture(boolean drawn) {
    return new WindowSettings(language, theme, textPercent, drawn, history, place);
  }

  WindowSettings withHistory(boolean kept) {
    return new WindowSettings(language, theme, textPercent, picture, kept, place);
  }

  /** Larger or smaller by steps; 0 is back to the usual size. */
  WindowSettings textSize(int steps) {
    int percent = steps == 0 ? USUAL : textPercent + steps * STEP;
    return new WindowSettings(language, theme, percent, picture, history, place);
  }
}
