package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the name of an account what names nobody stays. */
class PersonalTest {
  @ParameterizedTest
  @CsvSource({
    "jan.jansen@example.nl, example.nl",
    "Jan.Jansen, ''",
    "Mail (jan.jansen) van thuis, Mail van thuis",
    "Mail (jan.jansen@example.nl), Mail (example.nl)",
    "jan.jansen: werk, werk",
    "werk/jan.jansen, werk",
    "mail-jan.jansen, mail",
    "Post van Jan.Jansen., Post van .",
    "post.jan.jansen.example, post.jan.jansen.example",
    "Janjan.jansen, Janjan.jansen",
    "Werk, Werk"
  })
  void withoutUserName(String raw, String kept) {
    assertEquals(kept, Personal.accountName(raw, "jan.jansen@example.nl", "", "j"));
  }

  /** Wherever the file has the address, its local part is known and left out of the name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mailpath.client.formats.ClawsMailFormat"
            + "|[Account: 1]\\naccount_name=jan\\naddress=jan@example.nl\\nuser_id=u1\\nprotocol=3",
        "mailpath.client.formats.MsmtpFormat"
            + "|account jan\\nhost smtp.example.nl\\nfrom jan@example.nl\\nuser u1",
        "mailpath.client.formats.FetchmailFormat"
            + "|poll jan via imap.example.nl proto imap user jan",
        "mailpath.client.formats.GnomeAccountsFormat"
            + "|[Account a]\\nProvider=x\\nPresentationIdentity=jan\\nEmailAddress=jan@example.nl",
        "mailpath.client.formats.EvolutionFormat"
            + "|[Data Source]\\nDisplayName=jan\\n[Mail Identity]\\nAddress=jan@example.nl\\n"
            + "[Mail Account]\\nBackendName=imapx",
        "mailpath.client.formats.KmailTransportsFormat|[Transport 1]\\n"
            + "name=jan\\n"
            + "senderOverwriteAddress=jan@example.nl\\n"
            + "host=smtp.example.nl",
        "mailpath.client.formats.K9Format"
            + "|<k9settings><accounts><account><name>jan</name><identities><identity>"
            + "<email>jan@example.nl</email></identity></identities>"
            + "<incoming-server type=\"IMAP\"/></account></accounts></k9settings>",
        "mailpath.client.formats.ThunderbirdFormat"
            + "|user_pref(\"mail.identity.id1.useremail\", \"jan@example.nl\");\\n"
            + "user_pref(\"mail.smtpserver.smtp1.description\", \"jan\");\\n"
            + "user_pref(\"mail.smtpserver.smtp1.hostname\", \"smtp.example.nl\");"
      })
  void fromEveryAddressOfTheFile(Class<? extends mailpath.client.ClientFormat> format, String file)
      throws ReflectiveOperationException {
    var settings =
        Samples.settings(format.getDeclaredConstructor().newInstance(), file.replace("\\n", "\n"));
    assertEquals("", settings.accounts().getFirst().name());
  }
}
