package mailpath.window;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mailpath.client.preset.ProviderPreset;
import mailpath.client.preset.ProviderPresets;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** The choice of a provider, by typing a part of its name or of a mail domain that it gives out. */
final class ClientPresetPane extends VBox {
  private static final double WIDTH = 480;

  private final SearchableComboBox<ProviderPreset> box =
      new SearchableComboBox<>(FXCollections.observableArrayList(ProviderPresets.ALL));
  private Optional<String> shown = Optional.empty();

  ClientPresetPane(Look look, ClientActions actions) {
    getStyleClass().add("gap-8");
    box.setId("client-preset");
    box.setConverter(new Names());
    box.setPromptText(look.words().label(ClientTabText.PRESET_PROMPT));
    box.setButtonCell(new Chosen(look.words().label(ClientTabText.PRESET_PROMPT)));
    box.setCellFactory(ignored -> new Offered());
    box.setAccessibleText(
        look.words().label(ClientTabText.WAY_PRESET)
            + ". "
            + look.words().label(ClientTabText.PRESET_PROMPT));
    box.setPrefWidth(WIDTH * look.unit());
    box.setMinWidth(0);
    box.valueProperty()
        .addListener(
            (ignored, before, now) -> {
              if (now != null && !shown.equals(Optional.of(now.name()))) {
                actions.preset(now.name());
              }
            });
    getChildren()
        .addAll(
            new LinePane(0, box),
            Nodes.paragraph(look.words().label(ClientTabText.PRESET_HOW), "muted"));
  }

  /**
   * @param preset name of the provider; empty where none is chosen
   */
  void show(Optional<String> preset) {
    shown = preset;
    box.setValue(preset.flatMap(ClientPresets::named).orElse(null));
  }

  /** The closed box: the name, or what to type. */
  private static final class Chosen extends ListCell<ProviderPreset> {
    private final String prompt;

    private Chosen(String prompt) {
      this.prompt = prompt;
      getStyleClass().add("prompt");
      setText(prompt);
    }

    @Override
    protected void updateItem(@Nullable ProviderPreset preset, boolean empty) {
      super.updateItem(preset, empty);
      getStyleClass().remove("prompt");
      if (preset == null) {
        getStyleClass().add("prompt");
      }
      setText(preset == null ? prompt : preset.name());
    }
  }

  /** A line of the list: the domains too, on as many lines as they take. */
  private static final class Offered extends ListCell<ProviderPreset> {
    private Offered() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ProviderPreset preset, boolean empty) {
      super.updateItem(preset, empty);
      setText(preset == null ? "" : ClientPresets.shown(preset));
    }
  }

  /** What is searched. */
  private static final class Names extends StringConverter<ProviderPreset> {
    @Override
    public String toString(@Nullable ProviderPreset preset) {
      return preset == null ? "" : ClientPresets.shown(preset);
    }

    @Override
    public ProviderPreset fromString(String typed) {
      throw new UnsupportedOperationException("nothing is typed here");
    }
  }
}
