package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.AccountInSeveralFiles;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;

/** Incoming server, address and outgoing server of one Evolution account, a file each. */
class EvolutionPartsTest {
  private static final ClientSettings INCOMING =
      read(
          "in1.source",
          "[Data Source]\nDisplayName=Work\nParent=\n"
              + "[Mail Account]\nBackendName=imapx\nIdentityUid=id1\n"
              + server("imap.example.org", 993, "ssl-on-alternate-port"));

  private static final ClientSettings IDENTITY =
      read(
          "id1.source",
          "[Data Source]\nParent=in1\n[Mail Identity]\nAddress=jan@example.org\n"
              + "[Mail Submission]\nTransportUid=out1\n");

  private static final ClientSettings OUTGOING = outgoing("out1", "in1", "smtp.example.org");

  private static String server(String host, int port, String method) {
    return "[Authentication]\nHost=%s\nPort=%s\nMethod=PLAIN\n[Security]\nMethod=%s\n"
        .formatted(host, port, method);
  }

  private static ClientSettings outgoing(String uid, String parent, String host) {
    return read(
        uid + ".source",
        "[Data Source]\nParent="
            + parent
            + "\n[Mail Transport]\nBackendName=smtp\n"
            + server(host, 587, "starttls-on-standard-port"));
  }

  private static ClientSettings read(String name, String text) {
    Bytes content = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    return assertInstanceOf(Read.Settings.class, new EvolutionFormat().read(name, content))
        .settings();
  }

  private static List<ClientSettings> joined(ClientSettings... files) {
    return GivenTogether.joined(
        Arrays.asList(files), Function.identity(), (before, settings) -> settings);
  }

  private static boolean isWhole(ClientSettings settings) {
    return settings.notes().stream().noneMatch(AccountInSeveralFiles.class::isInstance);
  }

  /** In whatever order they are given. */
  @Test
  void threeFilesAreOneAccount() {
    for (List<ClientSettings> order :
        List.of(
            List.of(INCOMING, IDENTITY, OUTGOING),
            List.of(OUTGOING, IDENTITY, INCOMING),
            List.of(IDENTITY, OUTGOING, INCOMING))) {
      List<ClientSettings> joined = joined(order.toArray(ClientSettings[]::new));
      assertEquals(1, joined.size());
      assertEquals(
          List.of(
              "IMAP imap.example.org:993 IMPLICIT ASK PASSWORD",
              "SUBMISSION smtp.example.org:587 REQUIRED ASK PASSWORD"),
          Samples.shown(joined.getFirst()));
      assertEquals(1, joined.getFirst().accounts().size());
      assertEquals("Work", joined.getFirst().accounts().getFirst().name());
      assertEquals(Optional.of("example.org"), joined.getFirst().accounts().getFirst().domain());
      assertTrue(isWhole(joined.getFirst()));
    }
  }

  /** The identity alone says which outgoing server is whose where the parent does not. */
  @Test
  void theIdentityLinksThem() {
    ClientSettings free = outgoing("out1", "", "smtp.example.org");
    assertEquals(1, joined(INCOMING, IDENTITY, free).size());
    assertEquals(2, joined(INCOMING, free).size());
  }

  /** Online accounts have a collection as parent, which is not among the files. */
  @Test
  void aCommonCollectionLinksThem() {
    ClientSettings incoming =
        read(
            "a.source",
            "[Data Source]\nParent=c\n[Mail Account]\nBackendName=imapx\n"
                + server("imap.example.org", 993, "ssl-on-alternate-port"));
    assertEquals(1, joined(incoming, outgoing("b", "c", "smtp.example.org")).size());
    assertEquals(2, joined(incoming, outgoing("b", "d", "smtp.example.org")).size());
  }

  /** What Evolution itself supplies is no link, or all accounts would be one. */
  @Test
  void aStubLinksNothing() {
    ClientSettings one = outgoing("a", "local-stub", "smtp.example.org");
    assertEquals(
        2,
        joined(
                one,
                read(
                    "b.source",
                    "[Data Source]\nParent=local-stub\n[Mail Account]\nBackendName=imapx\n"
                        + server("imap.example.org", 993, "none")))
            .size());
  }

  /** Where two outgoing servers belong to one there is no telling which is used. */
  @Test
  void twoServersOfAKindStayApart() {
    List<ClientSettings> files =
        joined(INCOMING, IDENTITY, OUTGOING, outgoing("out2", "in1", "other.example.org"));
    assertEquals(4, files.size());
    assertFalse(isWhole(files.getFirst()));
  }

  @Test
  void aPartAloneSaysSo() {
    assertFalse(isWhole(INCOMING));
    assertEquals(List.of(), IDENTITY.accounts());
    ClientSettings half = joined(INCOMING, IDENTITY).getFirst();
    assertFalse(isWhole(half));
    assertEquals(Optional.of("example.org"), half.accounts().getFirst().domain());
  }

  /** Nothing of a person is carried along. */
  @Test
  void noLocalPartIsKept() {
    assertFalse((IDENTITY.toString() + joined(INCOMING, IDENTITY)).contains("jan"));
  }

  @Test
  void otherSourcesAreNotMail() {
    Bytes calendar =
        Bytes.of(
            "[Data Source]\nParent=caldav\n[Calendar]\nBackendName=caldav\n"
                .getBytes(StandardCharsets.UTF_8));
    assertInstanceOf(Read.Refused.class, new EvolutionFormat().read("c.source", calendar));
  }
}
