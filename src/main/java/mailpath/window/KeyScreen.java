package mailpath.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import mailpath.report.Words;

/**
 * What every key does: those of the menus as the menus have them, and those that no menu has.
 *
 * @param rows key beside effect
 */
record KeyScreen(List<Row> rows) {
  KeyScreen {
    rows = List.copyOf(rows);
  }

  /** One key, or several that belong together. */
  record Row(String key, String does) {
    String spoken() {
      return key + ": " + does;
    }
  }

  static KeyScreen of(List<Menu> menus, Words words) {
    Stream<Row> inMenus = menus.stream().flatMap(KeyScreen::rows);
    return new KeyScreen(Stream.concat(beside(words), inMenus).toList());
  }

  private static Stream<Row> beside(Words words) {
    return Stream.of(
        new Row(words.label(HelpText.KEY_ENTER), words.label(HelpText.KEY_ENTER_DOES)),
        new Row(words.label(HelpText.KEY_ESCAPE), words.label(HelpText.KEY_ESCAPE_DOES)),
        new Row(words.label(HelpText.KEY_REGION), words.label(HelpText.KEY_REGION_DOES)),
        new Row(words.label(HelpText.KEY_ARROWS), words.label(HelpText.KEY_ARROWS_DOES)),
        new Row(words.label(HelpText.KEY_STORY), words.label(HelpText.KEY_STORY_DOES)),
        new Row(shown("Shortcut+Space"), words.label(HelpText.KEY_SUGGEST_DOES)),
        new Row(shown("Shortcut+Shift+L"), words.label(HelpText.KEY_LANGUAGE_DOES)));
  }

  private static String shown(String key) {
    return KeyCombination.valueOf(key).getDisplayText();
  }

  private static Stream<Row> rows(MenuItem item) {
    Stream<Row> own =
        Stream.ofNullable(item.getAccelerator())
            .map(key -> new Row(key.getDisplayText(), plain(item)));
    return item instanceof Menu menu
        ? Stream.concat(own, menu.getItems().stream().flatMap(KeyScreen::rows))
        : own;
  }

  /** Without the mark of the letter that Alt goes to. */
  private static String plain(MenuItem item) {
    return item.isMnemonicParsing() ? item.getText().replaceFirst("_", "") : item.getText();
  }
}
