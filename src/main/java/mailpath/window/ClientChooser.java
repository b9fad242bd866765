package mailpath.window;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mailpath.window.ClientState.Way;
import org.controlsfx.control.SegmentedButton;

/** How the settings come to be known, with the fields for it; none is for a password. */
final class ClientChooser extends VBox {
  private static final double GAP = 8;
  private static final double ADDRESS = 320;

  private final Look look;
  private final ClientActions actions;
  private final Map<Way, ToggleButton> ways = new EnumMap<>(Way.class);
  private final ClientTyping typing;
  private final TextField address = new TextField();
  private final CheckBox database;
  private final Button lookUp;
  private final Node byFile;
  private final Node byAddress;
  private final ClientPresetPane presets;
  private final ToggleButton change;
  private final StackPane fields = new StackPane();
  private final StackPane said = new StackPane();
  private Optional<ClientScreen> shown = Optional.empty();
  private ClientScreen.Working working = new ClientScreen.Working(false, "");

  ClientChooser(Look look, ClientActions actions) {
    this.look = look;
    this.actions = actions;
    this.typing = new ClientTyping(look, actions);
    this.database = new CheckBox(label(ClientTabText.DATABASE));
    this.lookUp = button("client-look-up", ClientTabText.LOOK_UP, this::pressed);
    getStyleClass().add("gap-8");
    database.setId("client-database");
    database.setWrapText(true);
    database.setMinHeight(Region.USE_PREF_SIZE);
    address.setId("client-address");
    address.setPromptText(label(ClientTabText.ADDRESS_PROMPT));
    address.setAccessibleText(
        label(ClientTabText.ADDRESS) + ". " + label(ClientTabText.ADDRESS_HOW));
    address.setPrefWidth(ADDRESS * look.unit());
    address.setMinWidth(0);
    address.setOnAction(ignored -> lookUp());
    this.change = new ToggleButton(label(ClientTabText.CHANGE));
    change.setId("client-change");
    change.setMinWidth(Region.USE_PREF_SIZE);
    change.setOnAction(ignored -> arrange());
    this.byFile = byFile();
    this.byAddress = byAddress();
    this.presets = new ClientPresetPane(look, actions);
    said.setManaged(false);
    said.setVisible(false);
    getChildren().addAll(line(), fields, said);
  }

  private String label(Enum<?> text) {
    return look.words().label(text);
  }

  private Button button(String id, Enum<?> text, Runnable action) {
    return Nodes.button(id, label(text), action);
  }

  private Node line() {
    SegmentedButton all = new SegmentedButton();
    all.setId("client-ways");
    for (Way way : Way.values()) {
      ToggleButton button = CommandBar.segment(label(name(way)), false, () -> actions.way(way));
      button.setId("client-way:" + way);
      button.setMinWidth(Region.USE_PREF_SIZE);
      ways.put(way, button);
      all.getButtons().add(button);
    }
    Region never = Nodes.paragraph(label(ClientTabText.NO_PASSWORD), "muted");
    never.setId("client-no-password");
    return new LinePane(GAP * look.unit(), all, change, never);
  }

  private static ClientTabText name(Way way) {
    return switch (way) {
      case TYPED -> ClientTabText.WAY_TYPED;
      case FILE -> ClientTabText.WAY_FILE;
      case ADDRESS -> ClientTabText.WAY_ADDRESS;
      case PRESET -> ClientTabText.WAY_PRESET;
    };
  }

  private Node byFile() {
    Button open = button("client-open", ClientTabText.OPEN_FILES, actions::openFiles);
    Button paste = button("client-paste", ClientTabText.PASTE, actions::paste);
    return Nodes.column(
        "gap-8",
        new LinePane(GAP * look.unit(), Nodes.row("gap-8", open, paste)),
        Nodes.paragraph(label(ClientTabText.FILE_HOW), "muted"));
  }

  private Node byAddress() {
    HBox row = Nodes.row("gap-8", address, lookUp);
    HBox.setHgrow(address, Priority.SOMETIMES);
    return Nodes.column(
        "gap-8",
        new LinePane(GAP * look.unit(), row),
        database,
        Nodes.paragraph(label(ClientTabText.ADDRESS_HOW), "muted"));
  }

  private void pressed() {
    if (working.running()) {
      actions.stop();
    } else {
      lookUp();
    }
  }

  private void lookUp() {
    actions.lookUp(address.getText(), database.isSelected());
  }

  void show(ClientScreen screen) {
    ways.forEach((way, button) -> button.setSelected(way == screen.way()));
    if (shown.filter(was -> was.typed() == screen.typed()).isEmpty()) {
      change.setSelected(false);
    }
    shown = Optional.of(screen);
    presets.show(screen.preset());
    arrange();
    if (!working.equals(screen.working())) {
      working = screen.working();
      lookUp.setText(label(working.running() ? WindowText.STOP : ClientTabText.LOOK_UP));
      say();
    }
  }

  /** What was typed and judged is folded away: there is more to see then. */
  private void arrange() {
    boolean folds = shown.filter(now -> now.way() == Way.TYPED && now.typed() > 0).isPresent();
    change.setVisible(folds);
    change.setManaged(folds);
    boolean hidden = folds && !change.isSelected();
    fields.setVisible(!hidden);
    fields.setManaged(!hidden);
    Node wanted =
        switch (shown.map(ClientScreen::way).orElse(Way.TYPED)) {
          case TYPED -> typing;
          case FILE -> byFile;
          case ADDRESS -> byAddress;
          case PRESET -> presets;
        };
    if (!fields.getChildren().contains(wanted)) {
      fields.getChildren().setAll(wanted);
    }
  }

  private void say() {
    said.getChildren().clear();
    boolean any = !working.text().isEmpty();
    said.setManaged(any);
    said.setVisible(any);
    if (any) {
      Region text = Nodes.paragraph(working.text());
      text.setId("client-said");
      Mark mark = working.running() ? Mark.WAITING : Mark.ADVICE;
      said.getChildren().add(Nodes.marked(mark, MarkView.Size.ROW, text));
    }
  }

  void keep(ClientChooser old) {
    address.setText(old.address.getText());
    database.setSelected(old.database.isSelected());
    typing.keep(old.typing);
    shown = old.shown;
    change.setSelected(old.change.isSelected());
  }
}
