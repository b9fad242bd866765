package mailpath.window;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;

/** The tabs, the first of them with the evidence at its right. */
final class WindowTabs extends TabPane {
  private static final List<WindowText> NAMES =
      List.of(
          WindowText.TAB_DOMAIN,
          WindowText.TAB_CERTIFICATE,
          WindowText.TAB_POLICY,
          WindowText.TAB_CLIENT);
  private static final List<WindowText> COMING =
      List.of(WindowText.COMING_CERTIFICATE, WindowText.COMING_POLICY, WindowText.COMING_CLIENT);

  private final DomainTab domain;
  private final EvidenceSplit split;

  /**
   * @param start what the first tab shows before there is an answer
   */
  WindowTabs(Look look, DomainTab domain, Node start, Actions actions) {
    this.domain = domain;
    this.split = new EvidenceSplit(look, actions);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setId("tabs");
    split.page(start);
    NAMES.forEach(name -> getTabs().add(new Tab(look.words().label(name))));
    getTabs().getFirst().setContent(split);
    for (int i = 0; i < COMING.size(); i++) {
      Node coming = Nodes.paragraph(look.words().label(COMING.get(i)), "muted");
      getTabs().get(i + 1).setContent(Nodes.column("page", coming));
    }
  }

  DomainTab domain() {
    return domain;
  }

  EvidenceSplit split() {
    return split;
  }

  void show(CheckScreen screen) {
    for (int i = 0; i < screen.tabs().size(); i++) {
      getTabs().get(i).setGraphic(screen.tabs().get(i).map(WindowTabs::count).orElse(null));
    }
    domain.show(screen.domain());
    split.page(domain);
  }

  private static HBox count(CheckScreen.TabCount count) {
    HBox row = Nodes.row("gap-4", new MarkView(count.mark(), MarkView.Size.CELL));
    if (!count.count().isEmpty()) {
      row.getChildren().add(Nodes.label(count.count(), "caption", "muted"));
    }
    return row;
  }

  void showEvidence(EvidenceScreen screen) {
    domain.select(Optional.of(screen.claim().id()));
    split.show(screen);
  }

  void closeEvidence() {
    domain.select(Optional.empty());
    split.close();
  }
}
