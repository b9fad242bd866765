package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A choice among options; only what the user chooses is told. */
final class OptionBox extends ComboBox<CertificateScreen.Option> {
  private static final int ROWS = 14;

  /**
   * @param choose is given the id of the chosen option
   */
  OptionBox(String id, String spoken, Consumer<String> choose) {
    setId(id);
    setAccessibleText(spoken);
    setMinWidth(0);
    setVisibleRowCount(ROWS);
    setConverter(new Text());
    setOnAction(
        ignored -> {
          CertificateScreen.Option option = getValue();
          if (option != null && !option.chosen()) {
            choose.accept(option.id());
          }
        });
  }

  void show(List<CertificateScreen.Option> options) {
    if (!getItems().equals(options)) {
      getItems().setAll(options);
    }
    setValue(options.stream().filter(CertificateScreen.Option::chosen).findFirst().orElse(null));
  }

  private static final class Text extends StringConverter<CertificateScreen.Option> {
    @Override
    public String toString(CertificateScreen.@Nullable Option option) {
      return option == null ? "" : option.text();
    }

    @Override
    public CertificateScreen.Option fromString(String typed) {
      throw new UnsupportedOperationException("nothing is typed here");
    }
  }
}
