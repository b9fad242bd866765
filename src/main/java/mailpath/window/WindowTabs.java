package mailpath.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;

/** The tabs, with the evidence at the right of what is seen. */
final class WindowTabs extends TabPane {
  private static final List<WindowText> NAMES =
      List.of(
          WindowText.TAB_DOMAIN,
          WindowText.TAB_CERTIFICATE,
          WindowText.TAB_POLICY,
          WindowText.TAB_CLIENT);
  static final int CERTIFICATE = 1;
  static final int POLICY = 2;
  static final int CLIENT = 3;

  private static final List<String> DOMAIN_REGIONS = List.of("senders");
  private static final List<String> CERTIFICATE_REGIONS =
      List.of("cert-host", "cert-server", "cert-crumbs", "cert-date");
  private static final List<String> POLICY_REGIONS =
      List.of("matrix", "story", "habits", "what-if");
  private static final List<String> CLIENT_REGIONS =
      List.of(
          "client-ways",
          "client-account-line",
          "client-cards",
          "client-list:FINDINGS",
          "client-sources",
          "client-ports",
          "client-symptom",
          "client-list:NOTES",
          "client-list:ASKED");

  private final Look look;
  private final Actions actions;
  private final DomainTab domain;
  private final EvidenceSplit split;
  private final EvidenceSplit chains;
  private final EvidenceSplit policies;
  private final EvidenceSplit clients;
  private final Map<Class<?>, PolicyFold> folds = new LinkedHashMap<>();
  private Optional<PolicyTab> policy = Optional.empty();
  private Optional<CertificateTab> certificate = Optional.empty();
  private Optional<ClientTab> client = Optional.empty();

  /**
   * @param start what the first tab shows before there is an answer
   */
  WindowTabs(Look look, DomainTab domain, Node start, Actions actions) {
    this.look = look;
    this.actions = actions;
    this.domain = domain;
    this.split = new EvidenceSplit(look, actions);
    this.chains = new EvidenceSplit(look, actions);
    this.policies = new EvidenceSplit(look, actions);
    this.clients = new EvidenceSplit(look, actions);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setId("tabs");
    split.page(start);
    NAMES.forEach(name -> getTabs().add(new Tab(look.words().label(name))));
    getTabs().getFirst().setContent(split);
    getTabs().get(CERTIFICATE).setContent(chains);
    getTabs().get(POLICY).setContent(policies);
    policies.page(empty(WindowText.POLICY_EMPTY));
    getTabs().get(CLIENT).setContent(clients);
  }

  private Node empty(WindowText text) {
    return Nodes.column("page", Nodes.paragraph(look.words().label(text), "muted"));
  }

  DomainTab domain() {
    return domain;
  }

  /** What is beside the tab that is seen. */
  EvidenceSplit split() {
    return switch (getSelectionModel().getSelectedIndex()) {
      case CERTIFICATE -> chains;
      case POLICY -> policies;
      case CLIENT -> clients;
      default -> split;
    };
  }

  boolean shows(int index) {
    return getSelectionModel().getSelectedIndex() == index;
  }

  /** Drawn once there is something to draw. */
  Optional<CertificateTab> certificate() {
    return certificate;
  }

  void show(CertificateScreen screen) {
    made().show(screen);
  }

  void show(ClientScreen screen) {
    drawn().show(screen);
    getTabs().get(CLIENT).setGraphic(screen.count().map(WindowTabs::count).orElse(null));
  }

  /** Drawn once there is something to draw. */
  Optional<ClientTab> client() {
    return client;
  }

  private ClientTab drawn() {
    ClientTab tab = client.orElseGet(() -> new ClientTab(look, actions, actions.clients()));
    if (client.isEmpty()) {
      client = Optional.of(tab);
      clients.page(tab);
    }
    return tab;
  }

  void show(PolicyTab.Drawn drawn) {
    if (policy.isEmpty()) {
      PolicyTab made = new PolicyTab(look, domain.hasPicture(), actions, actions.policy());
      folds.values().forEach(made::show);
      policy = Optional.of(made);
    }
    policy.ifPresent(
        tab -> {
          policies.page(tab);
          tab.show(drawn);
        });
  }

  void show(PolicyFold fold) {
    folds.put(fold.getClass(), fold);
    policy.ifPresent(tab -> tab.show(fold));
  }

  private CertificateTab made() {
    CertificateTab tab =
        certificate.orElseGet(() -> new CertificateTab(look, actions, actions.certificates()));
    if (certificate.isEmpty()) {
      certificate = Optional.of(tab);
      chains.page(tab);
    }
    return tab;
  }

  /** What is chosen and typed in the tabs as they were drawn before. */
  void keep(WindowTabs old) {
    getSelectionModel().select(old.getSelectionModel().getSelectedIndex());
    domain.sender(old.domain.sender());
    old.certificate.ifPresent(was -> made().keep(was));
    old.client.ifPresent(was -> drawn().keep(was));
    old.folds.values().forEach(this::show);
    old.policy.flatMap(PolicyTab::shown).ifPresent(this::show);
  }

  /** The parts of the tab that is seen that F6 goes through, as far as there is a stop in them. */
  List<Node> regions() {
    return parts().stream()
        .flatMap(id -> FocusKeeper.find(split(), id).stream())
        .filter(region -> FocusKeeper.firstStop(region).isPresent())
        .toList();
  }

  private List<String> parts() {
    return switch (getSelectionModel().getSelectedIndex()) {
      case CERTIFICATE -> CERTIFICATE_REGIONS;
      case POLICY -> POLICY_REGIONS;
      case CLIENT -> CLIENT_REGIONS;
      default -> DOMAIN_REGIONS;
    };
  }

  void show(CheckScreen screen) {
    for (int i = 0; i < CLIENT; i++) {
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
    select(Optional.of(screen.claim().id()));
    split().show(screen);
  }

  void closeEvidence() {
    select(Optional.empty());
    split.close();
    chains.close();
    policies.close();
    clients.close();
  }

  private void select(Optional<String> claim) {
    domain.select(claim);
    certificate.ifPresent(tab -> tab.select(claim));
    policy.ifPresent(tab -> tab.select(claim));
    client.ifPresent(tab -> tab.select(claim));
  }
}
