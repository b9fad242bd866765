package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Query;
import mailpath.network.RecordType;
import mailpath.network.Stage;
import mailpath.report.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts were contacted, from the observations and in the window. */
class ContactsTest {
  private static final DomainName NAME = DomainName.of("example.test");
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private static Observation<?> seen(int second, Query query, Observation.End<?> end) {
    Instant at = LabSamples.NOW.plusSeconds(second);
    return new Observation<>(query, end, at, Duration.ofMillis(20));
  }

  private static Query question(RecordType type) {
    return new DnsQuery(NAME, type);
  }

  private static Query visit(String address) {
    return DialogueQuery.relay(DomainName.of("mx.example.test"), InetAddress.ofLiteral(address));
  }

  private static Observation.End<?> answered(String server) {
    return new Observation.Answered<>(new DnsAnswer(Bytes.of(new byte[12]), server));
  }

  private static Observation.End<?> failed(Failure failure) {
    return new Observation.Failed<>(failure, null);
  }

  private static List<Contact> contacts(String resolver, Observation<?>... all) {
    return Contacts.of(
        new ContactedRun(
            ContactedRun.Kind.DOMAIN,
            "example.test",
            Desk.Mode.LIVE,
            LabSamples.NOW,
            ContactedRun.State.ENDED,
            resolver,
            List.of(DomainName.of("control.test")),
            List.of(all)));
  }

  @Test
  void whatWasNotAskedWentNowhere() {
    List<Contact> none =
        contacts(
            "192.0.2.53:53",
            seen(
                0, question(RecordType.MX), new Observation.NotAsked<>(Observation.WhyNot.STOPPED)),
            seen(
                1,
                visit("192.0.2.1"),
                new Observation.NotAsked<>(Observation.WhyNot.SPECIAL_ADDRESS)));
    assertEquals(List.of(), none);
  }

  /** What a run goes on with was asked by the run before, which has a table of its own. */
  @Test
  void whatARunBeforeHasAskedIsNotOfThisRun() {
    ClientStep seen =
        samples.ask(
            new ClientRequest.LookAtHost(
                "mail.mijnmail.test", List.of(MailProtocol.IMAPS), Desk.Mode.LAB));
    ContactedRun.Kind kind = ContactedRun.Kind.SERVERS;
    ContactedRun same = ContactedRun.begun(kind, "", Desk.Mode.LAB, LabSamples.NOW).with(seen);
    assertFalse(Contacts.of(same).isEmpty());
    ContactedRun later = ContactedRun.begun(kind, "", Desk.Mode.LAB, Instant.MAX).with(seen);
    assertEquals(List.of(), Contacts.of(later));
  }

  @Test
  void questionsToOneResolverAreCountedTogether() {
    List<Contact> all =
        contacts(
            "192.0.2.53:53, 192.0.2.54:53",
            seen(4, question(RecordType.A), answered("192.0.2.53:53")),
            seen(0, question(RecordType.MX), answered("192.0.2.53:53")),
            seen(2, question(RecordType.TXT), answered("192.0.2.54:53")));
    assertEquals(2, all.size());
    Contact first = all.getFirst();
    assertEquals(new Contact.Place("", "192.0.2.53:53", Contact.Way.DNS), first.place());
    assertEquals(2, first.exchanges());
    assertEquals(LabSamples.NOW, first.first());
    assertEquals(LabSamples.NOW.plusSeconds(4), first.last());
    assertEquals(Set.of(Contact.Reason.NAMES), first.why());
  }

  /** Nobody can tell which of them were tried, so all are named. */
  @Test
  void aQuestionWithoutAnswerNamesTheListOfResolvers() {
    Contact one =
        contacts(
                "192.0.2.53:53, 192.0.2.54:53",
                seen(
                    0,
                    question(RecordType.MX),
                    failed(new Failure.TimedOut(Stage.DNS, Duration.ofSeconds(5)))))
            .getFirst();
    assertEquals("192.0.2.53:53, 192.0.2.54:53", one.place().address());
    assertEquals(1, one.unanswered());
  }

  @Test
  void aResolverThatCannotBeReachedIsNamedAndNoneIsNobody() {
    Observation<?> refused =
        seen(0, question(RecordType.MX), failed(new Failure.NoResolver("192.0.2.54:53")));
    assertEquals("192.0.2.54:53", contacts("", refused).getFirst().place().address());
    Observation<?> nobody = seen(0, question(RecordType.MX), failed(new Failure.NoResolver("")));
    assertEquals(List.of(), contacts("", nobody));
  }

  @Test
  void dnsOverHttpsIsAHostWithItsAddress() {
    URI uri = URI.create("https://dns.example/dns-query#192.0.2.7");
    Contact one =
        contacts("", seen(0, question(RecordType.MX), answered(uri.toString()))).getFirst();
    assertEquals(
        new Contact.Place("dns.example", "192.0.2.7:443", Contact.Way.DNS_OVER_HTTPS), one.place());
  }

  @Test
  void aServerThatSaidNothingWasContactedAllTheSame() {
    Contact one =
        contacts(
                "",
                seen(
                    0,
                    visit("2001:db8::1"),
                    failed(new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(5)))))
            .getFirst();
    assertEquals("[2001:db8::1]:25", one.place().address());
    assertEquals(1, one.unanswered());
  }

  @ParameterizedTest
  @CsvSource({"schakel.test", "postkaart.test", "beleid.test"})
  void aRunInTheWindowIsListedWhole(String domain) {
    try (WindowRig rig = rig().checked(domain)) {
      rig.act(() -> rig.controller().help().contacts());
      assertEquals("contacts-summary", rig.focused());
      Set<String> asked =
          samples.last(domain).observations().stream()
              .filter(one -> !(one.end() instanceof Observation.NotAsked<?>))
              .flatMap(
                  one -> one.query() instanceof DialogueQuery to ? Stream.of(to) : Stream.empty())
              .map(to -> new InetSocketAddress(to.address(), to.port()))
              .map(mailpath.network.IpText::show)
              .collect(Collectors.toSet());
      assertFalse(asked.isEmpty());
      asked.forEach(address -> assertTrue(drawn(rig).contains(address), rig.texts()::toString));
      assertTrue(rig.says("on the loopback address"), rig.texts()::toString);
    }
  }

  /** Names and addresses are drawn in parts, so that they can wrap. */
  private static String drawn(WindowRig rig) {
    return String.join("", rig.texts());
  }

  private static WindowRig rig() {
    return new WindowRig(
        samples,
        new WindowSettings(Language.EN, WindowSettings.Theme.LIGHT, 100, true, true),
        1280,
        800);
  }

  @Test
  void thePageIsCopiedAndLeftByKeyboardAndSaidInDutch() {
    try (WindowRig rig = rig().checked("schakel.test")) {
      rig.act(() -> rig.controller().help().contacts());
      rig.press(KeyCode.SHIFT, KeyCode.TAB);
      rig.press(KeyCode.SHIFT, KeyCode.TAB);
      assertEquals("contacts-copy", rig.focused());
      rig.press(KeyCode.SPACE);
      assertTrue(rig.clipboard().contains("mx1.schakel.test | 192.0.2.80:25 | SMTP"));
      rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
      assertTrue(rig.says("Benaderde hosts"), rig.texts()::toString);
      rig.press(KeyCode.ESCAPE);
      assertFalse(rig.shown("contacts"));
      assertEquals("headline", rig.focused());
      rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
      assertFalse(rig.shown("contacts"), "another language brings nothing back");
    }
  }

  @Test
  void withoutARunNobodyWasContacted() {
    try (WindowRig rig = rig()) {
      rig.act(() -> rig.controller().help().contacts());
      assertTrue(rig.textOf("contacts-summary").startsWith("No run has been made"));
      rig.press(KeyCode.ESCAPE);
      assertEquals("input", rig.focused());
    }
  }

  @Test
  void anAnswerTakesThePlaceOfThePage() {
    try (WindowRig rig = rig().checked("schakel.test")) {
      rig.act(() -> rig.controller().help().contacts());
      rig.checked("postkaart.test");
      assertFalse(rig.shown("contacts"));
      rig.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
      assertFalse(rig.shown("contacts"));
    }
  }

  /** Whatever it had asked by then is known, and that more may be missing is said. */
  @Test
  void aFaultIsSaidAndARefusalIsForgotten() {
    try (WindowRig rig = rig()) {
      rig.act(() -> rig.controller().practise("schakel.test"));
      rig.service.middle();
      rig.service.fail(new InternalFault("planted"));
      rig.act(() -> rig.controller().help().contacts());
      assertTrue(rig.says("ended by a fault of the program"), rig.texts()::toString);
      rig.press(KeyCode.ESCAPE);
      rig.act(() -> rig.controller().practise("ketting.test"));
      rig.service.fail(new HostNote.HostNotTyped());
      rig.act(() -> rig.controller().help().contacts());
      assertFalse(rig.says("Check of ketting.test"), rig.texts()::toString);
    }
  }
}
