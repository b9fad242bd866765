package mailpath.starttls;

import java.time.Duration;
import java.time.Instant;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.Failed;
import mailpath.network.Stage;
import mailpath.network.TlsSession;

/** Dialogues with services for mail programs, and with servers approached in other ways. */
final class ServiceTalks {
  static final String SUBJECT = "mx.example.com [192.0.2.1]";

  private ServiceTalks() {}

  static DialogueQuery query(MailProtocol protocol, Approach approach) {
    return new DialogueQuery(Talks.HOST, Talks.ADDRESS, protocol.port(), protocol, approach);
  }

  static ProbedAddress probed(DialogueQuery query, Observation.End<Dialogue> end) {
    return ProbedAddress.of(
        Talks.HOST, query.address(), new Observation<>(query, end, Instant.EPOCH, Duration.ZERO));
  }

  /** In this protocol, as a program of today comes. */
  static ProbedAddress said(MailProtocol protocol, TlsSession session, String... lines) {
    return said(protocol, Approach.STANDARD, session, lines);
  }

  static ProbedAddress said(
      MailProtocol protocol, Approach approach, TlsSession session, String... lines) {
    Dialogue dialogue = Talks.dialogue(Stage.QUIT, session, lines);
    return probed(query(protocol, approach), new Answered<>(dialogue));
  }

  static ProbedAddress failed(
      MailProtocol protocol, Approach approach, Failure failure, String... lines) {
    Dialogue dialogue = Talks.dialogue(Stage.GREETING, null, lines);
    return probed(query(protocol, approach), new Failed<>(failure, dialogue));
  }
}
