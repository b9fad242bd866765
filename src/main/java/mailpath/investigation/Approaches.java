package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import mailpath.network.Approach;
import mailpath.network.Failure;
import mailpath.network.Stage;
import mailpath.starttls.ProbedAddress;
import mailpath.starttls.StarttlsFacts.State;

/** In which ways a server is approached once it has answered a program of today. */
final class Approaches {
  private Approaches() {}

  /**
   * @param injection whether the user has asked for that test (ST5)
   */
  static List<Approach> after(ProbedAddress standard, boolean injection) {
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
    if (upgrades && standard.is(State.OFFERED) && injection) {
      approaches.add(Approach.INJECTION);
    }
    return approaches;
  }
}
