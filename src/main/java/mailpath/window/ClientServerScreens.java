package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import mailpath.client.ClientWord;
import mailpath.client.ServiceVerdict;
import mailpath.fact.Evidence;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NoteLine;

/** Makes a line for each port of a server that was looked at by itself. */
final class ClientServerScreens {
  private final ClientStep.ServerSeen server;
  private final Words words;

  ClientServerScreens(ClientStep.ServerSeen server, Words words) {
    this.server = server;
    this.words = words;
  }

  List<NoteLine> lines() {
    if (server.probes().isEmpty()) {
      String said = words.label(ClientTabText.SERVER_NOT_SEEN, words.show(server.host()));
      return List.of(new NoteLine(Mark.UNKNOWN, Claim.plain("client-server", said)));
    }
    List<NoteLine> lines = new ArrayList<>();
    for (HostAssessment probe : server.probes()) {
      lines.add(line("client-server:" + lines.size(), probe));
    }
    return lines;
  }

  /** What the best settings for it come to. */
  private NoteLine line(String id, HostAssessment probe) {
    ServiceVerdict best = ClientAssessment.atBest(probe);
    Evidence all =
        Evidence.of(probe.observations().stream().<Query>map(Observation::query).toList());
    return new NoteLine(
        Mark.of(best.word()), new Claim(id, said(best), RuleName.of(best.rule()), all));
  }

  private String said(ServiceVerdict best) {
    String where = ClientCardScreens.server(best.settings(), words);
    if (best.word() == ClientWord.SECURE) {
      return words.label(ClientTabText.WORKS, where);
    }
    return best.right()
        .map(right -> words.label(ClientTabText.WORKS_OTHERWISE, where, right.channel()))
        .orElseGet(() -> words.label(ClientTabText.SERVER_SAYS, where, best.headline()));
  }
}
