package mailpath.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * A certificate as a public authority makes it, put together field by field so that any one of them
 * can be wrong.
 */
record WebCertificate(X500Name subject, KeyPair keys, byte[] keyId, Bytes der) {
  static final Instant NOW = TestCertificate.NOW;
  static final String HOST = "mail.example.com";
  private static final AtomicLong SERIAL = new AtomicLong(1_000);

  static Maker root(String name) {
    Maker maker = new Maker("CN=" + name, null);
    maker.authority();
    return maker;
  }

  static Maker intermediate(String name, WebCertificate issuer) {
    Maker maker = new Maker("CN=" + name, issuer);
    maker.authority();
    return maker;
  }

  /** A server's, without common name and for {@link #HOST}. */
  static Maker leaf(WebCertificate issuer) {
    Maker maker = new Maker("O=Example", issuer);
    return maker
        .add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .add(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
        .names(dns(HOST));
  }

  static GeneralName dns(String name) {
    return new GeneralName(GeneralName.dNSName, name);
  }

  static GeneralName ip(String address) {
    return new GeneralName(GeneralName.iPAddress, address);
  }

  /** What the certificate is to be. */
  static final class Maker {
    private final WebCertificate issuer;
    private final List<Extension> extensions = new ArrayList<>();
    private X500Name subject;
    private X500Name issuerName;
    private KeyPair keys = TestCertificate.ecKeys();
    private KeyPair signer;
    private int version = 2;
    private BigInteger serial = BigInteger.valueOf(SERIAL.getAndIncrement());
    private Time notBefore = new Time(Date.from(NOW.minusSeconds(86_400)));
    private Time notAfter = new Time(Date.from(NOW.plusSeconds(86_400)));
    private String algorithm = "SHA256withECDSA";
    private String inside = "";
    private boolean uniqueId;

    private Maker(String subject, WebCertificate issuer) {
      this.subject = new X500Name(subject);
      this.issuer = issuer;
      this.issuerName = issuer == null ? this.subject : issuer.subject();
      if (issuer != null) {
        add(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(issuer.keyId()));
      }
    }

    private void authority() {
      add(Extension.basicConstraints, true, new BasicConstraints(true));
      add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      add(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId()));
    }

    private byte[] keyId() {
      return Fingerprint.sha256(Bytes.of(keys.getPublic().getEncoded())).toArray();
    }

    Maker subject(String name) {
      boolean selfIssued = issuer == null;
      subject = new X500Name(name);
      issuerName = selfIssued ? subject : issuerName;
      return this;
    }

    Maker issuerName(X500Name name) {
      issuerName = name;
      return this;
    }

    Maker keys(KeyPair value) {
      keys = value;
      if (extensions.removeIf(e -> e.getExtnId().equals(Extension.subjectKeyIdentifier))) {
        add(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId()));
      }
      return this;
    }

    Maker signer(KeyPair value) {
      signer = value;
      return this;
    }

    /** Version 1, which has no extensions. */
    Maker bare() {
      version = 0;
      extensions.clear();
      return this;
    }

    Maker serial(BigInteger value) {
      serial = value;
      return this;
    }

    Maker dates(Instant from, Instant to) {
      return dates(new Time(Date.from(from)), new Time(Date.from(to)));
    }

    Maker dates(Time from, Time to) {
      notBefore = from;
      notAfter = to;
      return this;
    }

    Maker algorithm(String value) {
      algorithm = value;
      return this;
    }

    /** The algorithm that the certificate itself names, where it is another. */
    Maker inside(String value) {
      inside = value;
      return this;
    }

    Maker uniqueId() {
      uniqueId = true;
      return this;
    }

    Maker names(GeneralName... names) {
      return set(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }

    Maker without(ASN1ObjectIdentifier oid) {
      extensions.removeIf(extension -> extension.getExtnId().equals(oid));
      return this;
    }

    Maker set(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
      return without(oid).add(oid, critical, value);
    }

    Maker add(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
      return raw(oid, critical, encoded(value));
    }

    Maker raw(ASN1ObjectIdentifier oid, boolean critical, byte[] value) {
      extensions.add(new Extension(oid, critical, new DEROctetString(value)));
      return this;
    }

    WebCertificate make() {
      AlgorithmIdentifier outside = find(algorithm);
      ASN1EncodableVector fields = new ASN1EncodableVector();
      if (version > 0) {
        fields.add(new DERTaggedObject(true, 0, new ASN1Integer(version)));
      }
      fields.add(new ASN1Integer(serial));
      fields.add(inside.isEmpty() ? outside : find(inside));
      fields.add(issuerName);
      fields.add(new DERSequence(new ASN1Encodable[] {notBefore, notAfter}));
      fields.add(subject);
      fields.add(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
      if (uniqueId) {
        fields.add(new DERTaggedObject(false, 1, new DERBitString(new byte[] {1})));
      }
      if (!extensions.isEmpty()) {
        Extension[] all = extensions.toArray(Extension[]::new);
        fields.add(new DERTaggedObject(true, 3, new DERSequence(all)));
      }
      byte[] signed = encoded(new DERSequence(fields));
      KeyPair by = signer != null ? signer : issuer == null ? keys : issuer.keys();
      ASN1Encodable[] parts = {
        new DERSequence(fields), outside, new DERBitString(sign(by, signed))
      };
      return new WebCertificate(subject, keys, keyId(), Bytes.of(encoded(new DERSequence(parts))));
    }

    private byte[] sign(KeyPair by, byte[] octets) {
      try {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(by.getPrivate());
        signature.update(octets);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private static AlgorithmIdentifier find(String name) {
      return new DefaultSignatureAlgorithmIdentifierFinder().find(name);
    }

    private static byte[] encoded(ASN1Encodable value) {
      try {
        return value.toASN1Primitive().getEncoded("DER");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static List<Bytes> ders(WebCertificate... chain) {
    return Arrays.stream(chain).map(WebCertificate::der).toList();
  }
}
