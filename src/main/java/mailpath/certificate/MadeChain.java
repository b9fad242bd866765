package mailpath.certificate;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * A chain that a server could have sent, made to see what would follow (RFC 5280 4): a real one,
 * judged like any other. The same question makes the same octets, so that a play can be repeated;
 * its keys are therefore no secret, and its root counts in the case that it was made for alone.
 *
 * @param certificates DER, as the server would send them
 * @param root what it leads to; empty where the certificate has signed itself
 */
public record MadeChain(List<Bytes> certificates, Optional<Bytes> root) {
  private static final Duration BEFORE = Duration.ofDays(30);
  private static final Duration LIFE = Duration.ofDays(60);

  /** How long ago an expired one has ended. */
  private static final Duration PAST = Duration.ofDays(1);

  private static final Duration ROOT_LIFE = Duration.ofDays(3650);

  /** Where nobody has a server (RFC 2606 2). */
  private static final DomainName ELSEWHERE = DomainName.of("another-name.invalid");

  private static final String AUTHORITY = "Assumed authority";

  /** Characters (RFC 5280 A.1, ub-common-name-length). */
  private static final int MOST_COMMON_NAME = 64;

  public MadeChain {
    certificates = List.copyOf(certificates);
  }

  /** In what it differs from the chain that was seen. */
  public enum Kind {
    /** For the name, from an authority that every sender trusts, the key as it was. */
    PUBLIC,
    /** The same with another key. */
    RENEWED,
    /** The same as {@link #PUBLIC}, run out a day ago. */
    EXPIRED,
    /** The same as {@link #PUBLIC}, for a name that nobody has. */
    OTHER_NAME,
    /** For the name, with another key, signed by that key. */
    SELF_SIGNED;

    /** As written in a line: {@code other-name}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether the key that was seen stays, where one was seen. */
    public boolean keepsKey() {
      return this != RENEWED && this != SELF_SIGNED;
    }
  }

  /**
   * @param host the name that senders ask for
   * @param seen the certificate that the server was seen to show
   * @param at the instant that the case is judged for
   */
  public static MadeChain of(Kind kind, DomainName host, Optional<Certificate> seen, Instant at) {
    MadeKey own = MadeKey.of("server " + host);
    SubjectPublicKeyInfo key =
        seen.filter(shown -> kind.keepsKey())
            .map(shown -> SubjectPublicKeyInfo.getInstance(shown.publicKeyInfo().toArray()))
            .orElse(own.publicKey());
    Instant end = kind == Kind.EXPIRED ? at.minus(PAST) : at.plus(LIFE);
    DomainName named = kind == Kind.OTHER_NAME ? ELSEWHERE : host;
    X500Name subject = distinguished(named.text());
    if (kind == Kind.SELF_SIGNED) {
      return new MadeChain(
          List.of(server(subject, key, subject, own, named, end)), Optional.empty());
    }
    MadeKey signer = MadeKey.of("authority");
    X500Name issuer = distinguished(AUTHORITY);
    return new MadeChain(
        List.of(server(subject, key, issuer, signer, named, end)),
        Optional.of(authority(issuer, signer, at)));
  }

  private static X500Name distinguished(String commonName) {
    X500NameBuilder name = new X500NameBuilder().addRDN(BCStyle.O, "Mailpath what if");
    if (commonName.length() <= MOST_COMMON_NAME) {
      name.addRDN(BCStyle.CN, commonName);
    }
    return name.build();
  }

  private static Bytes server(
      X500Name subject,
      SubjectPublicKeyInfo key,
      X500Name issuer,
      MadeKey signer,
      DomainName name,
      Instant end) {
    X509v3CertificateBuilder builder =
        signer.certificate(issuer, subject, key, end.minus(BEFORE).minus(LIFE), end);
    GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, name.text()));
    try {
      builder.addExtension(Extension.subjectAlternativeName, false, names);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return signer.signed(builder);
  }

  private static Bytes authority(X500Name name, MadeKey key, Instant at) {
    X509v3CertificateBuilder builder =
        key.certificate(name, name, key.publicKey(), at.minus(ROOT_LIFE), at.plus(ROOT_LIFE));
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return key.signed(builder);
  }
}
