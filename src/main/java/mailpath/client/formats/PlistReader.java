package mailpath.client.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.client.formats.PlistValue.Array;
import mailpath.client.formats.PlistValue.Dict;
import mailpath.client.formats.PlistValue.Flag;
import mailpath.client.formats.PlistValue.Number;
import mailpath.client.formats.PlistValue.Other;
import mailpath.client.formats.PlistValue.Text;
import mailpath.network.Bytes;

/** Reads a property list, as XML or binary; the values of secret keys are dropped on the way. */
final class PlistReader {
  private final Notes notes;

  private PlistReader(Notes notes) {
    this.notes = notes;
  }

  /**
   * @param limit in MiB
   */
  static PlistValue read(Bytes content, int limit, Notes notes) throws FormatRefused {
    if (BinaryPlist.recognises(content)) {
      return BinaryPlist.read(content, limit, notes);
    }
    String text = XmlProlog.withoutPlistDoctype(SettingsText.of(content, limit));
    XmlElement root = XmlText.read(text, notes);
    if (!root.name().equals("plist") || root.children().isEmpty()) {
      throw new FormatRefused(root.line(), new NoAccountInFile());
    }
    return new PlistReader(notes).value(root.children().getFirst());
  }

  private PlistValue value(XmlElement element) {
    int line = element.line();
    return switch (element.name()) {
      case "dict" -> new Dict(entries(element.children()), line);
      case "array" -> array(element);
      case "string" -> new Text(element.text(), line);
      case "integer" -> new Number(element.text(), line);
      case "true" -> new Flag(true, line);
      case "false" -> new Flag(false, line);
      default -> new Other(line);
    };
  }

  private Array array(XmlElement element) {
    List<PlistValue> values = new ArrayList<>();
    element.children().forEach(child -> values.add(value(child)));
    return new Array(values, element.line());
  }

  /** Keys and values take turns; a key without a value has the next key behind it. */
  private Map<String, PlistValue> entries(List<XmlElement> children) {
    Map<String, PlistValue> entries = new LinkedHashMap<>();
    for (int i = 0; i < children.size(); i++) {
      XmlElement key = children.get(i);
      if (!key.name().equals("key")) {
        notes.lineUnread(key.line());
      } else if (i + 1 == children.size() || children.get(i + 1).name().equals("key")) {
        notes.lineUnread(key.line());
        entries.put(key.text(), new Other(key.line()));
      } else {
        i++;
        put(entries, key.text(), children.get(i));
      }
    }
    return entries;
  }

  private void put(Map<String, PlistValue> entries, String key, XmlElement value) {
    if (!Secrets.isSecret(key)) {
      entries.put(key, value(value));
    } else if (!value.text().isEmpty()) {
      notes.secret();
    }
  }
}
