package mailpath.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mailpath.casefile.Case;
import mailpath.casefile.Edit;
import mailpath.casefile.EditedNetwork;
import mailpath.casefile.RecordedNetwork;
import mailpath.dns.Dns;
import mailpath.dns.TrustAnchors;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.End;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;
import org.jspecify.annotations.Nullable;

/**
 * A case while edits are made to it: its observations, which stay as they are, and what is assumed
 * in their place. A later edit of the same query replaces an earlier one.
 */
final class EditDesk {
  private final Case recorded;
  private final SignatureChecks checked;
  private final Network below;
  private final TrustAnchors anchors;
  private final Map<Query, Observation<?>> observed = new LinkedHashMap<>();
  private final Map<Query, Edit> edits = new LinkedHashMap<>();
  private final Set<Bytes> roots = new LinkedHashSet<>();
  private @Nullable Dns dns;

  /**
   * @param checked signatures that were checked before
   */
  EditDesk(Case recorded, SignatureChecks checked) {
    this.recorded = recorded;
    this.checked = checked;
    this.below =
        new RecordedNetwork(
            recorded.observations(),
            WhyNot.NOT_RECORDED,
            recorded.question().begun(),
            recorded.desk().replayed());
    this.anchors = TrustAnchors.of(recorded.settings().anchors());
    recorded.observations().forEach(seen -> observed.put(seen.query(), seen));
    recorded.edits().forEach(edit -> edits.put(edit.instead().query(), edit));
  }

  List<Edit> edits() {
    return List.copyOf(edits.values());
  }

  /** Whatever has been asked or is assumed. */
  Collection<Query> queries() {
    Set<Query> all = new LinkedHashSet<>(observed.keySet());
    all.addAll(edits.keySet());
    return all;
  }

  /** The instant that the case is judged for. */
  Instant at() {
    return recorded.question().at();
  }

  /** A root that an assumed chain leads to and that every sender is to trust. */
  void trust(Bytes root) {
    roots.add(root);
  }

  Set<Bytes> roots() {
    return Set.copyOf(roots);
  }

  /** The network as it is with the edits so far. */
  Network network() {
    return new EditedNetwork(below, edits.values());
  }

  /** The network as it was measured. */
  Network measured() {
    return below;
  }

  /** DNS as it is with the edits so far. */
  Dns dns() {
    if (dns == null) {
      Clock clock = Clock.fixed(recorded.question().at(), ZoneOffset.UTC);
      dns = new Dns(network(), anchors, clock, checked);
    }
    return dns;
  }

  void assume(Query query, End<?> end) {
    Observation<?> seen = observed.get(query);
    edits.remove(query);
    edits.put(
        query,
        new Edit(
            new Observation<>(
                query,
                end,
                seen == null ? recorded.question().begun() : seen.at(),
                Duration.ZERO)));
    dns = null;
  }
}
