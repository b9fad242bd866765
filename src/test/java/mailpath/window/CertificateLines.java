package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import mailpath.window.CertificateScreen.BuiltBox;
import mailpath.window.CertificateScreen.Chain;
import mailpath.window.CertificateScreen.Details;
import mailpath.window.CertificateScreen.NoteLine;
import mailpath.window.CertificateScreen.SentBox;

/** The tab "Certificate chain" line by line, for tests that read it. */
final class CertificateLines {
  private CertificateLines() {}

  static List<String> of(CertificateScreen screen) {
    List<String> lines = new ArrayList<>();
    screen.chooser().servers().forEach(one -> lines.add("server " + one));
    screen.chooser().sets().forEach(one -> lines.add("set " + one));
    lines.add("expected " + screen.chooser().expected() + " " + screen.chooser().looking());
    lines.add("fills " + screen.fills());
    screen.chain().ifPresent(chain -> add(chain, lines));
    return lines;
  }

  private static void add(Chain chain, List<String> lines) {
    lines.add(chain.id() + ": " + chain.from());
    lines.add("uses " + chain.uses().sentence().text());
    chain
        .uses()
        .uses()
        .forEach(
            use ->
                lines.add(
                    "use %s %s: %s. %s (%s)"
                        .formatted(
                            use.mark(),
                            use.name(),
                            use.worth(),
                            use.reason().text(),
                            use.reason().rule())));
    lines.addAll(sent(chain));
    lines.addAll(built(chain));
    lines.add("arrows " + arrows(chain));
    chain.picture().remarks().forEach(one -> lines.add("remark " + note(one)));
    lines.add("life " + chain.life());
    details(chain.details(), lines);
    lines.add("names " + chain.names().heading() + " " + chain.names().shown());
    chain.names().rows().forEach(row -> lines.add("name " + row));
    chain
        .tlsa()
        .forEach(
            row ->
                lines.add(
                    "tlsa %s %s: %s (%s)"
                        .formatted(row.mark(), row.record(), row.result(), row.claim().rule())));
    chain.stores().forEach(row -> lines.add("store " + row));
    chain.notes().forEach(one -> lines.add("note " + note(one)));
  }

  static List<String> sent(Chain chain) {
    return chain.picture().sent().stream().map(CertificateLines::sent).toList();
  }

  private static String sent(SentBox box) {
    return "sent %s %s | %s | %s %s"
        .formatted(box.certificate(), box.title(), box.caption(), box.mark(), box.remark())
        .strip();
  }

  static List<String> built(Chain chain) {
    return chain.picture().built().stream().map(CertificateLines::built).toList();
  }

  private static String built(BuiltBox box) {
    return "built %s %s | %s | %s %s"
        .formatted(box.certificate(), box.title(), box.caption(), box.mark(), box.above());
  }

  static String arrows(Chain chain) {
    return String.join(
        " ", chain.picture().arrows().stream().map(one -> one.sent() + ">" + one.built()).toList());
  }

  static String note(NoteLine note) {
    return note.mark() + " " + note.claim().text() + " (" + note.claim().rule() + ")";
  }

  private static void details(Details details, List<String> lines) {
    lines.add("details " + details.certificates() + " " + details.crumbs());
    details.facts().forEach(row -> lines.add("fact " + row.label() + ": " + row.value()));
    lines.add("validity " + details.validity());
    details.extensions().forEach(box -> lines.add("extension " + box));
    details.faults().forEach(one -> lines.add("fault " + note(one)));
    details.records().forEach(row -> lines.add("record " + row.label() + ": " + row.value()));
    lines.add("asn1 " + details.structure().size() + " hex " + details.hex().getFirst());
  }
}
