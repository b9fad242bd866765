package mailpath.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;

/**
 * The certificates of a CMS message (RFC 5652 5.1), as authorities hand out chains in files that
 * end in p7b. Nothing in it is verified: it is a container, and a set, so that its order says
 * nothing.
 */
final class CertificateMessage {
  private CertificateMessage() {}

  /**
   * @return the octets as they stand in it; other kinds of certificates are passed over
   * @throws IOException where it is no such message
   */
  static List<Bytes> certificates(Bytes message) throws IOException {
    try {
      ContentInfo content = ContentInfo.getInstance(message.toArray());
      ASN1Set held = SignedData.getInstance(content.getContent()).getCertificates();
      List<Bytes> found = new ArrayList<>();
      if (held != null) {
        for (ASN1Encodable one : held) {
          if (one.toASN1Primitive() instanceof ASN1Sequence certificate) {
            found.add(Bytes.of(certificate.getEncoded()));
          }
        }
      }
      return List.copyOf(found);
    } catch (RuntimeException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }
}
