package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import mailpath.casefile.Case;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs are kept, listed, opened again and removed; what a crash has left is found. */
class HistoryTest {
  private static LabSamples samples;
  private WindowHome home;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    samples.run("ketting.test");
    samples.run("schakel.test");
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  @BeforeEach
  void makeHome() {
    home = new WindowHome();
  }

  @AfterEach
  void removeHome() {
    home.close();
  }

  private WindowRig window() {
    return new WindowRig(samples, CasesTest.SETTINGS, 1280, 800, home);
  }

  /** The kept runs of the menu. */
  private static List<String> recent(WindowRig rig) {
    MenuBar bar = (MenuBar) rig.scene().lookup(".menu-bar");
    return bar.getMenus().getFirst().getItems().stream()
        .flatMap(item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of())
        .map(MenuItem::getText)
        .toList();
  }

  /** Ids of the kept runs on the start page. */
  private static List<String> recentIds(WindowRig rig) {
    List<String> ids = new ArrayList<>();
    WindowRig.walk(
        rig.scene().getRoot(),
        node -> {
          if (node.getId() != null && node.getId().startsWith("recent:")) {
            ids.add(node.getId());
          }
        });
    return ids;
  }

  /** The kept runs on the start page, as they are read aloud. */
  private static List<String> recentOnStart(WindowRig rig) {
    return recentIds(rig).stream().map(id -> rig.node(id).getAccessibleText()).toList();
  }

  /** Kept one minute after another, the last one newest. */
  private void keep(String... domains) {
    int minutes = domains.length;
    for (String domain : domains) {
      Case kept = samples.recorded(domain);
      home.history.keep(
          MoreCases.begun(kept, kept.question().begun().minus(Duration.ofMinutes(minutes--))));
    }
  }

  @Test
  void aRunThatEndsIsKept() {
    try (WindowRig rig = window()) {
      rig.checked("ketting.test");
      assertEquals(1, home.history.list().size());
      assertEquals(1, recent(rig).size());
      assertTrue(recent(rig).getFirst().contains("ketting.test"), recent(rig)::toString);
    }
  }

  @Test
  void nothingIsKeptOnceThatIsSwitchedOff() {
    try (WindowRig rig = window()) {
      rig.act(() -> rig.controller().cases().keepHistory(false));
      assertFalse(rig.kept.getLast().history());
      rig.checked("ketting.test");
      assertEquals(List.of(), home.history.list());
      assertFalse(rig.service.asked().kept(), "no journal either");
    }
  }

  @Test
  void theStartPageListsTheNewestFiveWithTheirVerdicts() {
    keep(
        "schakel.test",
        "ketting.test",
        "ketting.test",
        "ketting.test",
        "ketting.test",
        "schakel.test");
    try (WindowRig rig = window()) {
      List<String> listed = recentOnStart(rig);
      assertEquals(5, listed.size());
      assertTrue(listed.getFirst().startsWith("schakel.test, 25 Nov 2026 14:01"), listed::toString);
      assertTrue(listed.getFirst().contains("practice internet, opportunistic"), listed::toString);
      assertTrue(listed.getLast().startsWith("ketting.test, 25 Nov 2026 13:57"), listed::toString);
      assertEquals(6, recent(rig).size(), "the menu has all");
    }
  }

  @Test
  void aKeptRunOpensAsACase() {
    keep("schakel.test");
    try (WindowRig rig = window()) {
      rig.fire(recentIds(rig).getFirst());
      String strip = rig.textOf("strip");
      assertTrue(strip.startsWith("kept run of schakel.test, measured 25 Nov 2026 14:01"), strip);
      rig.press(KeyCode.SHORTCUT, KeyCode.S);
      assertEquals(1, rig.dialogs.asked.size(), "the program's own file is not the user's");
    }
  }

  @Test
  void clearingRemovesAll() {
    keep("schakel.test", "ketting.test");
    try (WindowRig rig = window()) {
      rig.act(() -> rig.controller().cases().clearHistory());
      assertEquals(List.of(), home.history.list());
      assertEquals("The recent runs are removed.", rig.textOf("step"));
      assertEquals(List.of(), recentOnStart(rig));
      assertTrue(rig.says("None yet"), rig.texts()::toString);
    }
  }

  @Test
  void aBrokenOneIsLeftOut() {
    keep("schakel.test", "ketting.test");
    home.breakUp(home.history.list().getFirst());
    try (WindowRig rig = window()) {
      assertEquals(1, recentOnStart(rig).size());
      assertTrue(recentOnStart(rig).getFirst().startsWith("schakel.test"), "the other stays");
    }
  }

  @Test
  void whatACrashHasLeftIsFoundAndOpened() {
    home.leave(samples, "schakel.test");
    home = home.afterCrash();
    try (WindowRig rig = window()) {
      assertEquals("A check of schakel.test was broken off", rig.textOf("message"));
      assertEquals(1, home.history.list().size(), "it is kept");
      rig.fire("message-offer");
      assertTrue(rig.textOf("strip").contains("broken off"), () -> rig.textOf("strip"));
      assertFalse(rig.shown("message"));
    }
    try (WindowRig again = window()) {
      assertFalse(again.shown("message"), "said once");
    }
  }

  @Test
  void withoutHistoryACrashLeavesNothingToShow() {
    home.leave(samples, "schakel.test");
    home = home.afterCrash();
    WindowSettings off =
        new WindowSettings(Language.EN, WindowSettings.Theme.LIGHT, 100, true, false);
    try (WindowRig rig = new WindowRig(samples, off, 1280, 800, home)) {
      assertFalse(rig.shown("message"));
      assertEquals(List.of(), home.history.list());
      assertTrue(rig.says("Runs are not kept"), rig.texts()::toString);
    }
  }
}
