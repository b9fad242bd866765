package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Which chain is looked at, which name it is held against, and what can be done with it. */
final class CertificateChooser {
  private static final double NAME = 152;
  private static final double MOST_NAME = 400;
  private static final double AROUND = 32;
  private static final double GAP = 8;

  private final Look look;
  private final CertificateActions actions;
  private final OptionBox server;
  private final OptionBox set;
  private final TextField name = new TextField();
  private final MenuButton compare;
  private final HBox sets;
  private final HBox ends;
  private final LinePane line;
  private Optional<CertificateScreen.Chooser> shown = Optional.empty();

  CertificateChooser(Look look, CertificateActions actions) {
    this.look = look;
    this.actions = actions;
    server = new OptionBox("cert-server", label(CertificateTabText.SENT_BY), actions::choose);
    set = new OptionBox("cert-set", label(CertificateTabText.CHAIN), actions::choose);
    name.setId("cert-name");
    name.setPromptText(label(CertificateTabText.EXPECTED_PROMPT));
    name.setAccessibleText(label(CertificateTabText.EXPECTED));
    name.textProperty().addListener((ignored, before, text) -> widen());
    name.fontProperty().addListener((ignored, before, font) -> widen());
    widen();
    name.setMinWidth(0);
    name.setOnAction(ignored -> actions.expect(name.getText()));
    compare = menu("cert-compare", CertificateTabText.COMPARE);
    ends = Nodes.row("gap-8", compare, export(), copy());
    sets = named(CertificateTabText.CHAIN, set);
    line =
        new LinePane(
            GAP * look.unit(),
            named(CertificateTabText.SENT_BY, server),
            sets,
            named(CertificateTabText.EXPECTED, name),
            ends);
  }

  private String label(Enum<?> text) {
    return look.words().label(text);
  }

  /** As wide as its text, within bounds. */
  private void widen() {
    Text text = new Text(name.getText());
    text.setFont(name.getFont());
    double wide = text.getLayoutBounds().getWidth() + AROUND * look.unit();
    name.setPrefWidth(Math.clamp(wide, NAME * look.unit(), MOST_NAME * look.unit()));
  }

  private HBox named(CertificateTabText text, Region control) {
    return Nodes.row("gap-8", Nodes.label(label(text), "muted"), control);
  }

  private MenuButton menu(String id, CertificateTabText text) {
    MenuButton menu = new MenuButton(label(text));
    menu.setId(id);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    return menu;
  }

  private MenuButton export() {
    MenuButton menu = menu("cert-export", CertificateTabText.EXPORT);
    for (CertificateActions.Export what : CertificateActions.Export.values()) {
      MenuItem item = new MenuItem(look.words().word(what));
      item.setId("cert-export:" + what);
      item.setOnAction(ignored -> actions.export(what));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Button copy() {
    Button copy = new Button(label(WindowText.COPY));
    copy.setId("cert-copy");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    CopyLabel.install(copy, look.words(), actions::copyAll);
    return copy;
  }

  Region line() {
    return line;
  }

  /** Whether there is anything to choose among. */
  boolean offers() {
    return !server.getItems().isEmpty();
  }

  /** A control before the buttons at the right. */
  void add(Node control) {
    ends.getChildren().addFirst(control);
  }

  void show(CertificateScreen.Chooser screen) {
    if (shown.equals(Optional.of(screen))) {
      return;
    }
    if (!shown.map(CertificateScreen.Chooser::expected).equals(Optional.of(screen.expected()))) {
      name.setText(screen.expected());
    }
    server.show(screen.servers());
    set.show(screen.sets());
    sets.setVisible(screen.sets().size() > 1);
    sets.setManaged(screen.sets().size() > 1);
    others(screen);
    shown = Optional.of(screen);
  }

  private void others(CertificateScreen.Chooser screen) {
    List<MenuItem> items = new ArrayList<>();
    Stream.concat(screen.sets().stream(), screen.servers().stream())
        .filter(option -> !option.chosen())
        .forEach(
            option -> {
              MenuItem item = new MenuItem(option.text());
              item.setId("cert-compare:" + option.id());
              item.setMnemonicParsing(false);
              item.setOnAction(ignored -> actions.compare(option.id()));
              items.add(item);
            });
    compare.getItems().setAll(items);
    compare.setVisible(!items.isEmpty());
    compare.setManaged(!items.isEmpty());
  }
}
