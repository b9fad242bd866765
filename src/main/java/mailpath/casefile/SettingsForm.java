package mailpath.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.casefile.CaseSettings.RecordedAnchor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of what a case is judged by. */
final class SettingsForm {
  /** Far more hosts or addresses than are ever tried. */
  private static final int MOST = 10_000;

  /** A DS line (RFC 4034 5.3) of a zone whose name needs no escapes. */
  private static final Pattern DS =
      Pattern.compile(
          "(?<zone>[A-Za-z0-9_.-]{1,254}) IN DS (?<tag>\\d{1,5}) (?<algorithm>\\d{1,3})"
              + " (?<type>\\d{1,3}) (?<digest>(?:[0-9A-Fa-f]{2}){1,64})");

  /** Octets of the digests of DS records (RFC 4034 A.2, 4509 2.2, 5933 3, 6605 2). */
  private static final Map<Integer, Integer> DIGESTS = Map.of(1, 20, 2, 32, 3, 32, 4, 48);

  private static final int MAX_TAG = 0xffff;
  private static final int MAX_NUMBER = 0xff;

  private SettingsForm() {}

  static ObjectNode write(CaseSettings settings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode anchors = json.putArray("anchors");
    settings.anchors().forEach(anchor -> anchors.add(write(anchor)));
    ArrayNode roots = json.putArray("roots");
    settings.roots().forEach(root -> roots.add(root.hex()));
    if (!settings.ownRoots().isEmpty()) {
      ArrayNode own = json.putArray("ownRoots");
      settings.ownRoots().forEach(root -> own.add(root.hex()));
    }
    return json.put("hosts", settings.hosts()).put("addresses", settings.addresses());
  }

  static CaseSettings read(Fields fields) throws Refusal {
    List<RecordedAnchor> anchors = new ArrayList<>();
    for (Fields anchor : fields.objects("anchors")) {
      anchors.add(anchor(anchor));
    }
    return new CaseSettings(
        anchors,
        fields.values("roots", Values::octets),
        fields.has("ownRoots") ? fields.values("ownRoots", Values::octets) : List.of(),
        fields.integer("hosts", 0, MOST),
        fields.integer("addresses", 0, MOST));
  }

  private static ObjectNode write(RecordedAnchor anchor) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ds", anchor.ds());
    anchor.from().ifPresent(from -> json.put("from", from.toString()));
    anchor.until().ifPresent(until -> json.put("until", until.toString()));
    return json;
  }

  private static RecordedAnchor anchor(Fields fields) throws Refusal {
    return new RecordedAnchor(
        fields.value("ds", SettingsForm::ds),
        fields.optional("from", Values::instant),
        fields.optional("until", Values::instant));
  }

  /** Looked at here, for whoever judges by it has no fault to tell. */
  private static Optional<String> ds(String text) {
    Matcher line = DS.matcher(text);
    boolean right =
        line.matches()
            && line.group("zone").endsWith(".")
            && Values.name(line.group("zone")).isPresent()
            && Integer.parseInt(line.group("tag")) <= MAX_TAG
            && Integer.parseInt(line.group("algorithm")) <= MAX_NUMBER
            && isDigest(Integer.parseInt(line.group("type")), line.group("digest").length() / 2);
    return right ? Optional.of(text) : Optional.empty();
  }

  private static boolean isDigest(int type, int octets) {
    return type <= MAX_NUMBER && DIGESTS.getOrDefault(type, octets) == octets;
  }
}
