package mailpath.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A choice among values, of which one is always chosen. */
final class WordBox<T> extends ComboBox<T> {
  private final Function<T, String> name;
  private final T first;

  /**
   * @param spoken what the choice is about
   * @param values at least one; the first is chosen at the beginning
   */
  WordBox(String id, String spoken, List<T> values, Function<T, String> name) {
    super(FXCollections.observableArrayList(values));
    this.name = name;
    this.first = values.getFirst();
    setId(id);
    setAccessibleText(spoken);
    setMinWidth(0);
    setVisibleRowCount(Math.min(values.size(), 16));
    setConverter(new Names());
    setValue(first);
  }

  T chosen() {
    T value = getValue();
    return value == null ? first : value;
  }

  void choose(T value) {
    setValue(value);
  }

  void whenChosen(Consumer<T> told) {
    valueProperty().addListener((ignored, before, now) -> told.accept(chosen()));
  }

  /** The values are called something else now. */
  void nameAgain() {
    T was = chosen();
    setConverter(new Names());
    setValue(was);
  }

  private final class Names extends StringConverter<T> {
    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String typed) {
      throw new UnsupportedOperationException("nothing is typed here");
    }
  }
}
