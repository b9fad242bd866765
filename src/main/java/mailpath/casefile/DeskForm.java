package mailpath.casefile;

import java.util.EnumSet;
import java.util.Set;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of the place where a case was measured. */
final class DeskForm {
  private DeskForm() {}

  static ObjectNode write(Desk desk) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode families = json.putArray("families");
    for (AddressFamily family : AddressFamily.values()) {
      if (desk.families().contains(family)) {
        families.add(Values.word(family));
      }
    }
    return json.put("resolver", desk.resolver()).put("measured", Values.word(desk.measured()));
  }

  static Desk read(Fields fields) throws Refusal {
    Set<AddressFamily> families = EnumSet.noneOf(AddressFamily.class);
    families.addAll(fields.values("families", word -> Values.constant(word, AddressFamily.class)));
    Desk.Mode measured = fields.word("measured", Desk.Mode.class);
    if (measured == Desk.Mode.REPLAY) {
      throw fields.wrong("measured");
    }
    return new Desk(families, fields.text("resolver"), measured);
  }
}
