package mailpath.certificate;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/**
 * The bare ASN.1 of a certificate (RFC 5280 4.1): what is wrong with one that the library refuses,
 * and the octets that were signed.
 */
final class RawCertificate {
  /** Tag of the extensions (RFC 5280 4.1). */
  private static final int EXTENSIONS = 3;

  /** Tag of the version, which may be left out. */
  private static final int VERSION = 0;

  /** Place of the issuer after the version. */
  private static final int ISSUER = 2;

  private static final int SEQUENCE = 0x30;

  /** Octets of a length up to 16 MiB, more than any message that brings a certificate. */
  private static final int MAX_LENGTH_OCTETS = 3;

  private RawCertificate() {}

  static BrokenRule fault(Bytes der) {
    try {
      ASN1Sequence whole = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der.toArray()));
      ASN1Sequence fields = ASN1Sequence.getInstance(whole.getObjectAt(0));
      if (repeatsAnExtension(fields)) {
        return BrokenRule.DUPLICATE_EXTENSION;
      }
      return hasNoIssuer(fields) ? BrokenRule.DISTINGUISHED_NAME : BrokenRule.UNREADABLE;
    } catch (IOException | RuntimeException e) {
      return BrokenRule.UNREADABLE;
    }
  }

  /**
   * The octets of the TBSCertificate as they were sent (RFC 5280 4.1.1.3).
   *
   * @throws IOException where they do not begin as DER begins
   */
  static byte[] signedPart(Bytes der) throws IOException {
    byte[] octets = der.toArray();
    int start = content(octets, 0);
    int content = content(octets, start);
    int end = content + length(octets, start, content);
    if (end > octets.length) {
      throw new IOException("cut off");
    }
    return Arrays.copyOfRange(octets, start, end);
  }

  /** Where the content of the sequence begins that stands at {@code start}. */
  private static int content(byte[] octets, int start) throws IOException {
    if (start + 2 > octets.length || octets[start] != SEQUENCE) {
      throw new IOException("no sequence");
    }
    int first = octets[start + 1];
    int more = first >= 0 ? 0 : first & 0x7f;
    boolean definite = first >= 0 || more >= 1 && more <= MAX_LENGTH_OCTETS;
    if (!definite || start + 2 + more > octets.length) {
      throw new IOException("no definite length");
    }
    return start + 2 + more;
  }

  private static int length(byte[] octets, int start, int content) {
    if (content == start + 2) {
      return octets[start + 1];
    }
    int length = 0;
    for (int i = start + 2; i < content; i++) {
      length = length << Byte.SIZE | octets[i] & 0xff;
    }
    return length;
  }

  private static boolean repeatsAnExtension(ASN1Sequence fields) {
    Set<ASN1Encodable> seen = new HashSet<>();
    for (ASN1Encodable field : fields) {
      if (field instanceof ASN1TaggedObject tagged && tagged.getTagNo() == EXTENSIONS) {
        for (ASN1Encodable extension : ASN1Sequence.getInstance(tagged, true)) {
          if (!seen.add(ASN1Sequence.getInstance(extension).getObjectAt(0))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean hasNoIssuer(ASN1Sequence fields) {
    boolean versioned =
        fields.getObjectAt(0) instanceof ASN1TaggedObject first && first.getTagNo() == VERSION;
    ASN1Encodable issuer = fields.getObjectAt(versioned ? ISSUER + 1 : ISSUER);
    return ASN1Sequence.getInstance(issuer).size() == 0;
  }
}
