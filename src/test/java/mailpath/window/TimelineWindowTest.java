package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change over time in the window, by keyboard alone. */
@Tag("exhaustive")
class TimelineWindowTest {
  private static LabSamples samples;
  private WindowRig rig;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    samples.run("ketting.test");
    samples.run("beleid.test");
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  @BeforeEach
  void openWindow() {
    rig = new WindowRig(samples, CasesTest.SETTINGS, 1280, 800);
  }

  @AfterEach
  void closeWindow() {
    rig.close();
  }

  private void unfold(String domain) {
    rig.checked(domain);
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    rig.settle();
    rig.act(() -> rig.node("fold-timeline").requestFocus());
    rig.press(KeyCode.ENTER);
    rig.settle();
  }

  private String said(String id) {
    return ((Labeled) rig.node(id)).getText();
  }

  /** Goes down the list of choices until it says so. */
  private void choose(String id, String text) {
    rig.act(() -> rig.node(id).requestFocus());
    ComboBox<?> box = (ComboBox<?>) rig.node(id);
    for (int i = 0; i < box.getItems().size() && !chosen(id).startsWith(text); i++) {
      rig.press(KeyCode.DOWN);
      rig.settle();
    }
    assertTrue(chosen(id).startsWith(text), chosen(id));
  }

  private String chosen(String id) {
    return ((CertificateScreen.Option) ((ComboBox<?>) rig.node(id)).getValue()).text();
  }

  @Test
  void a_change_is_chosen_and_what_it_does_is_said_first() {
    unfold("beleid.test");
    assertEquals("fold-timeline", rig.focused());
    choose("timeline-change", "another mail server");
    assertEquals("timeline-change", rig.focused());
    assertTrue(said("timeline-hasty").contains("for up to 30 days"), said("timeline-hasty"));
    assertTrue(said("timeline-safe").startsWith("If the assumptions below"), said("timeline-safe"));
    choose("timeline-server", "without STARTTLS");
    assertTrue(said("timeline-safe").startsWith("There is no safe order"), said("timeline-safe"));
    assertTrue(FocusKeeper.find(rig.node("timeline"), "timeline-copy").isEmpty());
  }

  @Test
  void another_way_of_haste_is_chosen() {
    unfold("beleid.test");
    choose("timeline-change", "another mail server");
    assertEquals("everything at once, the id of the policy forgotten", chosen("timeline-haste"));
    choose("timeline-haste", "first the new id");
    assertTrue(said("timeline-hasty").contains("for up to 30 days"), said("timeline-hasty"));
  }

  @Test
  void steps_and_senders_are_walked_and_read_aloud() {
    unfold("ketting.test");
    choose("timeline-change", "another key");
    rig.act(() -> rig.node("timeline-step-1").requestFocus());
    rig.press(KeyCode.DOWN);
    assertEquals("timeline-step-2", rig.focused());
    String step = rig.node("timeline-step-1").getAccessibleText();
    assertTrue(step.contains("Then wait 2 hours, until"), step);
    rig.act(() -> rig.node("lane:dane:DNS").requestFocus());
    String lane = rig.node("lane:dane:DNS").getAccessibleText();
    assertTrue(lane.contains("in haste: from the first step: mail waits"), lane);
    assertTrue(lane.contains("after 1 hour: delivered, server checked"), lane);
    assertTrue(lane.contains("step by step: from the first step: delivered, server checked"), lane);
    rig.press(KeyCode.END);
    assertEquals("lane:both-known:POLICY_AND_DNS", rig.focused());
  }

  @Test
  void the_order_is_copied_as_text() {
    unfold("ketting.test");
    choose("timeline-change", "another key");
    rig.act(() -> rig.node("timeline-copy").requestFocus());
    rig.press(KeyCode.SPACE);
    rig.settle();
    String[] copied = {""};
    rig.act(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(copied[0].startsWith("ketting.test: another key"), copied[0]);
    assertTrue(copied[0].contains("1. Now\n"), copied[0]);
  }

  @Test
  void folded_nothing_of_it_is_there() {
    unfold("beleid.test");
    rig.press(KeyCode.ENTER);
    rig.settle();
    assertFalse(rig.says("The order, step by step"));
    assertEquals("fold-timeline", rig.focused());
  }
}
