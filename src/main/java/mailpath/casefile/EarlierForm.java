package mailpath.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.network.IpText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of what an earlier case tells. */
final class EarlierForm {
  private EarlierForm() {}

  static ObjectNode write(Earlier earlier) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("begun", earlier.begun().toString());
    ArrayNode seen = json.putArray("seen");
    for (Earlier.Seen each : earlier.seen()) {
      ObjectNode one = seen.addObject().put("ip", IpText.show(each.address()));
      one.put("starttls", each.starttls());
      each.issuer().ifPresent(issuer -> one.put("issuer", issuer));
    }
    earlier
        .policy()
        .ifPresent(
            policy ->
                json.putObject("policy")
                    .put("id", policy.id())
                    .put("file", policy.file().hex())
                    .put("fetched", policy.fetched().toString()));
    return json;
  }

  static Earlier read(Fields fields) throws Refusal {
    List<Earlier.Seen> seen = new ArrayList<>();
    for (Fields each : fields.objects("seen")) {
      seen.add(
          new Earlier.Seen(
              each.value("ip", IpText::parse),
              each.truth("starttls"),
              each.optional("issuer", Optional::of)));
    }
    return new Earlier(
        fields.value("begun", Values::instant),
        seen,
        fields.has("policy") ? Optional.of(policy(fields.object("policy"))) : Optional.empty());
  }

  private static Earlier.Policy policy(Fields fields) throws Refusal {
    return new Earlier.Policy(
        fields.text("id"),
        fields.value("file", Values::octets),
        fields.value("fetched", Values::instant));
  }
}
