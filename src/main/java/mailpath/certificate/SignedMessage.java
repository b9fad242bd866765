package mailpath.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import mailpath.certificate.SignedEnvelope.Seal;
import mailpath.certificate.SignedEnvelope.Signer;
import mailpath.network.Bytes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Looks at the signatures of a CMS message (RFC 5652 5.4 to 5.6). */
final class SignedMessage {
  /** Begin of the object identifiers of signedData (.2) and envelopedData (.3), RFC 5652 4. */
  private static final byte[] PKCS7 = HexFormat.of().parseHex("06092a864886f70d0107");

  private static final int SIGNED = 2;
  private static final int ENVELOPED = 3;

  /** The identifier stands behind one tag and at most five octets of length. */
  private static final int HEAD = 6;

  private static final int SEQUENCE = 0x30;

  private SignedMessage() {}

  static boolean begins(Bytes message) {
    byte[] octets = message.first(HEAD + PKCS7.length + 1).toArray();
    for (int at = 2; at <= HEAD && octets.length > at + PKCS7.length; at++) {
      int kind = octets[at + PKCS7.length];
      if (octets[0] == SEQUENCE
          && Arrays.equals(octets, at, at + PKCS7.length, PKCS7, 0, PKCS7.length)
          && (kind == SIGNED || kind == ENVELOPED)) {
        return true;
      }
    }
    return false;
  }

  static Signer signer(SignerInformation signer, Collection<X509CertificateHolder> own) {
    if (own.isEmpty()) {
      return new Signer("", Seal.NOT_CHECKED);
    }
    X509CertificateHolder certificate = own.iterator().next();
    return new Signer(subject(certificate), seal(signer, certificate));
  }

  private static String subject(X509CertificateHolder certificate) {
    try {
      return Certificate.parse(Bytes.of(certificate.getEncoded())).subject();
    } catch (IOException | RuntimeException unreadable) {
      return "";
    }
  }

  /** The key alone decides: whether the certificate was valid at the time is another question. */
  private static Seal seal(SignerInformation signer, X509CertificateHolder certificate) {
    try {
      PublicKey key = new JcaX509CertificateConverter().getCertificate(certificate).getPublicKey();
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key))
          ? Seal.WHOLE
          : Seal.BROKEN;
    } catch (CMSSignerDigestMismatchException e) {
      return Seal.BROKEN;
    } catch (CMSException
        | OperatorCreationException
        | GeneralSecurityException
        | RuntimeException notComputable) {
      return Seal.NOT_CHECKED;
    }
  }
}
