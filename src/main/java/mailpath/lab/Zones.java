package mailpath.lab;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** All zones of the lab, and which of them answers what. */
final class Zones {
  private final Map<Name, Zone> byOrigin;

  /**
   * @param zones the root zone among them
   */
  Zones(List<Zone> zones) {
    byOrigin = zones.stream().collect(Collectors.toMap(Zone::origin, Function.identity()));
  }

  Zone root() {
    return at(Name.root);
  }

  /** The zone with authority; for DS the parent's side of the cut (RFC 4035 3.1.4.1). */
  Zone holding(Name name, int type) {
    boolean above = type == Type.DS && !name.equals(Name.root) && byOrigin.containsKey(name);
    Name from = above ? Names.parent(name) : name;
    while (!byOrigin.containsKey(from)) {
      from = Names.parent(from);
    }
    return at(from);
  }

  private Zone at(Name origin) {
    return Objects.requireNonNull(byOrigin.get(origin));
  }
}
