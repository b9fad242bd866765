package mailpath.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mailpath.client.Channel;
import mailpath.client.ClientLabels;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;

/** The fields in which settings are typed: one line a service. */
final class ClientTyping extends VBox {
  private static final double GAP = 8;

  /** Width of the columns, in units. */
  private static final double LEAST = 940;

  /** Those that somebody sees a window of first. */
  private static final List<ClientProgram> PROGRAMS =
      Stream.of(ClientProgram.values())
          .sorted(Comparator.comparing(one -> one != ClientProgram.OTHER))
          .toList();

  private final Look look;
  private final ClientActions actions;
  private final WordBox<ClientProgram> program;
  private final List<ClientTypedLine> lines;

  ClientTyping(Look look, ClientActions actions) {
    this.look = look;
    this.actions = actions;
    this.program =
        new WordBox<>(
            "client-program",
            look.words().label(ClientTabText.PROGRAM),
            PROGRAMS,
            one -> Capital.of(look.words().word(one), look.words()));
    this.lines =
        List.of(
            line("in", ClientTabText.INCOMING, List.of(MailService.IMAP, MailService.POP3)),
            line("out", ClientTabText.OUTGOING, List.of(MailService.SUBMISSION)),
            line("sieve", ClientTabText.FILTERS, List.of(MailService.SIEVE)));
    program.whenChosen(ignored -> lines.forEach(ClientTypedLine::nameAgain));
    getStyleClass().add("gap-8");
    Button judge =
        Nodes.button("client-judge", look.words().label(ClientTabText.JUDGE), this::judge);
    HBox choice =
        Nodes.row(
            "gap-8", Nodes.label(look.words().label(ClientTabText.PROGRAM), "muted"), program);
    getChildren().add(new LinePane(GAP * look.unit(), choice));
    getChildren().addAll(look.large() ? beneath() : List.of(grid()));
    getChildren().add(new LinePane(GAP * look.unit(), judge));
  }

  private Node grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("client-typing");
    for (int i = 0; i < ClientTypedLine.FIELDS.size(); i++) {
      grid.add(caption(i), i + 1, 0);
    }
    for (int i = 0; i < lines.size(); i++) {
      grid.add(Nodes.label(lines.get(i).name()), 0, i + 1);
      for (int j = 0; j < ClientTypedLine.FIELDS.size(); j++) {
        grid.add(lines.get(i).fields().get(j), j + 1, i + 1);
      }
    }
    return new SidewaysScroll(grid, LEAST * look.unit(), look.unit());
  }

  private Labeled caption(int field) {
    String name = look.words().label(ClientTypedLine.FIELDS.get(field));
    return Nodes.label(Capital.of(name, look.words()), "caption", "muted");
  }

  /** Where there is no room for columns, each field below its name. */
  private List<Node> beneath() {
    List<Node> all = new ArrayList<>();
    for (ClientTypedLine line : lines) {
      all.add(Nodes.paragraph(line.name(), "strong"));
      List<Node> fields = new ArrayList<>();
      for (int i = 0; i < ClientTypedLine.FIELDS.size(); i++) {
        fields.add(Nodes.column("gap-4", caption(i), line.fields().get(i)));
      }
      all.add(new LinePane(GAP * look.unit(), fields.toArray(Node[]::new)));
    }
    return all;
  }

  private ClientTypedLine line(String id, ClientTabText name, List<MailService> services) {
    return new ClientTypedLine(id, look, name, services, this::named, this::judge);
  }

  /** Our word for a channel, and the program's own where that is known. */
  private String named(Channel channel) {
    String word = Capital.of(look.words().word(channel), look.words());
    return ClientLabels.of(program.chosen(), channel)
        .map(own -> look.words().show(own))
        .filter(own -> !own.isEmpty() && !word.equals(own))
        .map(own -> look.words().label(ClientTabText.CHANNEL_NAMED, word, own))
        .orElse(word);
  }

  private void judge() {
    actions.judge(program.chosen(), lines.stream().map(ClientTypedLine::typed).toList());
  }

  void keep(ClientTyping old) {
    program.choose(old.program.chosen());
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).keep(old.lines.get(i));
    }
  }
}
