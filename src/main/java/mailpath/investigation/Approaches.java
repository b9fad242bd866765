package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import mailpath.casefile.HostQuestion;
import mailpath.network.Approach;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Stage;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts.State;

/** In which ways a server is approached once it has answered a program of today. */
final class Approaches {
  private Approaches() {}

  /**
   * @param question which tests the user has asked for
   */
  static List<Approach> after(ProbedAddress standard, HostQuestion question) {
    List<Approach> approaches = new ArrayList<>();
    boolean inTls = standard.failure().map(Failure::stage).filter(Stage.TLS::equals).isPresent();
    if (standard.works() || inTls) {
      approaches.add(Approach.WITHOUT_NAME);
    }
    if (standard.is(State.OFFERED)) {
      approaches.add(Approach.RSA);
      approaches.add(Approach.ECDSA);
    }
    boolean upgrades = !standard.protocol().implicitTls();
    if (upgrades && standard.is(State.ABSENT)) {
      approaches.add(Approach.SECOND_VISIT);
    }
    if (upgrades && standard.is(State.OFFERED) && question.injection()) {
      approaches.add(Approach.INJECTION);
    }
    if (question.mailFrom() && takesMailOfUsers(standard, question)) {
      approaches.add(Approach.MAIL_FROM);
    }
    return approaches;
  }

  /** Only a port that is not for other mail servers, where it took the greeting in clear. */
  private static boolean takesMailOfUsers(ProbedAddress standard, HostQuestion question) {
    return standard.protocol() == MailProtocol.SUBMISSION
        && question.port() != MailProtocol.SMTP.port()
        && standard.state().isPresent();
  }
}
