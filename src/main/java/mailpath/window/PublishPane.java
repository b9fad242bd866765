package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mailpath.delivery.RepairPlan.Way;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.report.PublishForm;
import mailpath.window.PublishScreen.Code;
import mailpath.window.PublishScreen.Field;
import mailpath.window.PublishScreen.Part;
import mailpath.window.PublishScreen.Step;

/** Draws what to publish. What is typed in stays while the plan below is made anew. */
final class PublishPane extends VBox {
  private final Look look;
  private final Actions window;
  private final PublishActions actions;
  private final OptionBox way;
  private final OptionBox form;
  private final OptionBox pair;
  private final FlowPane choices;
  private final Map<String, Typed> typed = new LinkedHashMap<>();
  private boolean filling;

  /** A field as it was made, with what is said about it. */
  private record Typed(TextField field, Labeled fault, VBox box) {}

  PublishPane(Look look, Actions window, PublishActions actions) {
    this.look = look;
    this.window = window;
    this.actions = actions;
    this.way = box("publish-way", PublishWindowText.WAY, id -> actions.way(Way.valueOf(id)));
    this.form =
        box("publish-form", PublishWindowText.FORM, id -> actions.form(PublishForm.valueOf(id)));
    this.pair = box("publish-pair", PublishWindowText.PAIR, id -> actions.pair(Pair.valueOf(id)));
    this.choices =
        new FlowPane(
            labelled(PublishWindowText.WAY, way),
            labelled(PublishWindowText.FORM, form),
            labelled(PublishWindowText.PAIR, pair));
    choices.getStyleClass().add("habits");
    getStyleClass().add("gap-8");
  }

  private OptionBox box(String id, PublishWindowText label, Consumer<String> choose) {
    return new OptionBox(id, look.words().label(label), choose);
  }

  private VBox labelled(PublishWindowText text, OptionBox box) {
    Label label = new Label(look.words().label(text));
    label.setLabelFor(box);
    label.getStyleClass().addAll("caption", "muted");
    return Nodes.column("gap-4", label, box);
  }

  void show(FoldedPart.View<PublishScreen> view) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        FoldLine.of(
            "fold-publish",
            look.words().label(PolicyText.FOLD_PUBLISH),
            view.open(),
            () -> actions.open(!view.open())));
    if (view.open()) {
      view.screen().ifPresent(screen -> nodes.addAll(opened(screen)));
    }
    getChildren().setAll(nodes);
  }

  private List<Node> opened(PublishScreen screen) {
    List<Node> nodes = new ArrayList<>();
    Labeled sentence = Nodes.paragraph(screen.sentence().text(), "strong");
    sentence.setId("publish-sentence");
    nodes.add(Nodes.marked(screen.sentence().mark(), MarkView.Size.ROW, sentence));
    if (screen.planned()) {
      nodes.add(Nodes.paragraph(screen.note(), "caption", "muted"));
      way.show(screen.ways());
      form.show(screen.forms());
      pair.show(screen.pairs());
      nodes.add(choices);
      nodes.add(field(screen.reports(), actions::reports));
      screen.parts().forEach(part -> nodes.add(part(part)));
      screen
          .nextKeys()
          .forEach(next -> nodes.add(field(next, text -> actions.nextKey(next.id(), text))));
    }
    nodes.add(buttons(screen));
    return nodes;
  }

  private FlowPane buttons(PublishScreen screen) {
    FlowPane buttons =
        new FlowPane(button("publish-again", PublishWindowText.AGAIN, window::check));
    if (screen.anew()) {
      buttons.getChildren().add(button("publish-anew", PublishWindowText.ANEW, actions::anew));
    }
    buttons.getStyleClass().add("habits");
    return buttons;
  }

  private Button button(String id, PublishWindowText text, Runnable action) {
    return Nodes.smallButton(id, look.words().label(text), action);
  }

  private VBox field(Field screen, Consumer<String> tell) {
    Typed made = typed.computeIfAbsent(screen.id(), id -> make(screen, tell));
    if (!made.field().isFocused() && !made.field().getText().equals(screen.text())) {
      filling = true;
      made.field().setText(screen.text());
      filling = false;
    }
    made.fault().setText(screen.fault());
    made.fault().setVisible(!screen.fault().isEmpty());
    made.fault().setManaged(!screen.fault().isEmpty());
    return made.box();
  }

  private Typed make(Field screen, Consumer<String> tell) {
    TextField field = new TextField(screen.text());
    field.setId(screen.id().startsWith("publish-") ? screen.id() : "publish-next:" + screen.id());
    field.setAccessibleText(screen.label());
    Labeled label = Nodes.paragraph(screen.label(), "caption", "muted");
    Labeled fault = Nodes.paragraph("", "strong");
    fault.setId(field.getId() + ":fault");
    field
        .textProperty()
        .addListener(
            (ignored, before, now) -> {
              if (!filling) {
                tell.accept(now);
              }
            });
    return new Typed(field, fault, Nodes.column("gap-4", label, field, fault));
  }

  private VBox part(Part part) {
    VBox all =
        Nodes.column(
            "gap-8",
            Nodes.marked(
                part.heading().mark(),
                MarkView.Size.ROW,
                Nodes.paragraph(part.heading().text(), "heading")));
    if (!part.note().isEmpty()) {
      all.getChildren().add(Nodes.paragraph(part.note(), "strong"));
    }
    part.steps().forEach(step -> all.getChildren().add(step(step)));
    return all;
  }

  private VBox step(Step step) {
    Labeled does = Nodes.paragraph(step.does().text());
    does.setId("publish-step:" + step.id());
    VBox all = Nodes.column("gap-4", Nodes.paragraph(step.who(), "caption", "muted"));
    all.getStyleClass().add("below-mark");
    step.records().ifPresent(code -> all.getChildren().add(code("records:" + step.id(), code)));
    step.file()
        .ifPresent(
            code -> {
              VBox box = code("file:" + step.id(), code);
              box.getChildren()
                  .add(
                      button(
                          "publish-save:" + step.id(),
                          PublishWindowText.SAVE_FILE,
                          () -> actions.save(step.id())));
              all.getChildren().add(box);
            });
    step.lines().forEach(line -> all.getChildren().add(Nodes.paragraph(line)));
    return Nodes.column("gap-4", Nodes.marked(step.does().mark(), MarkView.Size.ROW, does), all);
  }

  /** As it is copied: the lines of a record wrap, and stay one line when copied. */
  private VBox code(String id, Code code) {
    Labeled text = Nodes.paragraph(code.text().stripTrailing(), "mono", "caption");
    text.setId("publish-text:" + id);
    Button copy = button("publish-copy:" + id, PublishWindowText.COPY, () -> {});
    copy.setAccessibleText(code.spoken());
    CopyLabel.install(copy, look.words(), () -> window.copy(code.text()));
    VBox box = Nodes.column("gap-4", text, copy);
    if (!code.note().isEmpty()) {
      box.getChildren().add(Nodes.paragraph(code.note(), "caption", "muted"));
    }
    return box;
  }
}
