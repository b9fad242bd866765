package mailpath.window;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Which account is shown, and what can be done with it. */
final class ClientAccountLine extends StackPane {
  private static final double GAP = 8;

  private final Look look;
  private final ClientActions actions;
  private final OptionBox account;
  private final HBox choice;
  private final Button go;
  private boolean running;

  ClientAccountLine(Look look, ClientActions actions) {
    this.look = look;
    this.actions = actions;
    this.account = new OptionBox("client-account", label(ClientTabText.SHOWN), actions::choose);
    this.choice = Nodes.row("gap-8", Nodes.label(label(ClientTabText.SHOWN), "muted"), account);
    this.go = Nodes.button("client-look", label(ClientTabText.LOOK), this::pressed);
    Button copy = Nodes.button("client-copy", label(WindowText.COPY), () -> {});
    CopyLabel.install(copy, look.words(), actions::copyAll);
    Button sheet = Nodes.button("client-sheet", label(ClientTabText.SHEET), actions::sheet);
    Button print = Nodes.button("client-print", label(ClientTabText.PRINT), actions::printSheet);
    setId("client-account-line");
    getChildren().add(new LinePane(GAP * look.unit(), choice, go, sheet, print, copy));
  }

  private String label(Enum<?> text) {
    return look.words().label(text);
  }

  private void pressed() {
    if (running) {
      actions.stop();
    } else {
      actions.look();
    }
  }

  void show(ClientScreen screen) {
    account.show(screen.accounts());
    choice.setVisible(screen.accounts().size() > 1);
    choice.setManaged(screen.accounts().size() > 1);
    running = screen.working().running();
    boolean again = screen.account().filter(ClientScreen.Account::probed).isPresent();
    go.setText(
        label(running ? WindowText.STOP : again ? ClientTabText.LOOK_AGAIN : ClientTabText.LOOK));
  }
}
