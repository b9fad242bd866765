package mailpath.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Query;

/** Another network with a few answers replaced: "what if". The one below is asked for the rest. */
public final class EditedNetwork implements Network {
  private final Network below;
  private final Map<Query, Observation<?>> instead = new HashMap<>();

  public EditedNetwork(Network below, Collection<Edit> edits) {
    this.below = below;
    edits.forEach(edit -> instead.put(edit.instead().query(), edit.instead()));
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return this.<DnsAnswer>edited(query).orElseGet(() -> below.dns(query));
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    return this.<Dialogue>edited(query).orElseGet(() -> below.dialogue(query));
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    return this.<HttpsResponse>edited(query).orElseGet(() -> below.https(query));
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    return this.<HttpsResponse>edited(query).orElseGet(() -> below.http(query));
  }

  @Override
  public Desk desk() {
    return below.desk();
  }

  /** The kind of query fixes the type of its answer, so the cast cannot fail. */
  @SuppressWarnings("unchecked")
  private <A> Optional<Observation<A>> edited(Query query) {
    return Optional.ofNullable((Observation<A>) instead.get(query));
  }
}
