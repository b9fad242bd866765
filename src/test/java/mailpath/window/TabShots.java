package mailpath.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import mailpath.ChainKind;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.client.symptom.SymptomCheck;
import mailpath.mtasts.Generation;
import mailpath.network.Desk;
import mailpath.report.Language;
import mailpath.timeline.Change;

/**
 * Draws the tabs beside the domain lookup to PNG files for people to look at: {@code TabShots
 * FOLDER [NAME...]}; a name may be the beginning of one. No test, but made of the same parts.
 */
public final class TabShots {
  private final LabSamples samples;
  private final WindowHome home = new WindowHome();
  private final Map<String, Consumer<WindowRig>> scenes = new LinkedHashMap<>();

  private record Form(
      String name, Language language, boolean dark, int percent, int width, int height) {
    WindowSettings settings() {
      WindowSettings.Theme theme = dark ? WindowSettings.Theme.DARK : WindowSettings.Theme.LIGHT;
      return new WindowSettings(language, theme, percent, true, true);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("light", Language.EN, false, 100, 1280, 800),
          new Form("dark", Language.EN, true, 100, 1280, 800),
          new Form("page", Language.EN, false, 100, 1280, 800),
          new Form("page-dark", Language.EN, true, 100, 1280, 800),
          new Form("nl", Language.NL, false, 100, 1280, 800),
          new Form("narrow", Language.NL, true, 100, 1024, 640),
          new Form("200", Language.EN, false, 200, 1280, 800));

  private TabShots(LabSamples samples) {
    this.samples = samples;
    ChainKind.all()
        .forEach(kind -> scenes.put(name("chain", kind.label()), rig -> open(rig, kind)));
    for (String domain : List.of("beleid.test", "ketting.test", "schakel.test")) {
      scenes.put("chain-" + domain, rig -> tab(rig, domain, KeyCode.DIGIT2));
      scenes.put("policy-" + domain, rig -> tab(rig, domain, KeyCode.DIGIT3));
    }
    scenes.put("story-kept", rig -> story(rig, "ketting.test", "cell:dane:dns", 5));
    scenes.put("story-lost", rig -> story(rig, "beleid.test", "cell:mta-sts-first:dns", 9));
    scenes.put("what-if", TabShots::whatIf);
    scenes.put("what-if-judged", TabShots::judged);
    scenes.put("what-if-offers", TabShots::offers);
    scenes.put("what-if-certificate", TabShots::certificate);
    for (String domain : List.of("schakel.test", "envelop.test", "gum.test", "sleutel.test")) {
      scenes.put("publish-" + domain, rig -> publish(rig, domain));
    }
    scenes.put("timeline-policy", rig -> timeline(rig, "beleid.test", Change.MX_REPLACED));
    scenes.put("timeline-key", rig -> timeline(rig, "ketting.test", Change.NEW_KEY));
    scenes.put("then", rig -> then(rig, "toen.test", Generation.G0));
    scenes.put("then-sts", rig -> then(rig, "beleid.test", Generation.G5));
    scenes.put("client-empty", rig -> rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4));
    scenes.put("client-address", TabShots::clientAddress);
    scenes.put("client-file", rig -> ClientSamples.open(rig, "prefs.js", "cert_override.txt"));
    scenes.put("client-typed", rig -> clientTyped(rig, "mijnmail.test"));
    scenes.put("client-preset", TabShots::clientPreset);
    scenes.put("client-presets", TabShots::clientPresets);
    scenes.put("client-symptom", TabShots::clientSymptom);
    scenes.put("client-symptom-network", TabShots::clientSymptomNetwork);
    scenes.put("client-case", this::clientCase);
    scenes.put("client-differs", rig -> clientFound(rig, "zonderslot.test"));
    scenes.put("client-faults", rig -> clientTyped(rig, "verwisseld.test"));
    scenes.put("story-first", rig -> story(rig, "schakel.test", "cell:dane:on-path", 0));
  }

  private static String name(String tab, String label) {
    return tab + "-" + label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> only = List.of(args).subList(1, args.length);
    try (LabSamples samples = new LabSamples()) {
      for (Map.Entry<String, Consumer<WindowRig>> scene : new TabShots(samples).scenes.entrySet()) {
        for (Form form : FORMS) {
          String name = scene.getKey() + "-" + form.name();
          if (only.isEmpty() || only.stream().anyMatch(name::startsWith)) {
            take(samples, form, scene.getValue(), folder.resolve(name + ".png"));
          }
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private static void take(LabSamples samples, Form form, Consumer<WindowRig> scene, Path file)
      throws IOException {
    WindowRig rig = new WindowRig(samples, form.settings(), form.width(), form.height());
    scene.accept(rig);
    rig.settle();
    PngFile.write(WindowRig.onWindow(() -> picture(rig, form)), file);
    rig.close();
  }

  /** The window, or all of the page in it, whatever of it is seen. */
  private static WritableImage picture(WindowRig rig, Form form) {
    if (!form.name().startsWith("page")) {
      return rig.scene().snapshot(null);
    }
    SnapshotParameters ground = new SnapshotParameters();
    ground.setFill(Color.web(form.dark() ? "#0d1117" : "#ffffff"));
    int tab = rig.controller().presentation().frame().tabs().getSelectionModel().getSelectedIndex();
    String page =
        tab == WindowTabs.POLICY
            ? "policy-page"
            : tab == WindowTabs.CLIENT ? "client-page" : "certificate-page";
    return rig.node(page).snapshot(ground, null);
  }

  private static void tab(WindowRig rig, String domain, KeyCode tab) {
    rig.checked(domain);
    rig.press(KeyCode.SHORTCUT, tab);
    rig.settle();
  }

  private static void story(WindowRig rig, String domain, String cell, int step) {
    tab(rig, domain, KeyCode.DIGIT3);
    rig.act(
        () -> {
          rig.controller().policy().story(cell);
          rig.controller().policy().step(step);
        });
  }

  private static void publish(WindowRig rig, String domain) {
    tab(rig, domain, KeyCode.DIGIT3);
    rig.act(() -> rig.controller().policy().publish().open(true));
    rig.settle();
    rig.act(() -> rig.controller().policy().publish().reports("tls@" + domain));
    rig.settle();
    rig.act(() -> rig.node("fold-publish").requestFocus());
    rig.act(() -> toTop(rig.node("fold-publish")));
  }

  private static void timeline(WindowRig rig, String domain, Change change) {
    tab(rig, domain, KeyCode.DIGIT3);
    rig.act(
        () -> {
          rig.controller().policy().timeline().open(true);
          rig.controller().policy().timeline().change(change.name());
        });
    rig.settle();
    rig.act(
        () -> {
          rig.node("fold-timeline").requestFocus();
          Node page = rig.node("policy-page");
          double high = page.getBoundsInLocal().getHeight();
          double top =
              rig.node("timeline").localToScene(0, 0).getY() - page.localToScene(0, 0).getY();
          Node at = page;
          while (!(at instanceof ScrollPane)) {
            at = at.getParent();
          }
          ScrollPane scroll = (ScrollPane) at;
          scroll.setVvalue(top / (high - scroll.getViewportBounds().getHeight()));
        });
  }

  private static void toTop(Node node) {
    Node at = node;
    while (!(at instanceof ScrollPane)) {
      at = at.getParent();
    }
    ScrollPane scroll = (ScrollPane) at;
    Node page = scroll.getContent();
    double y = page.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
    double hidden = page.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(Math.clamp(y / hidden, 0, 1));
  }

  /** The leftovers of the domain, and below them an example. */
  private static void then(WindowRig rig, String domain, Generation example) {
    tab(rig, domain, KeyCode.DIGIT3);
    rig.act(() -> rig.controller().policy().then().open(true));
    rig.act(() -> rig.controller().lookForLeftovers());
    rig.act(rig.service::end);
    rig.act(() -> rig.controller().policy().then().example(example));
    rig.act(() -> toTop(rig.node("fold-then")));
  }

  private static void clientAddress(WindowRig rig) {
    rig.act(() -> rig.controller().mode(Desk.Mode.LAB));
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    rig.act(() -> rig.controller().clients().way(ClientState.Way.ADDRESS));
    rig.act(() -> rig.controller().clients().lookUp("anna@vrijblijvend.test", false));
  }

  /** Settings of which one is weak, beside what is found and what was measured. */
  private static void clientTyped(WindowRig rig, String domain) {
    rig.act(() -> rig.controller().mode(Desk.Mode.LAB));
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    ClientSamples.type(rig, domain);
    rig.act(() -> rig.controller().clients().lookUp("anna@" + domain, false));
    rig.act(() -> rig.controller().clients().look());
  }

  /** What a provider is known to want, beside one's own settings that differ. */
  private static void clientPreset(WindowRig rig) {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    ClientSamples.type(rig, "kpnmail.example");
    rig.act(() -> rig.controller().clients().preset("Ziggo"));
  }

  /** The list of providers, as far as what is typed leaves any. */
  private static void clientPresets(WindowRig rig) {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    rig.act(() -> rig.controller().clients().way(ClientState.Way.PRESET));
  }

  /** An error message, and what was seen of the server that it names. */
  private static void clientSymptom(WindowRig rig) {
    rig.act(() -> rig.controller().mode(Desk.Mode.LAB));
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    String message = "Connection to server mail.mijnmail.test timed out.";
    rig.act(() -> ((TextArea) rig.node("client-symptom")).setText(message));
    rig.fire("client-explain");
    rig.act(
        () ->
            rig.controller()
                .clients()
                .prove(
                    new ClientProof.ProveByHost(
                        "mail.mijnmail.test", SymptomCheck.lookAtAll().protocols())));
    rig.act(() -> toTop(rig.node("client-symptom")));
  }

  /** An error message that names no server, whose cause may be the network here. */
  private static void clientSymptomNetwork(WindowRig rig) {
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    String message = "I cannot send mail from home over port 25.";
    rig.act(() -> ((TextArea) rig.node("client-symptom")).setText(message));
    rig.fire("client-explain");
    rig.act(() -> toTop(rig.node("client-symptom")));
  }

  /** What was looked at, from the file that it was saved in. */
  private void clientCase(WindowRig rig) {
    Path file = home.folder.resolve("anna.mailpath");
    clientTyped(rig, "mijnmail.test");
    rig.settle();
    rig.dialogs.saving(file);
    rig.press(KeyCode.SHORTCUT, KeyCode.S);
    rig.settle();
    rig.act(() -> rig.controller().cases().dropped(List.of(file)));
  }

  /** Sources that name settings without protection, or others than the rest. */
  private static void clientFound(WindowRig rig, String domain) {
    rig.act(() -> rig.controller().mode(Desk.Mode.LAB));
    rig.press(KeyCode.SHORTCUT, KeyCode.DIGIT4);
    rig.act(() -> rig.controller().clients().way(ClientState.Way.ADDRESS));
    rig.act(() -> rig.controller().clients().lookUp("anna@" + domain, false));
    rig.act(() -> rig.controller().clients().look());
  }

  private static void whatIf(WindowRig rig) {
    tab(rig, "schakel.test", KeyCode.DIGIT3);
    rig.act(() -> rig.controller().policy().edit(true));
    rig.act(() -> rig.controller().policy().suppose("ZONE:schakel.test", "secure"));
  }

  /** Lines that are typed, each with what is wrong with it. */
  private static void judged(WindowRig rig) {
    suppose(
        rig,
        "vergeten.test",
        "POLICY:mta-sts.vergeten.test",
        "version: STSv1\nmode: enforced\nmx: *.*.vergeten.test\nmax_age: 60\n");
    rig.act(
        () ->
            rig.controller()
                .policy()
                .suppose("STS_RECORD:_mta-sts.vergeten.test", "v=STSv1 ; id=2026-01-31;"));
    rig.settle();
    rig.act(() -> toTop(rig.node("copy:STS_RECORD:_mta-sts.vergeten.test").getParent()));
  }

  /** A server that is new, with lines that the policy could get. */
  private static void offers(WindowRig rig) {
    suppose(rig, "beleid.test", "MX:beleid.test", "10 mx.beleid.test\n20 mx2.beleid.test");
    String policy = "copy:POLICY:mta-sts.beleid.test";
    rig.act(() -> rig.node(policy).requestFocus());
    rig.press(KeyCode.CONTROL, KeyCode.END);
    rig.press(KeyCode.CONTROL, KeyCode.SPACE);
    rig.act(() -> toTop(rig.node(policy).getParent()));
  }

  /** The key changes before it is published. */
  private static void certificate(WindowRig rig) {
    suppose(rig, "ketting.test", "CERTIFICATE:mx.ketting.test", "renewed");
  }

  private static void suppose(WindowRig rig, String domain, String copy, String text) {
    tab(rig, domain, KeyCode.DIGIT3);
    rig.act(() -> rig.controller().policy().edit(true));
    rig.settle();
    rig.act(() -> rig.controller().policy().suppose(copy, text));
    rig.settle();
  }

  private void open(WindowRig rig, ChainKind kind) {
    rig.service.trusting(TrustStore.of(List.of(ChainKind.ROOT.der())));
    TestCertificate[] chain = kind.chains().getFirst().toArray(TestCertificate[]::new);
    Path file = ChainFiles.file(home, name("chain", kind.label()) + ".pem", ChainFiles.pem(chain));
    rig.act(() -> rig.controller().cases().dropped(List.of(file)));
    rig.settle();
    rig.act(() -> rig.controller().certificates().expect(ChainKind.NAME));
  }
}
