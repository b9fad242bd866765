package mailpath.window;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import mailpath.network.Desk;
import mailpath.report.Language;
import mailpath.report.Words;

/** The menus: every action of the window by name, with its key. */
final class Menus {
  private final Words words;
  private final Actions actions;
  private final WindowSettings settings;
  private final Customs customs;
  private final RecentMenu recent;

  Menus(Words words, WindowSettings settings, Customs customs, Actions actions) {
    this.words = words;
    this.settings = settings;
    this.customs = customs;
    this.actions = actions;
    this.recent = new RecentMenu(words, actions);
  }

  List<Menu> all(Desk.Mode mode, List<CheckService.Practice> practice, List<RecentRun> runs) {
    recent(runs);
    return List.of(file(), edit(), check(mode), view(), lessons(practice), help());
  }

  /** All of them in one button, for large text. */
  static MenuButton button(Look look) {
    SVGPath bars = new SVGPath();
    bars.setContent("M0 1H14M0 6H14M0 11H14");
    bars.setScaleX(look.unit());
    bars.setScaleY(look.unit());
    bars.getStyleClass().add("bars");
    MenuButton menu = new MenuButton("", bars);
    menu.setId("menu");
    menu.getStyleClass().add("no-arrow");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.setAccessibleText(look.words().label(WindowText.MENU));
    return menu;
  }

  private Menu file() {
    CheckMenuItem keep = new CheckMenuItem(words.label(CaseText.MENU_KEEP_HISTORY));
    keep.setSelected(settings.history());
    keep.setOnAction(ignored -> actions.cases().keepHistory(keep.isSelected()));
    Menu file =
        menu(
            WindowText.MENU_FILE,
            item(CaseText.MENU_OPEN, "Shortcut+O", () -> actions.cases().open()),
            item(CaseText.MENU_COMPARE, "Shortcut+D", () -> actions.cases().compare()),
            new SeparatorMenuItem(),
            item(CaseText.MENU_SAVE, "Shortcut+S", () -> actions.cases().save()),
            item(CaseText.MENU_SAVE_AS, "Shortcut+Shift+S", () -> actions.cases().saveAs()),
            item(CaseText.MENU_SAVE_REDACTED, "", () -> actions.cases().saveRedacted()),
            new SeparatorMenuItem(),
            recent.menu(),
            item(CaseText.MENU_CLEAR_HISTORY, "", () -> actions.cases().clearHistory()),
            keep);
    file.getItems().addAll(leaving());
    return file;
  }

  /** On macOS the application menu, which the toolkit fills, has it. */
  private List<MenuItem> leaving() {
    return switch (customs) {
      case MACOS -> List.of();
      case WINDOWS -> leaving(HelpText.EXIT);
      case UNIX -> leaving(WindowText.QUIT);
    };
  }

  private List<MenuItem> leaving(Enum<?> name) {
    return List.of(new SeparatorMenuItem(), item(name, "Shortcut+Q", actions::quit));
  }

  /** Fills the menu of kept runs, which changes while the others stay. */
  void recent(List<RecentRun> runs) {
    recent.fill(runs);
  }

  private Menu edit() {
    return menu(
        WindowText.MENU_EDIT,
        item(WindowText.MENU_COPY, "Shortcut+C", actions::copyFocused),
        item(WindowText.MENU_COPY_FOR_TICKET, "Shortcut+Shift+C", actions::copyTicket),
        new SeparatorMenuItem(),
        item(CaseText.MENU_PASTE, "", () -> actions.certificates().paste()));
  }

  private Menu check(Desk.Mode mode) {
    ToggleGroup group = new ToggleGroup();
    return menu(
        WindowText.MENU_CHECK,
        item(WindowText.CHECK_AGAIN, "Shortcut+R", actions::check),
        item(WindowText.MENU_STOP, "", actions::stop),
        item(WindowText.GO_TO_INPUT, "Shortcut+L", actions::focusInput),
        item(CaseText.MENU_LOOK, "", actions::focusHost),
        new SeparatorMenuItem(),
        radio(
            words.label(WindowText.MENU_LIVE),
            group,
            mode == Desk.Mode.LIVE,
            () -> actions.mode(Desk.Mode.LIVE)),
        radio(
            words.label(WindowText.MENU_LAB),
            group,
            mode == Desk.Mode.LAB,
            () -> actions.mode(Desk.Mode.LAB)),
        radio(
            words.label(CaseText.MENU_CASE),
            group,
            mode == Desk.Mode.REPLAY,
            () -> actions.mode(Desk.Mode.REPLAY)));
  }

  private Menu view() {
    CheckMenuItem list = new CheckMenuItem(words.label(WindowText.AS_LIST));
    list.setSelected(!settings.picture());
    list.setOnAction(ignored -> actions.picture(!list.isSelected()));
    list.setAccelerator(KeyCombination.valueOf("F2"));
    return menu(
        WindowText.MENU_VIEW,
        languages(),
        themes(),
        textSizes(),
        new SeparatorMenuItem(),
        list,
        item(WindowText.EVIDENCE_PANE, "F4", actions::evidence),
        new SeparatorMenuItem(),
        item(WindowText.MENU_TAB_DOMAIN, "Shortcut+1", () -> actions.tab(0)),
        item(WindowText.MENU_TAB_CERTIFICATE, "Shortcut+2", () -> actions.tab(1)),
        item(WindowText.MENU_TAB_POLICY, "Shortcut+3", () -> actions.tab(2)),
        item(WindowText.MENU_TAB_CLIENT, "Shortcut+4", () -> actions.tab(3)));
  }

  private Menu languages() {
    ToggleGroup group = new ToggleGroup();
    Menu menu = menu(WindowText.MENU_LANGUAGE);
    for (Language language : Language.values()) {
      String name = "_" + language.locale().getDisplayLanguage(language.locale());
      boolean chosen = settings.language() == language;
      menu.getItems().add(radio(name, group, chosen, () -> actions.language(language)));
    }
    return menu;
  }

  private Menu themes() {
    ToggleGroup group = new ToggleGroup();
    Menu menu = menu(WindowText.MENU_THEME);
    for (WindowSettings.Theme theme : WindowSettings.Theme.values()) {
      boolean chosen = settings.theme() == theme;
      menu.getItems().add(radio(words.word(theme), group, chosen, () -> actions.theme(theme)));
    }
    return menu;
  }

  private Menu textSizes() {
    return menu(
        WindowText.MENU_TEXT_SIZE,
        item(WindowText.TEXT_LARGER, "Shortcut+Plus", () -> actions.textSize(1)),
        item(WindowText.TEXT_SMALLER, "Shortcut+Minus", () -> actions.textSize(-1)),
        item(WindowText.TEXT_USUAL, "Shortcut+0", () -> actions.textSize(0)));
  }

  private Menu lessons(List<CheckService.Practice> practice) {
    Menu menu = menu(WindowText.MENU_LESSONS);
    for (CheckService.Practice one : practice) {
      if (one.lesson() > 0) {
        String name = words.label(WindowText.LESSON, one.lesson(), one.domain());
        menu.getItems().add(domain(name, one));
      }
    }
    Menu more = menu(WindowText.MENU_PRACTICE);
    practice.stream()
        .filter(one -> one.lesson() == 0)
        .forEach(one -> more.getItems().add(domain(one.domain(), one)));
    if (!more.getItems().isEmpty()) {
      menu.getItems().addAll(new SeparatorMenuItem(), more);
    }
    return menu;
  }

  private MenuItem domain(String name, CheckService.Practice practice) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(ignored -> actions.practise(practice.domain()));
    return item;
  }

  private Menu help() {
    return menu(
        WindowText.MENU_HELP,
        item(WindowText.MENU_LEGEND, "F1", () -> actions.help().legend()),
        item(HelpText.MENU_KEYS, "", () -> actions.help().keys()),
        new SeparatorMenuItem(),
        item(ContactText.MENU, "", () -> actions.help().contacts()),
        item(WindowText.ABOUT, "", () -> actions.help().about()));
  }

  private Menu menu(WindowText name, MenuItem... items) {
    Menu menu = new Menu(words.label(name));
    menu.getItems().addAll(items);
    return menu;
  }

  /**
   * @param key as the toolkit writes key combinations; empty for none
   */
  private MenuItem item(Enum<?> name, String key, Runnable action) {
    MenuItem item = new MenuItem(words.label(name));
    item.setOnAction(ignored -> action.run());
    if (!key.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    return item;
  }

  private static MenuItem radio(String name, ToggleGroup group, boolean chosen, Runnable action) {
    RadioMenuItem item = new RadioMenuItem(name);
    item.setToggleGroup(group);
    item.setSelected(chosen);
    item.setOnAction(ignored -> action.run());
    return item;
  }
}
