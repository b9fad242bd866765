package mailpath.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * How far down the chain of trust reaches on its way to a name.
 *
 * @param cuts the zones passed, and the one at which it ended
 * @param zone the deepest zone whose keys are authentic
 * @param ended why it goes no further; empty while it does
 */
record Arrival(List<ZoneCut> cuts, Zone zone, Optional<Ended> ended) {
  static final Zone NONE = new Zone(Name.root, List.of());

  Arrival {
    cuts = List.copyOf(cuts);
  }

  static Arrival nowhere(ZoneCut cut, Ended ended) {
    return new Arrival(List.of(cut.ended(ended)), NONE, Optional.of(ended));
  }

  static Arrival at(ZoneCut cut, Zone zone) {
    return new Arrival(List.of(cut), zone, Optional.empty());
  }

  Arrival ended(ZoneCut cut, Ended why) {
    return new Arrival(with(cut.ended(why)), zone, Optional.of(why));
  }

  Arrival down(ZoneCut cut, Zone below) {
    return new Arrival(with(cut), below, Optional.empty());
  }

  private List<ZoneCut> with(ZoneCut cut) {
    return Stream.concat(cuts.stream(), Stream.of(cut)).toList();
  }
}
