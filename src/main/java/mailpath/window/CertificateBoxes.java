package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The certificates as boxes that can be chosen: one for each that was sent, or is in the path. */
final class CertificateBoxes {
  /** Longer parts of a name wrap within themselves, which only a text that is one piece does. */
  private static final int LONGEST_PART = 24;

  private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f: \\n]{12,}");

  private final Look look;
  private final int selected;
  private final IntConsumer select;

  /**
   * @param selected index of the certificate whose details are shown
   */
  CertificateBoxes(Look look, int selected, IntConsumer select) {
    this.look = look;
    this.selected = selected;
    this.select = select;
  }

  List<ActionBox> sent(CertificateScreen.Picture picture) {
    List<ActionBox> boxes = new ArrayList<>();
    for (int i = 0; i < picture.sent().size(); i++) {
      boxes.add(sent(i, picture.sent().get(i), place(picture, i)));
    }
    return boxes;
  }

  /** Where it went, for where no arrow is drawn. */
  private Optional<String> place(CertificateScreen.Picture picture, int sent) {
    return picture.arrows().stream()
        .filter(arrow -> look.large() && arrow.sent() == sent)
        .map(arrow -> look.words().label(CertificateTabText.PLACE_IN_PATH, arrow.built() + 1))
        .findFirst();
  }

  List<ActionBox> built(CertificateScreen.Picture picture) {
    List<ActionBox> boxes = new ArrayList<>();
    for (int i = 0; i < picture.built().size(); i++) {
      CertificateScreen.BuiltBox box = picture.built().get(i);
      HBox mark = new HBox(new MarkView(box.mark(), MarkView.Size.ROW));
      boxes.add(
          box(
              "cert-built:" + i,
              box.certificate(),
              box.spoken(),
              text(head(title(box.title()), mark), List.of(box.caption()))));
    }
    return boxes;
  }

  private ActionBox sent(int index, CertificateScreen.SentBox box, Optional<String> place) {
    List<String> captions = new ArrayList<>(List.of(box.caption()));
    place.ifPresent(captions::add);
    Region head = title(box.title());
    if (!box.remark().isEmpty()) {
      Labeled remark = Nodes.paragraph(box.remark(), "caption", "muted");
      head =
          new EndsPane(
              head,
              Nodes.row("gap-4", new MarkView(box.mark(), MarkView.Size.CELL), remark),
              look.unit());
    }
    return box("cert-sent:" + index, box.certificate(), box.spoken(), text(head, captions));
  }

  private static HBox head(Region title, HBox mark) {
    HBox head = Nodes.row("gap-8", title, mark);
    head.setAlignment(Pos.TOP_LEFT);
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    return head;
  }

  private static Region title(String title) {
    return wrapping(title, "strong");
  }

  /** A name that wraps behind its dots as long as its parts are short. */
  static Region wrapping(String text, String... styles) {
    boolean parts =
        text.contains(".")
            && List.of(text.split("[. /]")).stream().allMatch(part -> part.length() < LONGEST_PART);
    return parts ? Nodes.name(text, styles) : Nodes.paragraph(text, styles);
  }

  /** Whether it is a serial number, a digest or the like. */
  static boolean digits(String text) {
    return DIGITS.matcher(text).matches();
  }

  private static VBox text(Region head, List<String> captions) {
    VBox text = Nodes.column("", head);
    for (String caption : captions) {
      if (!caption.isEmpty()) {
        text.getChildren().add(Nodes.paragraph(caption, "caption", "muted"));
      }
    }
    text.setMinWidth(0);
    return text;
  }

  private ActionBox box(String id, int certificate, String spoken, VBox text) {
    Runnable choose = certificate < 0 ? () -> {} : () -> select.accept(certificate);
    ActionBox box = new ActionBox(id, spoken, choose, Nodes.grow(text));
    box.styled("cert-box", certificate < 0 ? "absent" : "opens");
    if (certificate >= 0 && certificate == selected) {
      box.styled("chosen");
    }
    return box;
  }
}
