package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.casefile.CaseFault.CaseQuestionUnknown;
import mailpath.casefile.CaseFault.CaseValueWrong;
import mailpath.casefile.ClientQuestion.Account;
import mailpath.casefile.ClientQuestion.Address;
import mailpath.casefile.ClientQuestion.Label;
import mailpath.casefile.ClientQuestion.Named;
import mailpath.casefile.ClientQuestion.Program;
import mailpath.casefile.ClientQuestion.Service;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A question about a mail program or a mail address, in a file and out of it. */
class ClientQuestionTest {
  private static final List<Case> CASES = Cases.fewOfClient();
  private static final ObjectNode SETTINGS = Trees.of(CASES.getLast());
  private static final String SERVICE = "/question/accounts/0/services/0/";

  @ParameterizedTest
  @FieldSource("CASES")
  void itIsReadAsItWasWritten(Case written) {
    Texts.assertSame(written, Texts.opened(CaseWriter.bytes(written)));
    Texts.assertSame(written, Texts.opened(Texts.of(written)));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void cutAnywhereItIsRefused(Case written) {
    byte[] text = Texts.octets(Texts.of(written).stripTrailing());
    for (int length = 0; length < text.length; length++) {
      Texts.refused(Arrays.copyOf(text, length));
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void flippedBitsAreReadOrRefused(Case written) {
    byte[] text = Texts.octets(Texts.of(written));
    for (int octet = 0; octet < text.length; octet++) {
      byte[] flipped = text.clone();
      flipped[octet] ^= (byte) (1 << octet % 8);
      Texts.survives(flipped);
    }
  }

  /** What cannot be judged without knowing it is left to a newer program. */
  @ParameterizedTest
  @CsvSource({"/question/program", SERVICE + "service", "/question/kind"})
  void aLaterKindIsRefused(String place) {
    ObjectNode later = Trees.with(SETTINGS, place, "\"later\"");
    CaseQuestionUnknown why = (CaseQuestionUnknown) Texts.refused(Trees.octets(later));
    assertEquals(new CaseQuestionUnknown(1, place, "later"), why);
  }

  /** What can be judged as not known is kept, and written again. */
  @ParameterizedTest
  @ValueSource(strings = {"channel", "check", "signIn"})
  void aLaterWordIsKept(String name) {
    ObjectNode later = Trees.with(SETTINGS, SERVICE + name, "\"of-2030\"");
    assertEquals(later, Trees.of(Texts.opened(Trees.octets(later))));
  }

  /** Neither a user name nor a path nor a password goes in where a host belongs. */
  @ParameterizedTest
  @CsvSource({
    SERVICE + "host, jan@imap.d.test",
    SERVICE + "host, imap.d.test/geheim",
    SERVICE + "host, ''",
    SERVICE + "host, jan:geheim",
    "/question/accounts/0/domain, jan@d.test",
    "/question/accounts/0/named, Jan",
    SERVICE + "channel, Jan",
    SERVICE + "signIn, a b",
    SERVICE + "label/en, jan@d.test",
    "/question/found, told"
  })
  void whatHasNoPlaceInItIsRefused(String place, String text) {
    ObjectNode wrong = Trees.with(SETTINGS, place, "\"" + text + "\"");
    assertEquals(new CaseValueWrong(1, place), Texts.refused(Trees.octets(wrong)));
  }

  @Test
  void noneIsMadeOfSuchTextsEither() {
    Label label = new Label("", "");
    for (String host : Set.of("jan@d.test", "", "a b", "a/b")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Account(Named.UNNAMED, Optional.of(host), List.of()));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new Service(
                  "imap",
                  Optional.of(host),
                  Optional.empty(),
                  "none",
                  "full",
                  "none",
                  label,
                  List.of()));
    }
    assertThrows(IllegalArgumentException.class, () -> new Label("jan@d.test", ""));
    assertThrows(IllegalArgumentException.class, () -> new Program("x", "file", List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Program("kmail", "x", List.of()));
  }

  @Test
  void itIsCalledByWhatItIsAbout() {
    assertEquals("d.test_client", CASES.getFirst().question().fileName());
    assertEquals("d.test", CASES.getLast().question().asked());
    Instant now = Instant.EPOCH;
    ClientQuestion bare =
        new ClientQuestion(new Program("kmail", "typed", List.of()), false, false, now, now);
    assertEquals("kmail_client", bare.fileName());
  }

  /** A file of format 1 made by hand; nobody writes it again. */
  @Test
  void everyWordKeepsItsMeaning() {
    Service imap =
        new Service(
            "imap",
            Optional.of("imap.m\u00fcller.test"),
            Optional.of(143),
            "none",
            "unknown",
            "password",
            new Label("None", "Geen"),
            List.of(7, 12));
    Service submission =
        new Service(
            "submission",
            Optional.empty(),
            Optional.empty(),
            "of-a-later-version",
            "full",
            "oauth2",
            new Label("", ""),
            List.of());
    ClientQuestion expected =
        new ClientQuestion(
            new Program(
                "outlook",
                "file",
                List.of(
                    new Account(
                        Named.DOMAIN, Optional.of("m\u00fcller.test"), List.of(imap, submission)),
                    new Account(Named.UNNAMED, Optional.empty(), List.of()))),
            false,
            false,
            Instant.parse("2026-11-26T10:00:00Z"),
            Instant.parse("2026-12-01T00:00:00.5Z"));
    assertEquals(expected, Texts.opened(Texts.resource("format-1-client.json")).question());
  }

  /** The domain of an address is what a case is about, so it stays; a host that is none goes. */
  @Test
  void ownTracesGoAndHostsStay() {
    Service own =
        new Service(
            "imap",
            Optional.of("thinkpad..lan"),
            Optional.empty(),
            "none",
            "full",
            "none",
            new Label("as on thinkpad", ""),
            List.of());
    Service other =
        new Service(
            "imap",
            Optional.of("jan.d.test"),
            Optional.empty(),
            "none",
            "full",
            "none",
            new Label("", ""),
            List.of());
    Case original =
        Cases.asking(
            new ClientQuestion(
                new Program(
                    "kmail",
                    "typed",
                    List.of(
                        new Account(Named.UNNAMED, Optional.of("d.test"), List.of(own, other)))),
                false,
                false,
                Instant.EPOCH,
                Instant.EPOCH),
            Cases.few());
    OwnTraces traces =
        new OwnTraces(List.of(), List.of("thinkpad"), List.of("jan"), List.of(), List.of());
    Case redacted = Redaction.of(original, traces).redacted();
    ClientQuestion question = (ClientQuestion) redacted.question();
    assertEquals(List.of("d.test", "host.invalid..lan", "jan.d.test"), question.names().toList());
    Program program = (Program) question.subject();
    assertEquals(
        "as on host.invalid",
        program.accounts().getFirst().services().getFirst().label().english());
  }

  @Test
  void aMailAddressStays() {
    ClientQuestion asked =
        new ClientQuestion(
            new Address(DomainName.of("jan.test"), false),
            true,
            false,
            Instant.EPOCH,
            Instant.EPOCH);
    Case original = Cases.asking(asked, Cases.few());
    assertEquals(asked, Redaction.of(original, Planted.OWN).redacted().question());
  }
}
