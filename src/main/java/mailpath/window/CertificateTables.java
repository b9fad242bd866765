package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** TLSA records and roots held against a chain, and what else is to be known of it. */
final class CertificateTables {
  private final Look look;
  private final Actions window;

  CertificateTables(Look look, Actions window) {
    this.look = look;
    this.window = window;
  }

  private String label(CertificateTabText text) {
    return look.words().label(text);
  }

  /** Scrolls it sideways if need be. */
  Node sideways(SheetTable table) {
    return new SidewaysScroll(table, table.leastWidth(), look.unit());
  }

  List<Node> tlsa(List<CertificateScreen.TlsaLine> lines) {
    List<Node> all = new ArrayList<>();
    if (!lines.isEmpty()) {
      all.add(Nodes.paragraph(label(CertificateTabText.TLSA), "strong"));
    }
    List<CertificateScreen.NoteLine> said =
        lines.stream()
            .filter(line -> line.record().isEmpty())
            .map(line -> new CertificateScreen.NoteLine(line.mark(), line.claim()))
            .toList();
    if (!said.isEmpty()) {
      all.add(new CertificateNotes(window::open).draw(said));
    }
    List<CertificateScreen.TlsaLine> records =
        lines.stream().filter(line -> !line.record().isEmpty()).toList();
    if (!records.isEmpty()) {
      all.add(sideways(records(records)));
    }
    return all;
  }

  private SheetTable records(List<CertificateScreen.TlsaLine> records) {
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(label(CertificateTabText.COLUMN_RECORD), 128, 216, true),
                new SheetTable.Column(label(CertificateTabText.COLUMN_FITS), 152, 304, true)),
            look.unit());
    for (CertificateScreen.TlsaLine line : records) {
      Claim claim = line.claim();
      table.row(
          List.of(
              cell(claim.id() + " record", claim, Nodes.paragraph(line.record(), "mono")),
              cell(
                  claim.id(),
                  claim,
                  new MarkView(line.mark(), MarkView.Size.ROW),
                  Nodes.grow(Nodes.paragraph(line.result())))));
    }
    table.setId("cert-tlsa-table");
    return table.done();
  }

  private ActionBox cell(String id, Claim claim, Node... content) {
    return new ActionBox(id, claim.text(), () -> window.open(claim), content)
        .styled("sheet-cell", "gap-8", claim.opens() ? "opens" : "silent");
  }

  List<Node> stores(List<CertificateScreen.StoreLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    SheetTable table =
        new SheetTable(
            List.of(
                new SheetTable.Column(label(CertificateTabText.COLUMN_STORE), 128, 216, true),
                new SheetTable.Column(label(CertificateTabText.COLUMN_RESULT), 152, 304, true)),
            look.unit());
    for (int i = 0; i < lines.size(); i++) {
      CertificateScreen.StoreLine line = lines.get(i);
      String spoken = line.store() + ": " + line.result();
      table.row(
          List.of(
              SheetTable.plain("cert-store:" + i, spoken, Nodes.paragraph(line.store())),
              SheetTable.plain(
                  "cert-store:" + i + " result",
                  spoken,
                  new MarkView(line.mark(), MarkView.Size.ROW),
                  Nodes.grow(Nodes.paragraph(line.result())))));
    }
    table.setId("cert-stores");
    return List.of(
        Nodes.paragraph(label(CertificateTabText.STORES), "strong"), sideways(table.done()));
  }

  List<Node> notes(List<CertificateScreen.NoteLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Node> all = new ArrayList<>();
    all.add(Nodes.paragraph(label(CertificateTabText.NOTES), "strong"));
    all.add(new CertificateNotes(window::open).draw(lines));
    return all;
  }
}
