package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseRead;
import mailpath.casefile.CaseReader;
import mailpath.casefile.CaseWriter;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.ClientWords;
import mailpath.casefile.OwnTraces;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.ClientWord;
import mailpath.client.FoundBy;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.FormatNote;
import mailpath.dns.SignedInternet;
import mailpath.fact.SignatureChecks;
import mailpath.network.Desk;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsQuery;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.report.ClientJson;
import mailpath.report.ClientReport;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings of mail programs as cases: what goes in comes out, judged alike. */
@Tag("exhaustive")
class ClientCasesTest {
  private static final Instant NOW = SignedInternet.NOW;
  private static final OwnLabel LABEL = new OwnLabel("None", "Geen");

  private final MailWorld world = new MailWorld();

  ClientCasesTest() {
    world
        .internet
        .signed("d.test")
        .add("mx A 192.0.2.1")
        .add("mx A 192.0.2.3")
        .add("other A 192.0.2.2");
  }

  private static ClientSettings settings(ClientProgram program, ServiceSettings... services) {
    return new ClientSettings(
        program,
        List.of(new AccountSettings("d.test", Optional.of("d.test"), List.of(services))),
        List.of());
  }

  private static ServiceSettings service(
      MailService service, String host, int port, Channel channel) {
    return new ServiceSettings(
        service,
        Optional.of(host),
        Optional.of(port),
        channel,
        CertificateCheck.FULL,
        SignIn.PASSWORD,
        LABEL,
        List.of(4, 9));
  }

  /** Through the octets of a file. */
  private static Case reopened(Case written) {
    return assertInstanceOf(CaseRead.Opened.class, CaseReader.read(CaseWriter.bytes(written)))
        .found();
  }

  private static ClientAssessment replayed(Case recorded) {
    return ClientCases.replay(
        recorded, (ClientQuestion) recorded.question(), new SignatureChecks());
  }

  private ClientCheck check(ClientSettings settings, Network network) {
    return ClientCheck.of(
        settings,
        FoundBy.FILE,
        new ClientRun.Moment(NOW, NOW),
        new ClientCheck.Place(world.settings(), false, network, host -> network));
  }

  private Case recorded(ClientAssessment assessment) {
    return reopened(ClientCases.of(assessment, world.settings(), "test"));
  }

  /** All that is told, in two forms and two languages, but for where the answers come from. */
  private static List<String> told(ClientAssessment assessment) {
    return Stream.of(Language.values())
        .map(language -> Words.of(language, java.time.ZoneOffset.UTC))
        .flatMap(
            words ->
                Stream.concat(
                    new ClientJson(words, true).lines(Optional.empty(), assessment).stream(),
                    Stream.of(
                        new ClientReport(words, false, false)
                            .text(Optional.empty(), unmeasured(assessment)))))
        .map(line -> line.replace("\"mode\":\"live\"", "\"mode\":\"replay\""))
        .toList();
  }

  /** Without the line that says where and when. */
  private static ClientAssessment unmeasured(ClientAssessment assessment) {
    return new ClientAssessment(
        assessment.settings(),
        assessment.found(),
        assessment.accounts(),
        List.of(),
        assessment.run());
  }

  private static <E extends Enum<E>> List<String> words(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Mechanisms::word).toList();
  }

  /** What a file may say and what is known here is the same. */
  @Test
  void theWordsAreThoseOfTheRoomThatJudges() {
    assertEquals(words(ClientProgram.class), ClientWords.PROGRAMS);
    assertEquals(words(MailService.class), ClientWords.SERVICES);
    assertEquals(words(FoundBy.class), ClientWords.FOUND);
  }

  @ParameterizedTest
  @EnumSource
  void everyWordComesBack(ClientProgram program) {
    for (MailService service : MailService.values()) {
      ServiceSettings[] services =
          Arrays.stream(Channel.values())
              .flatMap(
                  channel ->
                      Arrays.stream(CertificateCheck.values())
                          .flatMap(
                              check ->
                                  Arrays.stream(SignIn.values())
                                      .map(signIn -> service(service, channel, check, signIn))))
              .toArray(ServiceSettings[]::new);
      ClientAssessment judged = ClientCheck.ofSettings(settings(program, services), FoundBy.TYPED);
      ClientAssessment again = replayed(reopened(ClientCases.unasked(judged, NOW, "test")));
      assertEquals(judged, again);
    }
  }

  private static ServiceSettings service(
      MailService service, Channel channel, CertificateCheck check, SignIn signIn) {
    boolean named = signIn != SignIn.UNKNOWN;
    return new ServiceSettings(
        service,
        named ? Optional.of("imap.d.test") : Optional.empty(),
        named ? Optional.of(993) : Optional.empty(),
        channel,
        check,
        signIn,
        LABEL,
        named ? List.of(1, 2) : List.of());
  }

  /** Notes and names of people are not kept; nothing that is judged depends on them. */
  @Test
  void whatMayNameAPersonIsLeftOut() {
    ServiceSettings imap = service(MailService.IMAP, "imap.d.test", 993, Channel.IMPLICIT);
    List<AccountSettings> accounts =
        Stream.of("Jan's mail", "d.test", "imap.d.test", "")
            .map(name -> new AccountSettings(name, Optional.of("d.test"), List.of(imap)))
            .toList();
    ClientSettings settings =
        new ClientSettings(
            ClientProgram.MUTT, accounts, List.of(new FormatNote.SettingNotUnderstood(3, "x")));
    ClientAssessment again =
        replayed(
            reopened(
                ClientCases.unasked(ClientCheck.ofSettings(settings, FoundBy.FILE), NOW, "test")));
    assertEquals(
        List.of("", "d.test", "imap.d.test", ""),
        again.settings().accounts().stream().map(AccountSettings::name).toList());
    assertEquals(List.of(), again.settings().notes());
    assertEquals(FoundBy.FILE, again.found());
  }

  @Test
  void aReplayTellsTheSame() {
    world.answer("192.0.2.2", MailWorld.bare());
    ClientAssessment live =
        check(
                settings(
                    ClientProgram.THUNDERBIRD,
                    service(MailService.IMAP, "mx.d.test", 993, Channel.IMPLICIT),
                    service(MailService.SUBMISSION, "mx.d.test", 587, Channel.REQUIRED),
                    service(MailService.IMAP, "other.d.test", 143, Channel.NONE),
                    service(MailService.SIEVE, "none.d.test", 4190, Channel.REQUIRED)),
                world)
            .run(so -> {});
    Case recorded = recorded(live);
    ClientAssessment again = replayed(recorded);
    assertEquals(told(live), told(again));
    assertEquals(4, live.accounts().getFirst().services().size());
    assertTrue(live.probes().size() > 4, "other ports were tried");
    assertEquals(
        new HashSet<>(queries(live.run().orElseThrow().observations())).size(),
        recorded.observations().size());
    assertEquals(Desk.Mode.REPLAY, again.run().orElseThrow().desk().mode());
  }

  private static List<Query> queries(List<Observation<?>> observations) {
    return observations.stream().<Query>map(Observation::query).toList();
  }

  /** Two ports of a host are asked for its addresses once: a second answer could be another. */
  @Test
  void allLooksAreOneRun() {
    ClientAssessment live =
        check(
                settings(
                    ClientProgram.OTHER,
                    service(MailService.IMAP, "mx.d.test", 993, Channel.IMPLICIT),
                    service(MailService.SUBMISSION, "mx.d.test", 465, Channel.IMPLICIT)),
                world)
            .run(so -> {});
    for (HostAssessment probe : live.probes()) {
      List<Query> asked = queries(probe.observations());
      assertTrue(asked.stream().anyMatch(DnsQuery.class::isInstance));
      assertTrue(
          asked.stream()
              .filter(DialogueQuery.class::isInstance)
              .map(DialogueQuery.class::cast)
              .allMatch(query -> query.port() == probe.question().port()),
          "each has what it asked itself");
    }
  }

  /** They were found in another run, so that a case of this one cannot find them again. */
  @Test
  void discoveredSettingsWithoutTheirDiscovery() {
    ClientSettings found =
        settings(
            ClientProgram.OTHER, service(MailService.IMAP, "mx.d.test", 993, Channel.IMPLICIT));
    ClientCheck.Place place =
        new ClientCheck.Place(world.settings(), false, world, question -> world);
    ClientAssessment live =
        ClientCheck.of(found, FoundBy.DISCOVERY, new ClientRun.Moment(NOW, NOW), place)
            .run(so -> {});
    ClientAssessment again = replayed(recorded(live));
    assertEquals(FoundBy.DISCOVERY, again.found());
    assertEquals(told(live), told(again));
  }

  /** What was stopped is kept as far as it came, and is no better when it is opened again. */
  @Test
  void aRunThatWasStopped() {
    AtomicReference<ClientCheck> check = new AtomicReference<>();
    check.set(
        check(
            settings(
                ClientProgram.OTHER,
                service(MailService.IMAP, "mx.d.test", 993, Channel.IMPLICIT),
                service(MailService.IMAP, "other.d.test", 993, Channel.IMPLICIT)),
            new StoppingNetwork(world, () -> check.get().stop())));
    ClientAssessment live = check.get().run(so -> {});
    Case recorded = recorded(live);
    assertEquals(Case.End.STOPPED, recorded.end());
    assertEquals(told(live), told(replayed(recorded)));
    assertEquals(ClientWord.UNKNOWN, live.accounts().getFirst().verdict().word());
  }

  @Test
  void forAnotherInstantItIsJudgedAnew() {
    ClientAssessment live =
        check(
                settings(
                    ClientProgram.OTHER,
                    service(MailService.IMAP, "mx.d.test", 993, Channel.IMPLICIT)),
                world)
            .run(so -> {});
    assertEquals(ClientWord.SECURE, live.accounts().getFirst().verdict().word());
    Case later = recorded(live).judgedAt(NOW.plusSeconds(400 * 86_400L));
    assertEquals(ClientWord.BROKEN, replayed(later).accounts().getFirst().verdict().word());
  }

  /** A file with a hole in it never says more than one without. */
  @Test
  void whatIsNotRecordedIsNotKnown() {
    ClientAssessment live =
        check(
                settings(
                    ClientProgram.OTHER,
                    service(MailService.IMAP, "mx.d.test", 993, Channel.IMPLICIT)),
                world)
            .run(so -> {});
    Case whole = recorded(live);
    Case holed =
        new Case(
            whole.program(),
            whole.question(),
            whole.settings(),
            whole.desk(),
            whole.end(),
            whole.took(),
            whole.observations().stream()
                .filter(one -> !(one.query() instanceof DialogueQuery))
                .toList(),
            List.of(),
            whole.unread());
    assertEquals(
        List.of(ClientWord.BROKEN, ClientWord.SECURE),
        replayed(holed).accounts().getFirst().services().getFirst().judged().verdict().range());
  }

  @Test
  void redactedItSaysTheSame() {
    ClientAssessment live =
        check(
                settings(
                    ClientProgram.OTHER,
                    service(MailService.IMAP, "mx.d.test", 993, Channel.IMPLICIT)),
                world)
            .run(so -> {});
    Case original = recorded(live);
    OwnTraces traces =
        new OwnTraces(List.of(), List.of("mx"), List.of("d"), List.of(), List.of("mx.d.test"));
    RedactedCase.Ready ready =
        assertInstanceOf(RedactedCase.Ready.class, RedactedCase.of(original, traces));
    assertEquals(original.question(), ready.redaction().redacted().question());
    assertEquals(
        live.accounts().getFirst().verdict().word(),
        replayed(ready.redaction().redacted()).accounts().getFirst().verdict().word());
  }
}
