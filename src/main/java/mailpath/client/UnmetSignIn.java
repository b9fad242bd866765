package mailpath.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.network.TlsRemark;
import mailpath.starttls.StarttlsFacts.State;

/**
 * A way to sign in that is set and that the server does not offer inside TLS, as far as it said
 * (RFC 4954 3, RFC 9051 6.1.1, RFC 5034 3, RFC 5804 1.7). It keeps nobody out of the connection, so
 * no verdict knows of it.
 *
 * @param offered names, as the server has them
 * @param choose what the program can do instead, without being less safe for it
 * @param withheld whether there is another way that would be less safe as the connection is set
 */
record UnmetSignIn(
    SignIn set,
    List<String> offered,
    Optional<SignIn> choose,
    boolean withheld,
    Evidence evidence) {
  UnmetSignIn {
    offered = List.copyOf(offered);
  }

  /** What can be told from a list; a program that chooses by itself takes what there is. */
  private static final Set<SignIn> TOLD =
      Set.of(
          SignIn.PASSWORD,
          SignIn.CHALLENGE,
          SignIn.SCRAM,
          SignIn.GSSAPI,
          SignIn.NTLM,
          SignIn.CLIENT_CERTIFICATE,
          SignIn.OAUTH2);

  /** What takes no more than a password or a page of the provider comes first. */
  private static final List<SignIn> PREFERRED =
      List.of(
          SignIn.SCRAM,
          SignIn.OAUTH2,
          SignIn.PASSWORD,
          SignIn.CHALLENGE,
          SignIn.GSSAPI,
          SignIn.NTLM);

  /** One for each list that lacks it; addresses with the same list are one. */
  static List<UnmetSignIn> of(JudgedService service) {
    if (!TOLD.contains(service.settings().signIn()) || !endsInTls(service)) {
      return List.of();
    }
    Map<List<String>, Evidence> lacking = new LinkedHashMap<>();
    service.server().stream()
        .flatMap(server -> server.places().stream())
        .forEach(
            place ->
                lacking(service.settings().signIn(), place)
                    .ifPresent(offered -> lacking.merge(offered, place.evidence(), Evidence::and)));
    List<UnmetSignIn> unmet = new ArrayList<>();
    lacking.forEach((offered, evidence) -> unmet.add(of(service, offered, evidence)));
    return unmet;
  }

  /** Only there does the program read the list that counts. */
  private static boolean endsInTls(JudgedService service) {
    return (service.insists() || service.is(Channel.IF_AVAILABLE)) && service.rightPair().isEmpty();
  }

  private static Optional<List<String>> lacking(SignIn set, ServerPlace place) {
    return place.probed().is(State.OFFERED) && !(set == SignIn.CLIENT_CERTIFICATE && asks(place))
        ? place.probed().signInsInTls().filter(ways -> kinds(ways).noneMatch(set::equals))
        : Optional.empty();
  }

  /** Some servers offer EXTERNAL only to whoever shows the certificate that they ask for. */
  private static boolean asks(ServerPlace place) {
    return place
        .probed()
        .session()
        .filter(session -> session.remarks().contains(TlsRemark.ASKS_CERTIFICATE))
        .isPresent();
  }

  private static UnmetSignIn of(JudgedService service, List<String> offered, Evidence evidence) {
    Set<SignIn> kinds = Set.copyOf(kinds(offered).toList());
    List<SignIn> others =
        PREFERRED.stream()
            .filter(kinds::contains)
            .filter(way -> FieldLabels.has(service.program(), way))
            .toList();
    Optional<SignIn> choose = others.stream().filter(way -> isNoWorse(service, way)).findFirst();
    return new UnmetSignIn(
        service.settings().signIn(),
        offered,
        choose,
        choose.isEmpty() && !others.isEmpty(),
        evidence);
  }

  /** A readable password goes only where the connection is surely safe (RFC 4954 14). */
  private static boolean isNoWorse(JudgedService service, SignIn way) {
    Fate before = SignInFate.inUncheckedTls(service.settings().signIn());
    return service.verdict().word() == ClientWord.SECURE
        || way != SignIn.PASSWORD && SignInFate.inUncheckedTls(way).compareTo(before) <= 0;
  }

  private static Stream<SignIn> kinds(List<String> ways) {
    return ways.stream().map(SaslNames::one);
  }
}
