package mailpath.client.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recognised in a pasted text, and what is not. */
@Tag("exhaustive")
class SymptomSearchTest {
  private static Stream<Symptom> symptoms() {
    return Symptoms.ALL.stream();
  }

  /** As it comes, and twice with one in ten characters changed or dropped. */
  @ParameterizedTest
  @MethodSource("symptoms")
  void everyTextFindsItsOwn(Symptom symptom) {
    Random random = new Random(symptom.id().hashCode());
    List<String> wrong = new ArrayList<>();
    for (String wording : wordings(symptom)) {
      String pasted = filled(wording, random);
      for (String typed :
          List.of(
              pasted,
              pasted.toUpperCase(Locale.ROOT),
              worn(pasted, random),
              worn(pasted, random))) {
        Optional<SymptomMatch> first = SymptomSearch.of(typed).stream().findFirst();
        if (first.filter(match -> match.symptom() == symptom).isEmpty()) {
          wrong.add(typed + " -> " + first.map(match -> match.symptom().id()));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("symptoms")
  void aTextAsItComesIsSureOrAtLeastLikely(Symptom symptom) {
    Random random = new Random(1);
    for (String wording : wordings(symptom)) {
      String pasted =
          "Hello, since this morning I see this, what is it? "
              + filled(wording, random)
              + " Thanks";
      SymptomMatch first = SymptomSearch.of(pasted).getFirst();
      assertEquals(symptom, first.symptom(), wording);
      assertNotEquals(Confidence.PERHAPS, first.confidence(), wording);
    }
  }

  private static List<String> wordings(Symptom symptom) {
    return symptom.texts().stream()
        .flatMap(text -> Stream.of(text.english(), text.dutch()))
        .distinct()
        .toList();
  }

  private static String filled(String wording, Random random) {
    String host = "mail" + random.nextInt(100) + ".provider-" + random.nextInt(1_000) + ".example";
    String date = (1 + random.nextInt(28)) + " november 20" + (10 + random.nextInt(30));
    return wording
        .replace(Symptom.HOST, host)
        .replace(Symptom.DATE, date)
        .replace(Symptom.USER, "pat" + random.nextInt(100));
  }

  private static String worn(String text, Random random) {
    StringBuilder worn = new StringBuilder(text);
    for (int i = 0; i < text.length() / 10; i++) {
      int at = random.nextInt(worn.length());
      if (random.nextBoolean()) {
        worn.deleteCharAt(at);
      } else {
        worn.setCharAt(at, (char) ('a' + random.nextInt(26)));
      }
    }
    return worn.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0x800CCC0E | outlook-no-connection",
        "0×800ccc0f | outlook-no-connection",
        "error 8004210a in outlook | outlook-no-connection",
        "800CCC1A | outlook-encryption-type",
        "5.7.139 | microsoft-smtp-off",
        "does not come from a trusted source | certificate-untrusted",
        "de server die functie niet aankondigt | starttls-not-offered",
        "plattetekstwachtwoorden | no-plaintext-passwords",
        "\u201cThe target principal name is incorrect\u201d | outlook-certificate-name",
        "DOELPRINCIPALNAAM IS ONJUIST | outlook-certificate-name",
        "relaying denied | relay-denied",
        "mijn iPhone zegt Cannot verify server identity | apple-identity"
      })
  void aPartOrACodeIsEnough(String pasted, String id) {
    assertEquals(id, SymptomSearch.of(pasted).getFirst().symptom().id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "server",
        "SSL",
        "password",
        "Server error",
        "Network error",
        "Netwerkfout",
        "The server responded",
        "552 5.2.2 The recipient's mailbox is full and cannot accept messages now.",
        "550 5.1.1 User unknown",
        "550 5.4.1 Recipient address rejected: Access denied",
        "452 4.3.1 Insufficient system storage",
        "554 5.7.1 Message rejected as spam by content filtering",
        "550-5.7.26 This mail has been blocked because the sender is unauthenticated",
        "451 4.7.1 Greylisting in action, please come back later",
        "552 5.3.4 Message size exceeds fixed limit",
        "Cannot start Microsoft Outlook. Cannot open the Outlook window. The set of folders cannot"
            + " be opened.",
        "The Outlook data file cannot be accessed (0x8004010F)",
        "Error 0x80070057: The parameter is incorrect.",
        "Your IMAP server wants to alert you to the following: mailbox quota exceeded",
        "Messages could not be filtered to folder because writing to folder failed.",
        "There is not enough disk space to download new messages.",
        "The attachment size exceeds the allowable limit.",
        "De map Postvak IN is vol en kan geen bijkomende berichten meer bevatten.",
        "Het postvak van de ontvanger is vol",
        "Er is een fout opgetreden bij het koppelen van bijlage.pdf. Controleer of u toegang tot"
            + " het bestand hebt.",
        "Kan uw bericht niet als concept opslaan.",
        "Undeliverable: Delivery Status Notification (Failure)",
        "This site can't be reached. DNS_PROBE_FINISHED_NXDOMAIN",
        "Your session has expired. Please log in again.",
        "The folder name you entered contains unknown characters",
        "The quick brown fox jumps over the lazy dog",
        "How do I make a folder for my newsletters?",
        "Mijn printer doet het niet meer sinds gisteren",
        "Waar vind ik de handtekening in mijn e-mail?",
        "Dear all, the meeting on Tuesday has been moved to the large room on the second floor."
            + " Bring your laptops, the network cable and the server password for the test account."
            + " We will talk about the mail that was sent last week, about the connection with the"
            + " other office, and what went wrong in the settings of the new phones.",
        "Beste allemaal, de vergadering van dinsdag is verplaatst naar de grote zaal. Neem je"
            + " laptop mee en het wachtwoord van de testaccount. We praten over de mail die vorige"
            + " week is verzonden, over de verbinding met het andere kantoor en over de"
            + " instellingen."
      })
  void whatIsNotKnownIsNot(String pasted) {
    assertEquals(
        List.of(), SymptomSearch.of(pasted).stream().map(match -> match.symptom().id()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The certificate for imap.example.org expired on 3 November 2026. | imap.example.org",
        "Wachttijd voor verbinding met server MAIL.example.org:143 is verstreken. |"
            + " MAIL.example.org",
        "Connection to server  timed out. | ",
        "-ERR Your IP: 192.0.2.7 is blacklisted | "
      })
  void theServerIsTakenFromTheText(String pasted, String host) {
    assertEquals(Optional.ofNullable(host), SymptomSearch.of(pasted).getFirst().host());
  }

  /** Nothing that is pasted is too long or too odd. */
  @Test
  void anythingCanBePasted() {
    Random random = new Random(3);
    for (int i = 0; i < 5; i++) {
      StringBuilder odd = new StringBuilder();
      random.ints(2_500, 0, 0x3000).forEach(odd::appendCodePoint);
      assertEquals(List.of(), SymptomSearch.of(odd.toString()));
    }
    assertTrue(SymptomSearch.of("\ud800 0x800ccc0e \udc00").size() == 1);
  }

  /** Where a text or common advice gives something away, a warning stands with it. */
  @Test
  void harmfulAdviceIsWarnedOf() {
    for (Symptom symptom : Symptoms.ALL) {
      String said = String.join(" ", wordings(symptom)).toLowerCase(Locale.ROOT);
      boolean harms =
          said.contains("switch off starttls")
              || said.contains("without ssl")
              || said.contains("encrypted password'")
              || said.contains("transmitted insecurely")
              || symptom.causes().contains(Cause.NAME_NOT_ON_CERTIFICATE)
                  && symptom.speaker() != Speaker.GMAIL_WEB;
      assertTrue(!harms || symptom.warning().isPresent(), symptom.id());
    }
  }

  /** Something can be done to learn which cause it is, or it is said that nothing can. */
  @Test
  void everyTextLeadsToSomethingThatCanBeDone() {
    for (Symptom symptom : Symptoms.ALL) {
      assertTrue(
          symptom.checks().stream().anyMatch(SymptomSearchTest::isActionOrSaysThereIsNone),
          symptom.id());
    }
  }

  private static boolean isActionOrSaysThereIsNone(SymptomCheck check) {
    return switch (check) {
      case SymptomCheck.LookAtServer ignored -> true;
      case SymptomCheck.CompareName ignored -> true;
      case SymptomCheck.CompareChain ignored -> true;
      case SymptomCheck.CompareSignIns ignored -> true;
      case SymptomCheck.ComparePair ignored -> true;
      case SymptomCheck.ComparePreset ignored -> true;
      case SymptomCheck.CompareDiscovery ignored -> true;
      case SymptomCheck.LookForExceptions ignored -> true;
      case SymptomCheck.LookUpHost ignored -> true;
      case SymptomCheck.NotProvable ignored -> true;
      case SymptomCheck.CompareClock ignored -> false;
      case SymptomCheck.CompareNetworks ignored -> false;
      case SymptomCheck.TryControlHost ignored -> false;
      case SymptomCheck.NeedsMail ignored -> false;
    };
  }

  /** Whoever is to be looked at is the host in the text, whatever the account has. */
  @Test
  void theHostOfTheTextGoesWithEveryMatch() {
    List<SymptomMatch> matches =
        SymptomSearch.of("Connection to server imap.other.example timed out.");
    assertTrue(!matches.isEmpty());
    matches.forEach(match -> assertEquals(Optional.of("imap.other.example"), match.host()));
  }
}
