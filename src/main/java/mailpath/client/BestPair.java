package mailpath.client;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The best that a service of a server was seen to give: TLS from the start before STARTTLS that is
 * insisted on (standards D4, RFC 8314 3), always with the certificate checked.
 */
public final class BestPair {
  private BestPair() {}

  /**
   * @param met what was learnt about the host, by port
   * @return empty where none was seen to be secure
   */
  public static Optional<ServicePair> of(ServiceSettings settings, Map<Integer, ServerFacts> met) {
    return candidates(settings)
        .filter(
            pair ->
                Optional.ofNullable(met.get(pair.port()))
                    .filter(facts -> isSecure(settings, pair, facts))
                    .isPresent())
        .findFirst();
  }

  /**
   * The same service of the same server with this pair, and the certificate checked. An SRV record
   * is of one pair alone.
   */
  public static ServiceSettings with(ServiceSettings settings, ServicePair pair) {
    return new ServiceSettings(
        settings.service(),
        settings.host(),
        Optional.of(pair.port()),
        pair.channel(),
        CertificateCheck.FULL,
        settings.signIn(),
        settings.label(),
        settings.lines(),
        settings.srv().filter(record -> isSet(settings, pair)));
  }

  /** The port that is set, either way, and those that are registered; the best first. */
  public static Stream<ServicePair> candidates(ServiceSettings settings) {
    Stream<ServicePair> own =
        settings.port().stream()
            .flatMap(
                port ->
                    Stream.of(
                        new ServicePair(port, Channel.IMPLICIT),
                        new ServicePair(port, Channel.REQUIRED)));
    List<ServicePair> registered = ServicePair.of(settings.service());
    return Stream.concat(registered.stream(), own)
        .distinct()
        .sorted(Comparator.comparing(ServicePair::channel));
  }

  private static boolean isSet(ServiceSettings settings, ServicePair pair) {
    return settings.channel() == pair.channel()
        && settings.port().filter(port -> port == pair.port()).isPresent();
  }

  private static boolean isSecure(ServiceSettings settings, ServicePair pair, ServerFacts facts) {
    return ServiceVerdict.of(ClientProgram.OTHER, with(settings, pair), facts).word()
        == ClientWord.SECURE;
  }
}
