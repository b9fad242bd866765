package mailpath.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mailpath.certificate.SignedEnvelope.Refused;
import mailpath.certificate.SignedEnvelope.Seal;
import mailpath.certificate.SignedEnvelope.Signer;
import mailpath.certificate.SignedEnvelope.Why;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;

/** RFC 5652 5: what is inside, who signed it, and whether it is still what was signed. */
class SignedEnvelopeTest {
  private static final String SUBJECT = "O=Voorbeeld,CN=Beheer Voorbeeld,E=beheer@example.nl";

  private final Bytes signed = sample("signed.mobileconfig");

  @Test
  void whole() {
    SignedEnvelope.Opened opened =
        assertInstanceOf(SignedEnvelope.Opened.class, SignedEnvelope.open(signed));
    assertEquals(sample("profile.mobileconfig"), opened.content());
    assertEquals(List.of(new Signer(SUBJECT, Seal.WHOLE)), opened.signers());
  }

  @Test
  void changedContent() {
    assertEquals(List.of(new Signer(SUBJECT, Seal.BROKEN)), signers(changed("Kantoor")));
  }

  /** The signature covers the signed attributes, which hold the digest of the content. */
  @Test
  void changedSignature() {
    byte[] octets = signed.toArray();
    octets[octets.length - 1] ^= 1;
    assertEquals(List.of(new Signer(SUBJECT, Seal.BROKEN)), signers(Bytes.of(octets)));
  }

  /** The signer is named by issuer and serial number; where they name nobody, nobody is said. */
  @Test
  void certificateOfNobody() {
    Bytes other = changed("Beheer Voorbeeld");
    assertTrue(signers(other).stream().allMatch(signer -> signer.seal() != Seal.WHOLE));
  }

  @Test
  void encrypted() {
    Bytes message = sample("encrypted.mobileconfig");
    assertTrue(SignedEnvelope.recognises(message));
    assertEquals(new Refused(Why.ENCRYPTED), SignedEnvelope.open(message));
  }

  @Test
  void somethingElse() {
    assertFalse(SignedEnvelope.recognises(Bytes.EMPTY));
    assertFalse(SignedEnvelope.recognises(sample("profile.mobileconfig")));
    assertEquals(new Refused(Why.DAMAGED), SignedEnvelope.open(sample("profile.mobileconfig")));
    assertEquals(new Refused(Why.DAMAGED), SignedEnvelope.open(Bytes.EMPTY));
  }

  /** threat-X6. */
  @Test
  void cutAtEveryOctet() {
    for (int end = 0; end < signed.length(); end++) {
      assertEquals(new Refused(Why.DAMAGED), SignedEnvelope.open(signed.first(end)));
    }
  }

  private Bytes changed(String text) {
    byte[] octets = signed.toArray();
    octets[new String(octets, ISO_8859_1).indexOf(text)] ^= 1;
    return Bytes.of(octets);
  }

  private static List<Signer> signers(Bytes message) {
    return assertInstanceOf(SignedEnvelope.Opened.class, SignedEnvelope.open(message)).signers();
  }

  private static Bytes sample(String name) {
    try (InputStream in =
        SignedEnvelopeTest.class.getResourceAsStream("/mailpath/client/" + name)) {
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
