package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Parent;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text is cut, none lies over another, none is left in the other language. */
@Tag("exhaustive")
class PictureTest {
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  /**
   * @param domain empty for the first screen
   * @param evidence id of what is opened; empty for nothing
   */
  record View(
      String domain, Language language, int width, int height, int percent, String evidence) {}

  static Stream<View> views() {
    List<View> views = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String domain : List.of("", "schakel.test", "ketting.test", "vergeten.test")) {
        views.add(new View(domain, language, 1280, 800, 100, ""));
        views.add(new View(domain, language, 1024, 640, 100, ""));
        views.add(new View(domain, language, 1280, 800, 150, ""));
        views.add(new View(domain, language, 1280, 800, 200, ""));
      }
      views.add(new View("beleid.test", language, 1280, 800, 100, "link:policy"));
      views.add(new View("sleutel.test", language, 1024, 640, 100, "link:tlsa"));
      views.add(new View("postkaart.test", language, 1280, 800, 200, "headline"));
    }
    return views.stream();
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyTextIsWhole(View view) {
    WindowSettings settings =
        new WindowSettings(view.language(), WindowSettings.Theme.LIGHT, view.percent(), true, true);
    try (WindowRig rig = new WindowRig(samples, settings, view.width(), view.height())) {
      if (!view.domain().isEmpty()) {
        rig.checked(view.domain());
      }
      if (!view.evidence().isEmpty()) {
        rig.fire(view.evidence());
      }
      rig.settle();
      whole(rig, view.language());
    }
  }

  record CaseView(CaseScenes scene, Language language, int width, int height, int percent) {}

  static Stream<CaseView> caseViews() {
    List<CaseView> views = new ArrayList<>();
    for (Language language : Language.values()) {
      for (CaseScenes scene : CaseScenes.values()) {
        views.add(new CaseView(scene, language, 1280, 800, 100));
        views.add(new CaseView(scene, language, 1024, 640, 100));
        views.add(new CaseView(scene, language, 1280, 800, 200));
      }
    }
    return views.stream();
  }

  @ParameterizedTest
  @MethodSource("caseViews")
  void everyTextAboutFilesIsWhole(CaseView view) {
    WindowSettings settings =
        new WindowSettings(view.language(), WindowSettings.Theme.LIGHT, view.percent(), true, true);
    try (WindowHome laid = new WindowHome()) {
      view.scene().prepare(samples, laid);
      WindowHome home = laid.afterCrash();
      try (WindowRig rig = new WindowRig(samples, settings, view.width(), view.height(), home)) {
        view.scene()
            .drops(samples, home)
            .forEach(files -> rig.act(() -> rig.drop().dropped(files)));
        whole(rig, view.language());
      }
    }
  }

  private static void whole(WindowRig rig, Language language) {
    Parent root = rig.scene().getRoot();
    double width = rig.scene().getWidth();
    assertAll(
        () -> assertEquals(List.of(), DrawnText.cut(root), "cut"),
        () -> assertEquals(Set.of(), DrawnText.broken(root), "broken word"),
        () -> assertEquals(List.of(), DrawnText.overlapping(root), "overlap"),
        () -> assertEquals(List.of(), DrawnText.outside(root, width), "outside"),
        () -> assertEquals(Set.of(), foreign(rig.texts(), language), "other language"));
  }

  /** Fixed texts of the other language that are shown. */
  private static Set<String> foreign(List<String> shown, Language language) {
    Words own = Words.of(language, WindowRig.ZONE);
    Words other = Words.of(language == Language.EN ? Language.NL : Language.EN, WindowRig.ZONE);
    Set<String> foreign = new HashSet<>();
    Set<String> known = new HashSet<>();
    Object[] values = {"?", "?", "?", "?", "?", "?"};
    List<Enum<?>> fixed = new ArrayList<>(List.of(WindowText.values()));
    fixed.addAll(List.of(CaseText.values()));
    for (Enum<?> text : fixed) {
      known.add(own.label(text, values));
      foreign.add(other.label(text, values));
    }
    foreign.removeAll(known);
    foreign.removeIf(text -> text.matches("[A-Z]+"));
    foreign.retainAll(shown);
    return foreign;
  }
}
