package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mailpath.dane.TlsaRecord;
import mailpath.investigation.RecordToPublish;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.DomainName;

/** Writes records that are to be published in the forms in which people put them into a zone. */
public final class PublishedRecords {
  /** Octets of a character-string (RFC 1035 3.3). */
  private static final int STRING = 255;

  private final Words words;

  public PublishedRecords(Words words) {
    this.words = words;
  }

  /** Ready to be copied, a line end behind each line. */
  public String text(PublishForm form, List<RecordToPublish> records) {
    return records.stream()
        .flatMap(record -> lines(form, record).stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private List<String> lines(PublishForm form, RecordToPublish record) {
    return switch (form) {
      case ZONE_FILE -> zoneFile(record);
      case POWERDNS_4 -> powerDns(record, "pdnsutil ", "add-record", "replace-rrset", false);
      case POWERDNS_5 -> powerDns(record, "pdnsutil rrset ", "add", "replace", true);
      case PANEL -> panel(record);
    };
  }

  /** What goes out of a zone is left as a comment, so that nobody puts it in by mistake. */
  private List<String> zoneFile(RecordToPublish record) {
    String start = absolute(record.owner()) + " " + record.ttl() + " IN " + record.type() + " ";
    List<String> lines = new ArrayList<>();
    if (record.doing() == Doing.REPLACE) {
      lines.add(
          "; " + words.label(PublishText.IN_PLACE_OF, record.owner().text(), record.type().name()));
    }
    if (record.doing() == Doing.REMOVE) {
      lines.add("; " + words.label(PublishText.TAKE_OUT));
    }
    String mark = record.doing() == Doing.REMOVE ? "; " : "";
    record.data().forEach(data -> lines.add(mark + start + data(data)));
    return lines;
  }

  /**
   * @param whole whether names are written out; relative to the zone otherwise
   */
  private List<String> powerDns(
      RecordToPublish record, String program, String add, String replace, boolean whole) {
    String zone = whole ? absolute(record.zone()) : record.zone().text();
    String name = whole ? absolute(record.owner()) : relative(record);
    String what = " " + quoted(zone) + " " + quoted(name) + " " + record.type();
    List<String> data = record.data().stream().map(PublishedRecords::data).toList();
    return switch (record.doing()) {
      case ADD ->
          data.stream()
              .map(one -> program + add + what + " " + record.ttl() + " " + quoted(one))
              .toList();
      case REPLACE ->
          List.of(
              program
                  + replace
                  + what
                  + " "
                  + record.ttl()
                  + data.stream().map(one -> " " + quoted(one)).collect(Collectors.joining()));
      case REMOVE -> List.of(program + (whole ? "delete" : "delete-rrset") + what);
    };
  }

  private List<String> panel(RecordToPublish record) {
    List<String> lines = new ArrayList<>();
    lines.add(words.label(PublishText.PANEL_ZONE, record.zone().text()));
    if (record.doing() == Doing.REPLACE) {
      lines.add(words.label(PublishText.IN_PLACE_OF, record.owner().text(), record.type().name()));
    }
    if (record.doing() == Doing.REMOVE) {
      lines.add(words.label(PublishText.TAKE_OUT));
    }
    for (Data data : record.data()) {
      lines.add(words.label(PublishText.PANEL_NAME, relative(record)));
      lines.add(words.label(PublishText.PANEL_TYPE, record.type().name()));
      lines.add(words.label(PublishText.PANEL_TTL, record.ttl()));
      lines.addAll(values(data));
    }
    return lines;
  }

  /** Pages ask for the parts of a record, and put quotation marks themselves. */
  private List<String> values(Data data) {
    return switch (data) {
      case Data.Text(String text) -> List.of(words.label(PublishText.PANEL_VALUE, text));
      case Data.Exchange(int preference, DomainName host) ->
          List.of(
              words.label(PublishText.PANEL_PREFERENCE, preference),
              words.label(PublishText.PANEL_VALUE, absolute(host)));
      case Data.Tlsa(TlsaRecord tlsa) ->
          List.of(
              words.label(PublishText.PANEL_TLSA, tlsa.usage(), tlsa.selector(), tlsa.matching()),
              words.label(PublishText.PANEL_VALUE, tlsa.data().hex()));
    };
  }

  private static String data(Data data) {
    return switch (data) {
      case Data.Text(String text) -> strings(text);
      case Data.Exchange(int preference, DomainName host) -> preference + " " + absolute(host);
      case Data.Tlsa(TlsaRecord tlsa) -> tlsa.text();
    };
  }

  /** Character-strings in quotation marks (RFC 1035 5.1). */
  private static String strings(String text) {
    List<String> strings = new ArrayList<>();
    for (int at = 0; at == 0 || at < text.length(); at += STRING) {
      String part = text.substring(at, Math.min(text.length(), at + STRING));
      strings.add("\"" + escaped(part) + "\"");
    }
    return String.join(" ", strings);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char octet : text.toCharArray()) {
      if (octet == '"' || octet == '\\') {
        escaped.append('\\').append(octet);
      } else if (octet < ' ' || octet > '~') {
        escaped.append(String.format(Locale.ROOT, "\\%03d", (int) octet));
      } else {
        escaped.append(octet);
      }
    }
    return escaped.toString();
  }

  private static String absolute(DomainName name) {
    return name.isRoot() ? "." : name + ".";
  }

  private static String relative(RecordToPublish record) {
    DomainName owner = record.owner();
    return owner.equals(record.zone()) || !owner.isWithin(record.zone())
        ? owner.equals(record.zone()) ? "@" : absolute(owner)
        : owner.text().substring(0, owner.text().length() - record.zone().text().length() - 1);
  }

  /** For a shell: a quotation mark of the zone file stays one. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_.@-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
