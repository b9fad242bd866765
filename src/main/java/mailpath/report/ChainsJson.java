package mailpath.report;

import java.util.List;
import java.util.Optional;
import mailpath.dns.CheckedSet;
import mailpath.dns.TrustPath;
import mailpath.dns.ValidationReason;
import mailpath.dns.ZoneCut;
import mailpath.investigation.Mechanisms;
import mailpath.network.DomainName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The chains of trust as the key {@code chains} of the JSON object (N12). */
final class ChainsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ChainsJson() {}

  static ArrayNode of(List<TrustPath> paths) {
    ArrayNode chains = NODES.arrayNode();
    for (TrustPath path : paths) {
      ObjectNode chain = chains.addObject().put("state", Mechanisms.word(path.state()));
      ArrayNode zones = chain.putArray("zones");
      path.zones().forEach(zone -> zones.add(zone(zone)));
      ArrayNode answers = chain.putArray("answers");
      path.ends().forEach(end -> answers.add(answer(end)));
    }
    return chains;
  }

  private static ObjectNode zone(ZoneCut zone) {
    ObjectNode json = NODES.objectNode();
    json.put("zone", zone.zone().text());
    json.put("state", Mechanisms.word(zone.state()));
    json.put("reason", reason(zone.reason()));
    ArrayNode delegations = json.putArray("ds");
    for (ZoneCut.Delegation ds : zone.ds()) {
      delegations
          .addObject()
          .put("tag", ds.keyTag())
          .put("algorithm", ds.algorithm())
          .put("digest", ds.digestType())
          .put("use", Mechanisms.word(ds.use()));
    }
    ArrayNode keys = json.putArray("keys");
    for (ZoneCut.Key key : zone.keys()) {
      keys.addObject()
          .put("tag", key.keyTag())
          .put("algorithm", key.algorithm())
          .put("flags", key.flags())
          .put("bits", key.bits());
    }
    json.set("sets", sets(zone.sets()));
    return json;
  }

  private static ObjectNode answer(TrustPath.End end) {
    ObjectNode json = NODES.objectNode();
    json.put("name", end.chain().name().text());
    json.put("type", end.chain().type());
    json.put("state", Mechanisms.word(end.state()));
    json.put("lenient", Mechanisms.word(end.lenient()));
    json.put("reason", reason(end.chain().reason()));
    json.put("target", end.target().map(DomainName::text).orElse(null));
    json.set("sets", sets(end.chain().sets()));
    return json;
  }

  private static ArrayNode sets(List<CheckedSet> sets) {
    ArrayNode array = NODES.arrayNode();
    for (CheckedSet set : sets) {
      ObjectNode json = array.addObject();
      json.put("owner", set.owner().text());
      json.put("type", set.type());
      json.put("rounds", set.rounds());
      json.put("fault", reason(set.fault()));
      set.by().ifPresent(by -> signature(json, by));
    }
    return array;
  }

  private static void signature(ObjectNode json, CheckedSet.SignedBy by) {
    json.put("signer", by.signer().text())
        .put("tag", by.keyTag())
        .put("algorithm", by.algorithm())
        .put("labels", by.labels())
        .put("from", by.inception().toString())
        .put("until", by.expiration().toString());
  }

  private static @Nullable String reason(Optional<ValidationReason> reason) {
    return reason.map(why -> Mechanisms.word(why.check())).orElse(null);
  }
}
