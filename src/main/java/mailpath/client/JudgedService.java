package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Evidence;

/**
 * One service with its verdict: what the findings look at.
 *
 * @param server empty where nobody has asked it
 */
public record JudgedService(
    ClientProgram program, ServiceVerdict verdict, Optional<ServerFacts> server) {

  public static JudgedService of(
      ClientProgram program, ServiceSettings settings, Optional<ServerFacts> server) {
    ServiceVerdict verdict =
        server
            .map(facts -> ServiceVerdict.of(program, settings, facts))
            .orElseGet(() -> ServiceVerdict.of(program, settings));
    return new JudgedService(program, verdict, server);
  }

  /**
   * Each name by which programs may take its certificate, where an SRV record led to the host: the
   * host first.
   */
  public List<CheckedName> names() {
    return server.map(seen -> CheckedName.of(settings(), seen)).orElse(List.of());
  }

  ServiceSettings settings() {
    return verdict.settings();
  }

  MailService service() {
    return settings().service();
  }

  /** Host and port, as far as they are known. */
  String subject() {
    String host = settings().host().orElse("?");
    return settings().port().map(port -> host + ":" + port).orElse(host);
  }

  Evidence evidence() {
    return server.map(ServerFacts::evidence).orElse(Evidence.NONE);
  }

  boolean is(Channel channel) {
    return settings().channel() == channel;
  }

  boolean is(CertificateCheck check) {
    return settings().check() == check;
  }

  /** Whether it is set up to have TLS or nothing. */
  boolean insists() {
    return is(Channel.IMPLICIT) || is(Channel.REQUIRED);
  }

  /** Whether what is sent may go in clear, by the settings or because somebody makes it. */
  boolean mayBeReadable() {
    return is(Channel.NONE) || is(Channel.IF_AVAILABLE);
  }

  boolean passwordAsItIs() {
    return settings().signIn() == SignIn.PASSWORD || settings().signIn() == SignIn.ANY;
  }

  /** Whether what goes in clear lets others try passwords on it (section D3). */
  boolean guessable() {
    return SignInFate.inClear(settings().signIn()) == Fate.GUESSABLE;
  }

  Optional<ServicePair> rightPair() {
    return verdict.right();
  }

  /** The service that the port is registered for, if it is another. */
  Optional<MailService> otherService() {
    return settings().port().flatMap(ServicePair::serviceOf).filter(other -> other != service());
  }

  boolean hasImplicitPort() {
    return ServicePair.of(service()).getFirst().channel() == Channel.IMPLICIT;
  }

  int implicitPort() {
    return ServicePair.of(service()).getFirst().port();
  }

  /** Whether it was seen that the server gives a program that insists on TLS none. */
  boolean keptOut() {
    return switch (verdict.headline()) {
      case ServiceHeadline.NotOffered ignored -> true;
      case ServiceHeadline.Refused ignored -> true;
      case ServiceHeadline.SignedIn ignored -> true;
      default -> false;
    };
  }
}
