package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The way to sign in that is set is not offered, and those that are would be less safe as the
 * connection is set: it comes first.
 */
public record SignInOnlyLessSafe(
    String subject, SignIn set, List<String> offered, Evidence evidence) implements Finding {
  public SignInOnlyLessSafe {
    offered = List.copyOf(offered);
  }

  static List<SignInOnlyLessSafe> check(JudgedService service) {
    return UnmetSignIn.of(service).stream()
        .filter(UnmetSignIn::withheld)
        .map(
            unmet ->
                new SignInOnlyLessSafe(
                    service.subject(), unmet.set(), unmet.offered(), unmet.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K13, Severity.ADVICE, Actor.YOUR_PROGRAM);
  }
}
