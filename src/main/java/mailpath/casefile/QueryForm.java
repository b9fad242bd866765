package mailpath.casefile;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import mailpath.casefile.CaseFault.CaseValueWrong;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsQuery;
import mailpath.network.DnsQuery.Checking;
import mailpath.network.DomainName;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import mailpath.network.Query;
import mailpath.network.RecordType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of a query; the first member says of which kind it is. */
final class QueryForm {
  private QueryForm() {}

  static ObjectNode write(Query query) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return switch (query) {
      case DnsQuery dns -> dns(json, dns);
      case DialogueQuery dialogue -> mail(json, dialogue);
      case HttpsQuery(DomainName host, String path, var address) ->
          web(json, "https", host, path, address);
      case HttpQuery(DomainName host, String path, var address) ->
          web(json, "http", host, path, address);
    };
  }

  static Query read(Fields fields) throws Refusal {
    if (fields.has("dns")) {
      return dns(fields);
    }
    if (fields.has("mail")) {
      return mail(fields);
    }
    if (fields.has("https")) {
      Place place = web(fields, "https");
      return new HttpsQuery(place.host(), place.path(), place.address());
    }
    if (fields.has("http")) {
      Place place = web(fields, "http");
      return new HttpQuery(place.host(), place.path(), place.address());
    }
    throw new LaterKind(fields.place().toString());
  }

  private static ObjectNode dns(ObjectNode json, DnsQuery query) {
    json.put("dns", query.name().text()).put("type", query.type().name());
    return query.checking() == Checking.OURS
        ? json
        : json.put("checking", Values.word(query.checking()));
  }

  private static DnsQuery dns(Fields fields) throws Refusal {
    return new DnsQuery(
        fields.value("dns", Values::name),
        fields.word("type", QueryForm::type),
        fields.has("checking") ? fields.word("checking", Checking.class) : Checking.OURS);
  }

  private static ObjectNode mail(ObjectNode json, DialogueQuery query) {
    json.put("mail", query.serverName().text())
        .put("ip", IpText.show(query.address()))
        .put("port", query.port())
        .put("protocol", Values.word(query.protocol()));
    return query.approach() == Approach.STANDARD
        ? json
        : json.put("approach", Values.word(query.approach()));
  }

  private static DialogueQuery mail(Fields fields) throws Refusal {
    return new DialogueQuery(
        fields.value("mail", Values::name),
        fields.value("ip", IpText::parse),
        fields.integer("port", 1, 65_535),
        fields.word("protocol", MailProtocol.class),
        fields.has("approach") ? fields.word("approach", Approach.class) : Approach.STANDARD);
  }

  /** Record types keep the form of zone files. */
  private static Optional<RecordType> type(String text) {
    return Arrays.stream(RecordType.values()).filter(type -> type.name().equals(text)).findFirst();
  }

  private static ObjectNode web(
      ObjectNode json, String scheme, DomainName host, String path, InetAddress address) {
    return json.put(scheme, host.text() + path).put("path", path).put("ip", IpText.show(address));
  }

  /** A resource at one address. */
  private record Place(DomainName host, String path, InetAddress address) {}

  /** Host and path stand together for people; a name may hold a slash, so the path divides them. */
  private static Place web(Fields fields, String scheme) throws Refusal {
    String path = fields.text("path");
    String whole = fields.text(scheme);
    if (!path.startsWith("/") || !whole.endsWith(path)) {
      throw new Refusal(new CaseValueWrong(0, fields.key("path")));
    }
    String host = whole.substring(0, whole.length() - path.length());
    return new Place(
        Values.name(host).orElseThrow(() -> new Refusal(new CaseValueWrong(0, fields.key(scheme)))),
        path,
        fields.value("ip", IpText::parse));
  }
}
