package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mailpath.investigation.Mechanisms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A sheet of settings as plain text, as one HTML file to print, and as JSON. */
public final class SheetReport {

  /** The page says itself that nothing is to be loaded or run (threat-R2). */
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      body { font: 12pt/1.4 sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
      th { text-align: left; font-weight: normal; padding: 0.2em 1.5em 0.2em 0; vertical-align: top; }
      td { font-weight: bold; padding: 0.2em 0; overflow-wrap: anywhere; }
      @media print { @page { margin: 2cm; } body { margin: 0; } section { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <h1>%s</h1>
      <p>%s</p>
      %s
      <ul>
      %s
      </ul>
      </body>
      </html>
      """;

  private final Words words;

  public SheetReport(Words words) {
    this.words = words;
  }

  /** Ends with a line end. */
  public String text(SettingsSheet sheet) {
    SheetPage page = SheetPage.of(sheet, words);
    List<String> lines = new ArrayList<>(List.of(page.head(), page.basis()));
    for (SheetPage.Part part : page.parts()) {
      lines.add("");
      lines.add(part.head());
      TextTable table = new TextTable();
      part.lines().forEach(line -> table.row(List.of("  " + line.label(), line.value())));
      lines.addAll(table.lines());
    }
    lines.add("");
    page.notes().forEach(note -> lines.add("- " + note));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** A whole document of one file: no script, nothing that is loaded. */
  public String html(SettingsSheet sheet) {
    SheetPage page = SheetPage.of(sheet, words);
    return String.format(
        Locale.ROOT,
        FRAME,
        words.language().tag(),
        safe(page.head()),
        safe(page.head()),
        safe(page.basis()),
        page.parts().stream().map(SheetReport::section).collect(Collectors.joining("\n")),
        page.notes().stream()
            .map(note -> "<li>" + safe(note) + "</li>")
            .collect(Collectors.joining("\n")));
  }

  private static String section(SheetPage.Part part) {
    return part.lines().stream()
        .map(
            line ->
                "<tr><th scope=\"row\">"
                    + safe(line.label())
                    + "</th><td>"
                    + safe(line.value())
                    + "</td></tr>")
        .collect(
            Collectors.joining(
                "\n",
                "<section>\n<h2>" + safe(part.head()) + "</h2>\n<table>\n",
                "\n</table>\n</section>"));
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** One line without line end. */
  public String json(SettingsSheet sheet) {
    SheetPage page = SheetPage.of(sheet, words);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("program", Mechanisms.word(sheet.program()));
    json.put("language", words.language().tag());
    json.put("basis", Mechanisms.word(sheet.basis()));
    json.put("preset", sheet.preset().map(preset -> preset.name()).orElse(null));
    ArrayNode parts = json.putArray("services");
    page.parts().forEach(part -> part(parts.addObject(), part));
    ArrayNode left = json.putArray("leftOut");
    sheet
        .leftOut()
        .forEach(
            one ->
                left.addObject()
                    .put("service", Mechanisms.word(one.service()))
                    .put("host", one.host().orElse(null)));
    ArrayNode notes = json.putArray("notes");
    page.notes().forEach(notes::add);
    return JsonLine.of(json);
  }

  private static void part(ObjectNode json, SheetPage.Part part) {
    json.put("service", Mechanisms.word(part.service()));
    json.put("head", part.head());
    ArrayNode fields = json.putArray("fields");
    part.lines()
        .forEach(
            line ->
                fields
                    .addObject()
                    .put("field", Mechanisms.word(line.field()))
                    .put("label", line.label())
                    .put("value", line.value()));
  }
}
