package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.fact.Rule;

/**
 * What a service as it is set up is worth (standards, sections D2, D3).
 *
 * @param range every word that is still possible, the worst first; one where the word is known
 * @param content what becomes of the mail
 * @param credential what becomes of password or token; its word is that of the channel, for no way
 *     to sign in lifts a clear channel, and none is worse than TLS (D3)
 * @param open what makes the difference where the word is not known
 * @param rule by which it is what it is
 * @param actor who can mend it; nobody where nothing is to be mended
 * @param right the pair that goes together, where the one that is set does not
 */
public record ServiceVerdict(
    ServiceSettings settings,
    ClientWord word,
    List<ClientWord> range,
    Exposure content,
    Exposure credential,
    ServiceHeadline headline,
    List<OpenPoint> open,
    Rule rule,
    Actor actor,
    Optional<ServicePair> right) {
  public ServiceVerdict {
    range = List.copyOf(range);
    open = List.copyOf(open);
  }

  /** From the settings alone: nobody has asked the server. */
  public static ServiceVerdict of(ClientProgram program, ServiceSettings settings) {
    return new ServiceJudge(program, settings, Optional.empty()).verdict();
  }

  public static ServiceVerdict of(
      ClientProgram program, ServiceSettings settings, ServerFacts server) {
    return new ServiceJudge(program, settings, Optional.of(server)).verdict();
  }

  /** The word for password or token; empty where there is none to lose. */
  public Optional<ClientWord> credentialWord() {
    return settings.signIn() == SignIn.NONE ? Optional.empty() : Optional.of(word);
  }
}
