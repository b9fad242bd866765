package mailpath.window;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import mailpath.network.Desk;
import mailpath.report.Language;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** What is to be checked, the buttons for it, live, lab or case file, and the language. */
final class CommandBar extends HBox {
  private static final List<Desk.Mode> MODES =
      List.of(Desk.Mode.LIVE, Desk.Mode.LAB, Desk.Mode.REPLAY);
  private static final String GLASS = "M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM11 11L15 15";

  private final Look look;
  private final Actions actions;
  private final CustomTextField input = new CustomTextField();
  private final Labeled understood = Nodes.label("", "caption", "muted");
  private final Button stop;

  /**
   * @param suggestions what may be meant: inputs of this run and practice domains
   */
  CommandBar(
      Look look,
      Desk.Mode mode,
      Supplier<List<String>> suggestions,
      MenuButton menu,
      Actions actions) {
    this.look = look;
    this.actions = actions;
    getStyleClass().add("command-bar");
    stop = button("stop", WindowText.STOP, actions::stop);
    stop.setDisable(true);
    input(suggestions);
    Button check = button("check", WindowText.CHECK, actions::check);
    check.setDefaultButton(true);
    if (look.large()) {
      HBox.setHgrow(input, Priority.ALWAYS);
      getChildren().addAll(menu, input, check, stop, modes(mode));
    } else {
      getChildren().addAll(input, check, stop, gap(), segments(mode), Nodes.spacer(), languages());
    }
  }

  private static Region gap() {
    Region gap = new Region();
    gap.getStyleClass().add("segment-gap");
    return gap;
  }

  private Button button(String id, WindowText label, Runnable action) {
    return Nodes.button(id, look.words().label(label), action);
  }

  private void input(Supplier<List<String>> suggestions) {
    input.setId("input");
    input.setPromptText(look.words().label(WindowText.INPUT_PROMPT));
    input.setAccessibleText(look.words().label(WindowText.INPUT));
    if (!look.large()) {
      SVGPath glass = new SVGPath();
      glass.setContent(GLASS);
      glass.setScaleX(look.unit());
      glass.setScaleY(look.unit());
      glass.setStrokeWidth(1.5);
      glass.getStyleClass().add("glass");
      input.setLeft(glass);
      input.setRight(understood);
    }
    TextFields.bindAutoCompletion(
        input,
        request -> {
          String typed = request.getUserText().strip();
          return typed.isEmpty()
              ? List.of()
              : suggestions.get().stream()
                  .filter(known -> known.startsWith(typed) && !known.equals(typed))
                  .toList();
        });
  }

  private Node segments(Desk.Mode chosen) {
    SegmentedButton all = new SegmentedButton();
    for (Desk.Mode mode : MODES) {
      ToggleButton button =
          segment(look.words().label(name(mode)), mode == chosen, () -> actions.mode(mode));
      button.setId("modes:" + mode);
      all.getButtons().add(button);
    }
    all.setId("modes");
    return all;
  }

  private static Enum<?> name(Desk.Mode mode) {
    return switch (mode) {
      case LIVE -> WindowText.MODE_LIVE;
      case LAB -> WindowText.MODE_LAB;
      case REPLAY -> CaseText.MODE_CASE;
    };
  }

  private Node languages() {
    SegmentedButton all = new SegmentedButton();
    for (Language language : List.of(Language.NL, Language.EN)) {
      boolean chosen = look.words().language() == language;
      ToggleButton button = segment(language.name(), chosen, () -> actions.language(language));
      button.setAccessibleText(language.locale().getDisplayLanguage(language.locale()));
      all.getButtons().add(button);
    }
    all.setId("languages");
    return all;
  }

  /** A segment that stays chosen when it is chosen again. */
  static ToggleButton segment(String text, boolean chosen, Runnable action) {
    ToggleButton button = new ToggleButton(text);
    button.setSelected(chosen);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        ignored -> {
          button.setSelected(true);
          action.run();
        });
    return button;
  }

  private Node modes(Desk.Mode chosen) {
    ComboBox<Desk.Mode> combo = new ComboBox<>(FXCollections.observableArrayList(MODES));
    combo.setValue(chosen);
    combo.setId("modes");
    combo.setAccessibleText(look.words().label(WindowText.MODE));
    combo.setCellFactory(ignored -> modeCell());
    combo.setButtonCell(modeCell());
    combo.setMinWidth(Region.USE_PREF_SIZE);
    combo.setOnAction(ignored -> actions.mode(combo.getValue()));
    return combo;
  }

  private ListCell<Desk.Mode> modeCell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(Desk.Mode mode, boolean empty) {
        super.updateItem(mode, empty);
        setText(empty ? "" : look.words().label(name(mode)));
      }
    };
  }

  CustomTextField field() {
    return input;
  }

  void running(boolean running) {
    stop.setDisable(!running);
  }

  boolean running() {
    return !stop.isDisabled();
  }

  /** What was understood of the text in the field. */
  void understood(String text) {
    understood.setText(text);
  }
}
