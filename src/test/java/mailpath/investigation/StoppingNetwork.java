package mailpath.investigation;

import java.time.Duration;
import mailpath.dns.SignedInternet;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Observation.Failed;
import mailpath.network.Stage;

/** Another network, where somebody stops the run as soon as a mail server is talked to. */
record StoppingNetwork(Network below, Runnable stop) implements Network {
  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    return below.dns(query);
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    stop.run();
    Failure cancelled = new Failure.Cancelled(Stage.CONNECT);
    return new Observation<>(
        query, new Failed<>(cancelled, null), SignedInternet.NOW, Duration.ZERO);
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
