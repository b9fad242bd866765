package mailpath.investigation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.investigation.ServerTalks.Talk;
import mailpath.investigation.WhatIfLine.Starttls;
import mailpath.mtasts.AssumedPolicy;
import mailpath.network.Dialogue;
import mailpath.network.DomainName;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Limits;
import mailpath.network.Observation;
import mailpath.network.Observation.End;
import mailpath.network.TlsSession;
import mailpath.starttls.AssumedDialogue;

/** Makes the edits of what servers said, for the queries that the investigation will ask. */
final class ServerEdits {
  private final EditDesk desk;
  private final ServerTalks servers;
  private final EditFiles files;

  /**
   * @param domain that the case is about
   */
  ServerEdits(EditDesk desk, DomainName domain, EditFiles files) {
    this.desk = desk;
    this.servers = new ServerTalks(desk, domain);
    this.files = files;
  }

  void starttls(Starttls line) throws RefusedEdit {
    List<Talk> talks = servers.talks(line.server());
    for (Talk talk : talks) {
      AssumedDialogue other =
          new AssumedDialogue(talk.query(), desk.network().dialogue(talk.query()).seen());
      End<Dialogue> end =
          switch (line.doing()) {
            case OFF -> other.notOffered();
            case ON -> other.offered(session(other, talks));
            case REQUIRED -> other.demanded(session(other, talks));
            case DOWN -> AssumedDialogue.down();
            case SILENT -> AssumedDialogue.silent(Limits.STANDARD.greeting());
          };
      desk.assume(talk.query(), end);
    }
  }

  /** The session at this address, or else at another of the server. */
  private TlsSession session(AssumedDialogue other, List<Talk> talks) {
    return Stream.concat(
            talks.stream().filter(talk -> talk.query().equals(other.query())), talks.stream())
        .flatMap(Talk::withFollowUps)
        .flatMap(
            query -> Stream.of(desk.network().dialogue(query), desk.measured().dialogue(query)))
        .flatMap(seen -> seen.seen().stream())
        .flatMap(dialogue -> dialogue.tls().stream())
        .findFirst()
        .orElseGet(other::unseenSession);
  }

  void policyText(String file) throws RefusedEdit {
    String text = files.text(file);
    policy(seen -> seen.serving(text));
  }

  void policyStatus(int status) throws RefusedEdit {
    policy(seen -> seen.refusing(status));
  }

  private void policy(Function<AssumedPolicy, End<HttpsResponse>> other) throws RefusedEdit {
    for (HttpsQuery query : servers.fetches()) {
      Observation<HttpsResponse> seen = desk.network().https(query);
      desk.assume(query, other.apply(new AssumedPolicy(seen.seen())));
    }
  }
}
