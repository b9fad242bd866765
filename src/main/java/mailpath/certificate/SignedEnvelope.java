package mailpath.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * A CMS message that carries a text and says who signed it (RFC 5652 5.2), as profiles for Apple's
 * systems do. Whether anybody has a reason to trust the signer is not asked.
 */
public sealed interface SignedEnvelope {
  /** Signatures that are looked at; each costs a public key operation. */
  int SIGNERS = 4;

  /**
   * @param signers in the order of the message; those behind {@link #SIGNERS} are left out
   */
  record Opened(Bytes content, List<Signer> signers) implements SignedEnvelope {
    public Opened {
      signers = List.copyOf(signers);
    }
  }

  record Refused(Why why) implements SignedEnvelope {}

  enum Why {
    /** EnvelopedData (RFC 5652 6): only the holder of a key can read it. */
    ENCRYPTED,
    /** No content, as in a file of certificates alone. */
    EMPTY,
    /** No CMS message of these kinds, or a broken one. */
    DAMAGED
  }

  /**
   * @param subject of the signer's certificate, fit to be shown; empty where it is not in it
   */
  record Signer(String subject, Seal seal) {}

  /** What a signature says of the content. */
  enum Seal {
    /** The content is what the holder of the key signed. */
    WHOLE,
    /** It is not. */
    BROKEN,
    /** The certificate is missing, or of a kind that cannot be computed here. */
    NOT_CHECKED
  }

  /** Whether octets begin as a CMS message with signed or encrypted content. */
  static boolean recognises(Bytes octets) {
    return SignedMessage.begins(octets);
  }

  /** Never throws. */
  static SignedEnvelope open(Bytes octets) {
    try {
      ContentInfo message = ContentInfo.getInstance(octets.toArray());
      if (message.getContentType().equals(CMSObjectIdentifiers.envelopedData)) {
        return new Refused(Why.ENCRYPTED);
      }
      return opened(new CMSSignedData(message));
    } catch (CMSException | RuntimeException damaged) {
      return new Refused(Why.DAMAGED);
    }
  }

  private static SignedEnvelope opened(CMSSignedData message) {
    CMSProcessable content = message.getSignedContent();
    if (content == null || !(content.getContent() instanceof byte[] octets)) {
      return new Refused(Why.EMPTY);
    }
    List<Signer> signers = new ArrayList<>();
    for (SignerInformation one : message.getSignerInfos().getSigners()) {
      if (signers.size() < SIGNERS) {
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> own = message.getCertificates().getMatches(one.getSID());
        signers.add(SignedMessage.signer(one, own));
      }
    }
    return new Opened(Bytes.of(octets), signers);
  }
}
