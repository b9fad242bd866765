package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The way to sign in that is set is not offered; what the program calls another one that is. */
public record SignInNotOfferedNamed(
    String subject,
    SignIn set,
    List<String> offered,
    SignIn choose,
    OwnLabel label,
    Evidence evidence)
    implements Finding {
  public SignInNotOfferedNamed {
    offered = List.copyOf(offered);
  }

  static List<SignInNotOfferedNamed> check(JudgedService service) {
    return UnmetSignIn.of(service).stream().flatMap(unmet -> of(service, unmet).stream()).toList();
  }

  private static Optional<SignInNotOfferedNamed> of(JudgedService service, UnmetSignIn unmet) {
    return unmet
        .choose()
        .flatMap(
            way ->
                FieldLabels.of(service.program(), way)
                    .map(
                        label ->
                            new SignInNotOfferedNamed(
                                service.subject(),
                                unmet.set(),
                                unmet.offered(),
                                way,
                                label,
                                unmet.evidence())));
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K13, Severity.ADVICE, Actor.YOUR_PROGRAM);
  }
}
