package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mailpath.network.Desk;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customs of the platforms, in both languages. */
class MenusTest {
  private static LabSamples samples;
  private static WindowRig rig;

  @BeforeAll
  static void open() {
    samples = new LabSamples();
    rig = new WindowRig(samples, WindowSettings.first(Language.EN), 1280, 800);
  }

  @AfterAll
  static void close() {
    rig.close();
    samples.close();
  }

  private static List<Menu> menus(Language language, Customs customs) {
    return WindowRig.onWindow(
        () ->
            new Menus(
                    Words.of(language, WindowRig.ZONE),
                    WindowSettings.first(language),
                    customs,
                    rig.controller())
                .all(Desk.Mode.LIVE, rig.service.practice(), List.of()));
  }

  @ParameterizedTest
  @CsvSource({"EN, WINDOWS", "NL, WINDOWS", "EN, UNIX", "NL, UNIX"})
  void everyItemHasALetterOfItsOwn(Language language, Customs customs) {
    List<String> wrong = new ArrayList<>();
    letters(menus(language, customs), "bar", wrong);
    assertEquals(List.of(), wrong);
  }

  private static void letters(List<? extends MenuItem> items, String menu, List<String> wrong) {
    Set<String> taken = new HashSet<>();
    for (MenuItem item : items) {
      if (item instanceof Menu deeper && !deeper.getItems().isEmpty()) {
        letters(deeper.getItems(), deeper.getText(), wrong);
      }
      boolean needs =
          !(item instanceof SeparatorMenuItem) && item.isMnemonicParsing() && !item.isDisable();
      if (needs) {
        int at = item.getText().indexOf('_');
        boolean own =
            at >= 0 && taken.add(item.getText().substring(at + 1, at + 2).toLowerCase(Locale.ROOT));
        if (!own) {
          wrong.add(menu + ": " + item.getText());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EN, WINDOWS, E_xit",
    "EN, UNIX, _Quit",
    "NL, WINDOWS, _Afsluiten",
    "NL, UNIX, _Afsluiten"
  })
  void theProgramIsLeftAsThePlatformCallsIt(Language language, Customs customs, String name) {
    Menu file = menus(language, customs).getFirst();
    assertEquals(name, file.getItems().getLast().getText());
  }

  /** There the application menu has it, which the toolkit fills. */
  @ParameterizedTest
  @CsvSource({"EN", "NL"})
  void onMacosTheFileMenuDoesNotLeaveTheProgram(Language language) {
    Menu file = menus(language, Customs.MACOS).getFirst();
    assertFalse(file.getItems().getLast() instanceof SeparatorMenuItem);
    assertTrue(
        file.getItems().stream()
            .noneMatch(
                item ->
                    item.getAccelerator() != null
                        && item.getAccelerator().getName().endsWith("+Q")));
  }

  @Test
  void theMenuBarIsThatOfTheSystemWhereThereIsOne() {
    List<MenuBar> bars = new ArrayList<>();
    WindowRig.walk(
        WindowRig.drawn(rig.scene()),
        node -> {
          if (node instanceof MenuBar bar) {
            bars.add(bar);
          }
        });
    assertEquals(1, bars.size());
    assertTrue(bars.getFirst().isUseSystemMenuBar());
  }

  @ParameterizedTest
  @CsvSource({"EN", "NL"})
  void everyKeyOfTheMenusIsListed(Language language) {
    List<Menu> menus = menus(language, Customs.UNIX);
    KeyScreen screen = KeyScreen.of(menus, Words.of(language, WindowRig.ZONE));
    List<String> missing =
        menus.stream()
            .flatMap(MenusTest::all)
            .filter(item -> item.getAccelerator() != null)
            .map(item -> item.getAccelerator().getDisplayText())
            .filter(key -> screen.rows().stream().noneMatch(row -> row.key().equals(key)))
            .toList();
    assertEquals(List.of(), missing);
    assertTrue(screen.rows().stream().noneMatch(row -> row.does().contains("_")));
  }

  private static Stream<MenuItem> all(MenuItem item) {
    return item instanceof Menu menu
        ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(MenusTest::all))
        : Stream.of(item);
  }
}
