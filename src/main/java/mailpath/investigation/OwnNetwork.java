package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.certificate.Interceptor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.AddressFamily;

/**
 * What control hosts show about the network of this desk.
 *
 * @param blocked families in which port 25 does not get out: no control host answers either
 * @param strips whether no control host offers STARTTLS either
 * @param interceptor who opens encrypted connections on the way; known to be nobody where control
 *     hosts show certificates that are trusted elsewhere too
 * @param controls the control hosts that were tried
 */
public record OwnNetwork(
    Set<AddressFamily> blocked,
    boolean strips,
    Fact<Optional<Interceptor>> interceptor,
    List<String> controls,
    Evidence evidence) {
  /** Nothing gave reason to ask. */
  public static final OwnNetwork NOT_TRIED =
      new OwnNetwork(Set.of(), false, notSettled(Evidence.NONE), List.of(), Evidence.NONE);

  public OwnNetwork {
    blocked = Set.copyOf(blocked);
    controls = List.copyOf(controls);
  }

  static Fact<Optional<Interceptor>> notSettled(Evidence evidence) {
    return Fact.unknown(Reason.Why.FOLLOWS, "", evidence);
  }
}
