package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tab "Client configuration" says, without the toolkit. */
@Tag("exhaustive")
class ClientScreensTest {
  private static LabSamples samples;

  @BeforeAll
  static void open() {
    samples = new LabSamples();
  }

  @AfterAll
  static void close() {
    samples.close();
  }

  private static ClientScreen screen(ClientState state, Language language) {
    return new ClientScreens(state, Words.of(language, WindowRig.ZONE)).screen();
  }

  private static ClientScreen screen(ClientState state) {
    return screen(state, Language.EN);
  }

  private static VerdictScreen band(ClientState state) {
    return screen(state).band().orElseThrow().verdict();
  }

  private static ClientState typed(List<ClientActions.Typed> services) {
    List<ServiceSettings> settings = new ArrayList<>();
    for (ClientActions.Typed one : services) {
      settings.add(
          ((ClientTyped.Understood) ClientTyped.read(ClientProgram.OUTLOOK, one)).settings());
    }
    ClientSettings all =
        new ClientSettings(
            ClientProgram.OUTLOOK,
            List.of(new AccountSettings("", Optional.empty(), settings)),
            List.of());
    return ClientState.EMPTY.owning(List.of(), all, FoundBy.TYPED);
  }

  private static ClientState looked(ClientState state) {
    return state.with((ClientStep.Looked) samples.ask(state.look(Desk.Mode.LAB)));
  }

  private static ClientState found(ClientState state, String domain) {
    ClientRequest request = new ClientRequest.Discover(DomainName.of(domain), false, Desk.Mode.LAB);
    return state.with(((ClientStep.Discovered) samples.ask(request)).found());
  }

  @Test
  void withoutSettingsItSaysWhatFillsIt() {
    ClientScreen screen = screen(ClientState.EMPTY);
    assertTrue(screen.account().isEmpty());
    assertTrue(screen.count().isEmpty());
    assertTrue(screen.fills().contains("Type the settings"), screen.fills());
  }

  /** Nobody has looked: what a server does is not known, and is not taken for the good case. */
  @Test
  void settingsAloneSayWhatIsNotKnown() {
    ClientScreen.Account account =
        screen(typed(ClientSamples.typed("mijnmail.test"))).account().orElseThrow();
    assertEquals(Mark.UNKNOWN, account.mark());
    assertFalse(account.probed());
    assertTrue(account.ports().isEmpty());
    VerdictScreen band = band(typed(ClientSamples.typed("mijnmail.test")));
    assertEquals("Unknown", band.word());
    assertEquals("Not known", band.actor());
    assertEquals("Look at the servers first", band.action());
    assertTrue(
        band.lines().stream().anyMatch(line -> line.text().startsWith("not known before")),
        band.lines()::toString);
  }

  /** The mock's case: a weak incoming service decides, two others are secure (D4). */
  @Test
  void theWorstServiceIsTheSentenceForTheWhole() {
    ClientScreen.Account account =
        screen(looked(typed(ClientSamples.typed("mijnmail.test")))).account().orElseThrow();
    assertEquals(Mark.OPPORTUNISTIC, account.mark());
    assertEquals(
        "Encrypted today, but your program also continues without encryption if someone removes"
            + " it.",
        account.sentence().text());
    assertTrue(account.sentence().opens());
    assertEquals(
        List.of(Mark.OPPORTUNISTIC, Mark.SECURE, Mark.SECURE),
        account.cards().stream().map(ClientScreen.Card::mark).toList());
    ClientScreen.Card card = account.cards().getFirst();
    assertEquals("In Outlook: “Auto”", card.label());
    assertEquals("To be fixed by: your program", card.who());
    assertTrue(card.better().startsWith("Better: port 993"), card.better());
  }

  @Test
  void theListsBeforeAndAfterAreComparedInWords() {
    ClientScreen.Account account =
        screen(looked(typed(ClientSamples.typed("mijnmail.test")))).account().orElseThrow();
    ClientScreen.Port imap =
        account.ports().stream()
            .filter(port -> port.title().startsWith("Port 143"))
            .findFirst()
            .orElseThrow();
    assertTrue(imap.before().contains(new ClientScreen.Capability("STARTTLS", true)));
    assertTrue(imap.before().contains(new ClientScreen.Capability("IMAP4rev1", false)));
    assertTrue(imap.after().contains(new ClientScreen.Capability("AUTH=PLAIN", true)));
    assertTrue(imap.differences().startsWith("Only before: STARTTLS, LOGINDISABLED."));
  }

  @Test
  void ownSettingsDifferFromWhatIsFound() {
    ClientState state = found(typed(ClientSamples.typed("mijnmail.test")), "mijnmail.test");
    ClientScreen.Table table = screen(state).account().orElseThrow().table();
    assertEquals(List.of("Service", "Your settings"), table.columns().subList(0, 2));
    ClientScreen.Row imap = table.rows().getFirst();
    assertEquals("differs: other port, other encryption", imap.cells().getFirst().differs());
    ClientScreen.Row sieve = table.rows().getLast();
    assertEquals("", sieve.cells().getFirst().differs());
    assertEquals(List.of("not named"), sieve.cells().get(1).lines());
  }

  /** Both what is set and what is claimed is marked, by word. */
  @Test
  void aLookDisprovesWhatIsSetAndWhatIsClaimed() {
    ClientActions.Typed wrong =
        ClientSamples.service(MailService.IMAP, "verwisseld.test", "993", Channel.IMPLICIT);
    ClientState state = looked(found(typed(List.of(wrong)), "verwisseld.test"));
    ClientScreen.Account account = screen(state).account().orElseThrow();
    assertEquals(Mark.BROKEN, account.mark());
    ClientScreen.Row row = account.table().rows().getFirst();
    assertTrue(row.cells().getFirst().disproved().startsWith("disproved: "), row::toString);
    assertTrue(row.cells().get(1).disproved().startsWith("disproved: "), row::toString);
    String measured = String.join(" ", row.cells().getLast().lines());
    assertTrue(measured.contains("mail.verwisseld.test:993 speaks STARTTLS instead"), measured);
  }

  /** The local part goes nowhere, and unprotected ways are said to be so (K-FOUND). */
  @Test
  void whoCouldHaveLiedIsSaid() {
    ClientScreen screen = screen(found(ClientState.EMPTY, "zonderslot.test"));
    ClientScreen.Account account = screen.account().orElseThrow();
    assertTrue(
        account.findings().getFirst().claim().text().contains("unprotected answer (http)"),
        account.findings()::toString);
    assertTrue(
        account.lines().stream().anyMatch(line -> line.label().equals("Who could have lied")));
    assertTrue(screen.sources().stream().anyMatch(source -> source.mark() == Mark.BROKEN));
  }

  @ParameterizedTest
  @CsvSource({
    "imap.example.org, 99999, A port is a number",
    "imap.example.org, x, A port is a number",
    "anna@example.org, 993, Not understood",
    "host password=geheim, 993, Not understood"
  })
  void whatCannotBeReadIsRefused(String host, String port, String why) {
    ClientTyped read =
        ClientTyped.read(
            ClientProgram.OTHER,
            new ClientActions.Typed(
                MailService.IMAP,
                host,
                port,
                Channel.IMPLICIT,
                CertificateCheck.FULL,
                SignIn.PASSWORD));
    Words words = Words.of(Language.EN, WindowRig.ZONE);
    assertTrue(words.text(((ClientTyped.Refused) read).why()).startsWith(why));
  }

  /** What was typed beside an earlier look is not taken for what was looked at. */
  @Test
  void aLateLookAtOtherSettingsIsDropped() {
    ClientState first = typed(ClientSamples.typed("mijnmail.test"));
    ClientStep.Looked late = (ClientStep.Looked) samples.ask(first.look(Desk.Mode.LAB));
    ClientState other = typed(ClientSamples.typed("meelezer.test"));
    assertTrue(other.with(late).probes().isEmpty());
  }

  @Test
  void anErrorMessageIsExplained() {
    ClientState state =
        ClientState.EMPTY.puzzledBy(
            "The certificate for imap.example.org is not valid for that server");
    ClientScreen.SymptomCard card = screen(state).symptoms().cards().getFirst();
    assertTrue(card.head().contains("Thunderbird"), card.head());
    assertFalse(card.causes().isEmpty());
    assertEquals(
        List.of("Look at imap.example.org"),
        card.proofs().stream()
            .flatMap(proof -> proof.step().stream())
            .map(ClientScreen.Step::text)
            .filter(text -> text.startsWith("Look at"))
            .toList());
    assertTrue(
        screen(ClientState.EMPTY.puzzledBy("abracadabra")).symptoms().said().contains("not known"));
  }

  /** Without a server in it, the message is about those of the settings. */
  @Test
  void withoutAServerInTheMessageThoseOfTheSettingsAreLookedAt() {
    ClientState state = ClientState.EMPTY.puzzledBy("0x800CCC1A");
    assertTrue(proofs(state).contains(new ClientProof.ProveByTyping()), proofs(state)::toString);
    ClientState with = typed(ClientSamples.typed("mijnmail.test")).puzzledBy("0x800CCC1A");
    assertTrue(proofs(with).contains(new ClientProof.ProveByServers()), proofs(with)::toString);
  }

  /** Whether this network lets anybody out at port 25 is told by a check of a domain. */
  @Test
  void ofABlockedPortACheckTells() {
    ClientState state = ClientState.EMPTY.puzzledBy("I cannot send mail from home over port 25.");
    assertTrue(proofs(state).contains(new ClientProof.ProveByDomain()), proofs(state)::toString);
    String source = screen(state, Language.NL).symptoms().cards().getFirst().source();
    assertEquals(
        "Bron: tweakers.net 187600; iusmentis.com; tekst zoals anderen die aanhalen.", source);
  }

  /** Placeholders are for programs; people read the domain that they asked for. */
  @Test
  void sourcesNameTheServersOfTheDomain() {
    for (Language language : Language.values()) {
      List<String> sources =
          screen(found(ClientState.EMPTY, "mijnmail.test"), language).sources().stream()
              .map(source -> source.claim().text())
              .toList();
      assertTrue(sources.size() > 3, sources::toString);
      assertFalse(sources.toString().contains("%"), sources::toString);
    }
  }

  private static List<ClientProof> proofs(ClientState state) {
    return screen(state).symptoms().cards().stream()
        .flatMap(card -> card.proofs().stream())
        .flatMap(proof -> proof.step().stream())
        .map(ClientScreen.Step::proof)
        .toList();
  }

  /** What the message says of a server is held against that server, port by port. */
  @Test
  void theServerInTheMessageIsLookedAt() {
    ClientState state =
        ClientState.EMPTY.puzzledBy("Connection to server mail.mijnmail.test timed out.");
    ClientProof.ProveByHost proof =
        (ClientProof.ProveByHost)
            proofs(state).stream()
                .filter(ClientProof.ProveByHost.class::isInstance)
                .findFirst()
                .orElseThrow();
    ClientStep.ServerSeen seen =
        (ClientStep.ServerSeen)
            samples.ask(
                new ClientRequest.LookAtHost(proof.host(), proof.protocols(), Desk.Mode.LAB));
    List<CertificateScreen.NoteLine> lines =
        screen(state.with(seen)).symptoms().cards().getFirst().seen();
    assertTrue(
        lines.stream()
            .anyMatch(
                line ->
                    line.mark() == Mark.SECURE
                        && line.claim()
                            .text()
                            .equals("mail.mijnmail.test:993 works, certificate is right")),
        lines::toString);
    assertTrue(lines.stream().allMatch(line -> line.claim().opens()), lines::toString);
    ClientState other = state.puzzledBy("Connection to server mail.anders.test timed out.");
    assertTrue(other.with(seen).puzzle().server().isEmpty(), "a late look is of another message");
  }

  /** Date, source and certainty stand beside it, and it is judged as typed settings are. */
  @Test
  void aPresetIsNeverTakenForWhatAServerDoes() {
    ClientState state =
        typed(
                List.of(
                    ClientSamples.service(
                        MailService.IMAP, "kpnmail.test", "143", Channel.IF_AVAILABLE)))
            .with(ClientPresets.named("Ziggo").orElseThrow());
    ClientScreen screen = screen(state);
    ClientScreen.Account account = screen.account().orElseThrow();
    assertEquals(Mark.UNKNOWN, account.mark());
    assertEquals(List.of("imap.ziggo.nl:993", "smtp.ziggo.nl:587"), servers(account));
    String lines =
        String.join(" ", account.lines().stream().map(ClientScreen.Line::value).toList());
    for (String part :
        List.of("Thunderbird database", "2024", "read on", "fairly sure", "never taken for")) {
      assertTrue(lines.contains(part), lines);
    }
    assertTrue(
        account.cards().stream().allMatch(card -> card.label().contains("not measured")),
        account.cards()::toString);
    assertTrue(
        account.differs().getFirst().claim().text().contains("imap.ziggo.nl:993"),
        account.differs()::toString);
    assertEquals("as Ziggo is known to want it", band(state).lines().getLast().text());
    String copied = new ClientCopy(state, Words.of(Language.EN, WindowRig.ZONE)).text();
    assertTrue(copied.contains("imap.ziggo.nl:993"), copied);
    assertTrue(copied.contains("Thunderbird database"), copied);
  }

  private static List<String> servers(ClientScreen.Account account) {
    return account.cards().stream().map(ClientScreen.Card::server).toList();
  }

  /** What is set where, who acts and since when: enough to act on without this window. */
  @Test
  void theBandOfAnAccountTellsWhoActsAndCopiesThat() {
    ClientState state = looked(typed(ClientSamples.typed("mijnmail.test")));
    VerdictScreen band = band(state);
    assertEquals("Your program", band.actor());
    assertEquals("Choose SSL/TLS, port 993", band.action());
    assertEquals(
        "Whoever is between your program and mail.mijnmail.test can then read mail and password.",
        band.more());
    assertEquals("incoming (IMAP), mail.mijnmail.test:143", band.lines().getFirst().text());
    List<String> ticket = band.ticket().lines().toList();
    assertEquals(6, ticket.size(), band.ticket());
    assertTrue(
        ticket.getFirst().startsWith("incoming (IMAP), mail.mijnmail.test:143: opportunistic."),
        band.ticket());
    assertTrue(ticket.get(3).matches("Evidence: K3, #\\d.*"), band.ticket());
    assertEquals("To be fixed by: your program (choose SSL/TLS, port 993)", ticket.get(4));
    CheckScreen.Strip strip = screen(state).band().orElseThrow().strip();
    assertEquals("LAB", strip.badge());
    assertTrue(strip.text().contains("25 Nov 2026 14:02"), strip.text());
  }

  @Test
  void settingsThatNobodyAskedForSaySo() {
    CheckScreen.Strip strip =
        screen(typed(ClientSamples.typed("mijnmail.test"))).band().orElseThrow().strip();
    assertEquals("", strip.badge());
    assertEquals("Judged by the settings alone: nobody was asked.", strip.text());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPartHasWordsInBothLanguages(Language language) {
    ClientState state = looked(found(typed(ClientSamples.typed("mijnmail.test")), "mijnmail.test"));
    ClientScreen screen = screen(state, language);
    String differs =
        screen.account().orElseThrow().table().rows().getFirst().cells().getFirst().differs();
    assertTrue(differs.startsWith(language == Language.NL ? "wijkt af" : "differs"), differs);
    List<String> ids = screen.claims().stream().map(Claim::id).toList();
    assertEquals(ids.size(), ids.stream().distinct().count(), ids::toString);
  }
}
