package mailpath.certificate;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;

/**
 * What a server staples to its handshake: an OCSP response (RFC 6960 4.2) about the end-entity
 * certificate. It is looked at and never believed: its signature is not checked, and no outcome
 * rests on it. One that cannot serve anybody is ignored, for a reason (threat-X12).
 */
public sealed interface Staple {
  /** What is read of one: a real one has one or two kilobytes. */
  int LARGEST = 64 * 1024;

  /** Nothing was stapled. */
  record None() implements Staple {}

  /**
   * A response that is about this certificate and holds at that instant.
   *
   * @param until when it runs out; empty where it does not say
   */
  record Fit(boolean revoked, Instant since, Optional<Instant> until) implements Staple {}

  record Ignored(Reason why) implements Staple {}

  /** Why a response is of no use. */
  enum Reason {
    TOO_LARGE,
    UNREADABLE,
    /** The responder gave no answer (RFC 6960 4.2.1). */
    NO_ANSWER,
    OTHER_CERTIFICATE,
    EXPIRED,
    NOT_YET_VALID,
    /** The responder does not know the certificate. */
    NOT_KNOWN
  }

  static Staple read(Optional<Bytes> response, Certificate leaf, Instant at) {
    return response.map(octets -> read(octets, leaf, at)).orElseGet(None::new);
  }

  private static Staple read(Bytes octets, Certificate leaf, Instant at) {
    if (octets.length() > LARGEST) {
      return new Ignored(Reason.TOO_LARGE);
    }
    try {
      OCSPResp response = new OCSPResp(octets.toArray());
      return response.getStatus() == OCSPResp.SUCCESSFUL
              && response.getResponseObject() instanceof BasicOCSPResp basic
          ? about(basic, leaf, at)
          : new Ignored(Reason.NO_ANSWER);
    } catch (IOException | OCSPException | RuntimeException hostile) {
      return new Ignored(Reason.UNREADABLE);
    }
  }

  private static Staple about(BasicOCSPResp response, Certificate leaf, Instant at) {
    return Arrays.stream(response.getResponses())
        .filter(one -> isAbout(one.getCertID(), leaf))
        .findFirst()
        .map(one -> judged(one, at))
        .orElseGet(() -> new Ignored(Reason.OTHER_CERTIFICATE));
  }

  /** Another authority may have given the same serial number (RFC 6960 4.1.1). */
  private static boolean isAbout(CertificateID id, Certificate leaf) {
    try {
      byte[] issuer = leaf.issuerName().getEncoded(ASN1Encoding.DER);
      byte[] digest = MessageDigest.getInstance(id.getHashAlgOID().getId()).digest(issuer);
      return id.getSerialNumber().equals(leaf.serial())
          && Arrays.equals(digest, id.getIssuerNameHash());
    } catch (IOException | NoSuchAlgorithmException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static Staple judged(SingleResp one, Instant at) {
    Instant since = one.getThisUpdate().toInstant();
    Optional<Instant> until = Optional.ofNullable(one.getNextUpdate()).map(Date::toInstant);
    if (since.isAfter(at)) {
      return new Ignored(Reason.NOT_YET_VALID);
    }
    if (until.filter(at::isAfter).isPresent()) {
      return new Ignored(Reason.EXPIRED);
    }
    boolean good = one.getCertStatus() == CertificateStatus.GOOD;
    boolean revoked = one.getCertStatus() instanceof RevokedStatus;
    return good || revoked ? new Fit(revoked, since, until) : new Ignored(Reason.NOT_KNOWN);
  }
}
