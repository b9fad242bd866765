package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The way to sign in that is set is not offered, and nothing that the program could do instead. */
public record SignInWithoutOther(
    String subject, SignIn set, List<String> offered, Evidence evidence) implements Finding {
  public SignInWithoutOther {
    offered = List.copyOf(offered);
  }

  static List<SignInWithoutOther> check(JudgedService service) {
    return UnmetSignIn.of(service).stream()
        .filter(unmet -> unmet.choose().isEmpty() && !unmet.withheld())
        .map(
            unmet ->
                new SignInWithoutOther(
                    service.subject(), unmet.set(), unmet.offered(), unmet.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K13, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
