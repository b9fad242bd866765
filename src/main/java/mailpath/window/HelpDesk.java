package mailpath.window;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Explains the window and the program. Used on the window's thread alone. */
final class HelpDesk implements HelpActions {
  private final Stage stage;
  private final Presentation presentation;
  private final Actions actions;
  private final ContactDesk contacts;
  private final Supplier<AboutProgram> about;
  private final Executor beside;

  HelpDesk(
      Stage stage,
      Presentation presentation,
      Actions actions,
      ContactDesk contacts,
      Surroundings around) {
    this.stage = stage;
    this.presentation = presentation;
    this.actions = actions;
    this.contacts = contacts;
    this.about = around.about();
    this.beside = around.beside();
  }

  private HelpPages pages() {
    return new HelpPages(HelpWindow.over(stage, presentation, actions::copy));
  }

  @Override
  public void legend() {
    pages().legend();
  }

  @Override
  public void keys() {
    pages().keys(KeyScreen.of(presentation.frame().menus(), presentation.words()));
  }

  @Override
  public void contacts() {
    contacts.open();
  }

  @Override
  public void closeContacts() {
    contacts.close();
  }

  @Override
  public void about() {
    beside.execute(
        () -> {
          AboutProgram program = about.get();
          Platform.runLater(() -> pages().about(program));
        });
  }

  /** Closes the page about hosts; false if it is not shown. */
  boolean escape() {
    boolean shown = contacts.isShown();
    contacts.close();
    return shown;
  }

  /** Says it in other words. */
  void redraw() {
    contacts.redraw();
  }
}
