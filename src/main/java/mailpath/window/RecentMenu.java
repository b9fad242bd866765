package mailpath.window;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import mailpath.report.Words;

/** The menu of kept runs, the newest first. */
final class RecentMenu {
  private final Words words;
  private final Actions actions;
  private final Menu menu;

  RecentMenu(Words words, Actions actions) {
    this.words = words;
    this.actions = actions;
    this.menu = new Menu(words.label(CaseText.MENU_RECENT));
  }

  Menu menu() {
    return menu;
  }

  void fill(List<RecentRun> runs) {
    if (runs.isEmpty()) {
      MenuItem none = new MenuItem(words.label(CaseText.RECENT_NONE));
      none.setDisable(true);
      menu.getItems().setAll(none);
      return;
    }
    menu.getItems().setAll(runs.stream().map(this::run).toList());
  }

  private MenuItem run(RecentRun run) {
    RecentScreen row = RecentScreen.of(run, words);
    MenuItem item = new MenuItem(row.spoken(), new MarkView(row.mark(), MarkView.Size.ROW));
    item.setMnemonicParsing(false);
    item.setOnAction(ignored -> actions.cases().open(run));
    return item;
  }
}
