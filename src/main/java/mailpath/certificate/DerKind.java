package mailpath.certificate;

import java.io.IOException;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** What a binary file holds, by its outermost fields. */
enum DerKind {
  /** A certificate, or what may have been one before it was damaged (threat-X6). */
  CERTIFICATE,
  /** ContentInfo with SignedData (RFC 5652 3, 5). */
  MESSAGE,
  /** PFX (RFC 7292 4), which is never opened: it may hold a key. */
  KEY_STORE,
  /** PrivateKeyInfo, plain or encrypted (RFC 5958), or the older forms of RSA, DSA and EC. */
  PRIVATE_KEY,
  OTHER;

  private static final int SEQUENCE = 0x30;

  /** Version of a PFX (RFC 7292 4). */
  private static final int PFX = 3;

  static DerKind of(Bytes content) {
    byte[] octets = content.toArray();
    if (octets.length == 0 || octets[0] != SEQUENCE) {
      return OTHER;
    }
    try {
      return of(ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(octets)));
    } catch (IOException | RuntimeException damaged) {
      return CERTIFICATE;
    }
  }

  private static DerKind of(ASN1Sequence fields) {
    if (fields.size() < 2) {
      return CERTIFICATE;
    }
    ASN1Encodable second = fields.getObjectAt(1);
    return switch (fields.getObjectAt(0)) {
      case ASN1ObjectIdentifier type ->
          type.equals(PKCSObjectIdentifiers.signedData) ? MESSAGE : OTHER;
      case ASN1Integer version when version.hasValue(PFX) && second instanceof ASN1Sequence ->
          KEY_STORE;
      case ASN1Integer ignored -> PRIVATE_KEY;
      case ASN1Sequence ignored when second instanceof ASN1OctetString -> PRIVATE_KEY;
      default -> CERTIFICATE;
    };
  }
}
