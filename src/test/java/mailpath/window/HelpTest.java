package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The windows that explain, by keyboard and as a screen reader meets them. */
class HelpTest {
  private static LabSamples samples;
  private WindowRig rig;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  @BeforeEach
  void openWindow() {
    rig = new WindowRig(samples, WindowSettings.first(Language.EN), 1280, 800);
  }

  @AfterEach
  void closeWindow() {
    WindowRig.onWindow(
        () -> {
          beside().forEach(Stage::close);
          return true;
        });
    rig.close();
  }

  private static List<Stage> beside() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
        .map(Stage.class::cast)
        .toList();
  }

  private static Stage newest() {
    return WindowRig.onWindow(() -> beside().getLast());
  }

  private static String texts(Stage stage) {
    List<String> texts = new ArrayList<>();
    WindowRig.onWindow(
        () -> {
          WindowRig.walk(
              WindowRig.drawn(stage.getScene()),
              node -> {
                if (node instanceof Text text) {
                  texts.add(text.getText());
                }
              });
          return texts;
        });
    return String.join("", texts);
  }

  private static Node node(Stage stage, String id) {
    return WindowRig.onWindow(
        () -> FocusKeeper.find(WindowRig.drawn(stage.getScene()), id).orElseThrow());
  }

  private void press(String id) {
    rig.act(() -> node(newest(), id).requestFocus());
    rig.press(KeyCode.SPACE);
  }

  @Test
  void aboutSaysWhatTheProgramIsMadeOf() {
    rig.act(() -> rig.controller().help().about());
    String all = texts(newest());
    for (String said :
        List.of(
            "Version 0.1.0",
            "25.0.3",
            "dnsjava",
            "3.7.1",
            "BSD-3-Clause",
            "/home/anna/.local/state/mailpath")) {
      assertTrue(all.contains(said), () -> said + " in " + all);
    }
    assertTrue(newest().getTitle().equals("About Mailpath"));
  }

  @Test
  void whatIsNotKnownOfThePartsAndFoldersIsSaid() {
    AboutProgram known = WindowHome.about();
    AboutScreen screen =
        AboutScreen.of(
            new AboutProgram(
                known.version(),
                known.java(),
                known.javafx(),
                known.system(),
                List.of(new AboutProgram.Part("nameless", "1", "")),
                Optional.empty(),
                Optional.empty(),
                Path.of("?/.config/mailpath"),
                known.state()),
            rig.words());
    assertEquals("not named", screen.parts().getFirst().licence());
    assertTrue(screen.text().contains("nowhere: this account has no home folder"), screen.text());
  }

  @Test
  void aboutIsCopiedAndClosedByKeyboard() {
    rig.act(() -> rig.controller().help().about());
    press("about-copy");
    assertTrue(rig.clipboard().contains("picocli 4.7.7, Apache-2.0"), rig::clipboard);
    rig.press(KeyCode.ESCAPE);
    assertEquals(0, WindowRig.onWindow(HelpTest::beside).size());
  }

  @Test
  void aPageIsOpenOnce() {
    rig.act(() -> rig.controller().help().keys());
    rig.act(() -> rig.controller().help().legend());
    Stage keys = WindowRig.onWindow(() -> beside().getFirst());
    WindowRig.onWindow(
        () -> {
          keys.setX(40);
          keys.setY(30);
          return keys;
        });
    rig.act(() -> rig.controller().help().keys());
    assertEquals(2, WindowRig.onWindow(HelpTest::beside).size());
    assertEquals(keys.getTitle(), newest().getTitle());
    assertEquals(40, newest().getX());
    assertEquals(30, newest().getY());
  }

  @Test
  void licencesOpenAsListsOfLines() {
    rig.act(() -> rig.controller().help().about());
    press("about-licence");
    ListView<?> lines = (ListView<?>) node(newest(), "licence-text");
    assertEquals(List.of("Apache License", "", "Version 2.0"), List.copyOf(lines.getItems()));
    assertEquals("Licence", lines.getAccessibleText());
    rig.press(KeyCode.ESCAPE);
    press("about-notices");
    lines = (ListView<?>) node(newest(), "licence-text");
    assertEquals(List.of("notices", "of others"), List.copyOf(lines.getItems()));
  }

  @Test
  void everyStopSaysSomething() {
    for (Runnable open :
        List.<Runnable>of(
            () -> rig.controller().help().about(),
            () -> rig.controller().help().keys(),
            () -> rig.controller().help().legend())) {
      rig.act(open);
      List<Node> silent = new ArrayList<>();
      Parent root = WindowRig.onWindow(() -> WindowRig.drawn(newest().getScene()));
      WindowRig.walk(
          root,
          node -> {
            if (node instanceof ActionBox
                && (node.getAccessibleText() == null || node.getAccessibleText().isBlank())) {
              silent.add(node);
            }
          });
      assertEquals(List.of(), silent);
      assertFalse(newest().getTitle().matches(".*[<>:\"/\\\\|?*].*"), newest().getTitle());
    }
  }

  @Test
  void helpIsInTheLanguageOfTheWindow() {
    rig.act(() -> rig.controller().language(Language.NL));
    rig.act(() -> rig.controller().help().keys());
    assertEquals("Toetsen", newest().getTitle());
    assertTrue(texts(newest()).contains("Naar het invoerveld"), () -> texts(newest()));
  }
}
