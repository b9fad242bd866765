package mailpath.casefile;

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

/** Another network, with what arrives from it noted in a journal. */
public final class JournallingNetwork implements Network {
  private final Network below;
  private final Journal journal;

  public JournallingNetwork(Network below, Journal journal) {
    this.below = below;
    this.journal = journal;
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return noted(below.dns(query));
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    return noted(below.dialogue(query));
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    return noted(below.https(query));
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    return noted(below.http(query));
  }

  @Override
  public Desk desk() {
    return below.desk();
  }

  private <A> Observation<A> noted(Observation<A> observation) {
    journal.append(observation);
    return observation;
  }
}
