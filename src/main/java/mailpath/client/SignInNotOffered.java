package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The way to sign in that is set is not offered; another is, and is no less safe. */
public record SignInNotOffered(
    String subject, SignIn set, List<String> offered, SignIn choose, Evidence evidence)
    implements Finding {
  public SignInNotOffered {
    offered = List.copyOf(offered);
  }

  static List<SignInNotOffered> check(JudgedService service) {
    return UnmetSignIn.of(service).stream().flatMap(unmet -> of(service, unmet).stream()).toList();
  }

  private static Optional<SignInNotOffered> of(JudgedService service, UnmetSignIn unmet) {
    return unmet
        .choose()
        .filter(way -> FieldLabels.of(service.program(), way).isEmpty())
        .map(
            way ->
                new SignInNotOffered(
                    service.subject(), unmet.set(), unmet.offered(), way, unmet.evidence()));
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K13, Severity.ADVICE, Actor.YOUR_PROGRAM);
  }
}
