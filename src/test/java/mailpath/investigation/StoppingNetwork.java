package mailpath.investigation;

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

/** Another network, where somebody stops the run as soon as a mail server is talked to. */
record StoppingNetwork(Network below, Runnable stop) implements Network {
  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return below.dns(query);
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    stop.run();
    return below.dialogue(query);
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    return below.https(query);
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    return below.http(query);
  }

  @Override
  public Desk desk() {
    return below.desk();
  }
}
