package mailpath.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates made at test time, with keys. */
public record TestCertificate(KeyPair keys, X509CertificateHolder holder) {
  public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final String SRV_NAME = "1.3.6.1.5.5.7.8.7";
  private static final AtomicLong SERIAL = new AtomicLong(1);

  public Bytes der() {
    try {
      return Bytes.of(holder.getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public Certificate parsed() throws IOException {
    return Certificate.parse(der());
  }

  public static Spec root(String name) {
    return new Spec(name).ca(true);
  }

  public static Spec intermediate(String name, TestCertificate issuer) {
    return new Spec(name).ca(true).issuer(issuer);
  }

  public static Spec leaf(TestCertificate issuer, String... dnsNames) {
    return new Spec("").issuer(issuer).dns(dnsNames);
  }

  public static KeyPair ecKeys() {
    return keys("EC", generator -> generator.initialize(new ECGenParameterSpec("secp256r1")));
  }

  public static KeyPair rsaKeys(int bits) {
    return keys("RSA", generator -> generator.initialize(bits));
  }

  private static KeyPair keys(String algorithm, Setting<KeyPairGenerator> setting) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      setting.apply(generator);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Setting<T> {
    void apply(T target) throws GeneralSecurityException;
  }

  /** What a certificate is to be; everything has a decent default. */
  public static final class Spec {
    private final String name;
    private TestCertificate issuer;
    private KeyPair keys;
    private boolean ca;
    private Integer pathLength;
    private int keyUsage = -1;
    private KeyPurposeId purpose;
    private Instant notBefore = NOW.minusSeconds(86_400 * 30);
    private Instant notAfter = NOW.plusSeconds(86_400 * 60);
    private String algorithm = "SHA256withECDSA";
    private GeneralName[] names = {};
    private NameConstraints constraints;
    private KeyPair signer;
    private Consumer<X509v3CertificateBuilder> extra = builder -> {};

    Spec(String name) {
      this.name = name.isEmpty() ? "" : "CN=" + name;
    }

    public Spec ca(boolean value) {
      ca = value;
      return this;
    }

    Spec issuer(TestCertificate value) {
      issuer = value;
      return this;
    }

    public Spec dns(String... values) {
      names =
          Arrays.stream(values)
              .map(value -> new GeneralName(GeneralName.dNSName, value))
              .toArray(GeneralName[]::new);
      return this;
    }

    /** Names of services (RFC 4985), beside the others. */
    public Spec srv(String... values) {
      return named(Arrays.stream(values).map(DERIA5String::new).toArray(ASN1Encodable[]::new));
    }

    /** Names of services as no issuer may write them. */
    Spec named(ASN1Encodable... values) {
      Stream<GeneralName> services =
          Arrays.stream(values)
              .map(value -> new OtherName(new ASN1ObjectIdentifier(SRV_NAME), value))
              .map(name -> new GeneralName(GeneralName.otherName, name));
      names = Stream.concat(Arrays.stream(names), services).toArray(GeneralName[]::new);
      return this;
    }

    public Spec keys(KeyPair value) {
      keys = value;
      return this;
    }

    public Spec pathLength(int value) {
      pathLength = value;
      return this;
    }

    public Spec keyUsage(int bits) {
      keyUsage = bits;
      return this;
    }

    public Spec purpose(KeyPurposeId value) {
      purpose = value;
      return this;
    }

    public Spec dates(String from, String to) {
      notBefore = Instant.parse(from);
      notAfter = Instant.parse(to);
      return this;
    }

    public Spec algorithm(String value) {
      algorithm = value;
      return this;
    }

    /** Signed with a key that is not the issuer's. */
    public Spec signedBy(KeyPair value) {
      signer = value;
      return this;
    }

    public Spec permit(String dnsSuffix) {
      GeneralName name = new GeneralName(GeneralName.dNSName, dnsSuffix);
      constraints = new NameConstraints(new GeneralSubtree[] {new GeneralSubtree(name)}, null);
      return this;
    }

    public Spec critical(String oid) {
      extra = builder -> add(builder, new ASN1ObjectIdentifier(oid), true, new KeyUsage(1));
      return this;
    }

    public TestCertificate make() {
      KeyPair own = keys == null ? ecKeys() : keys;
      X500Name subject = new X500Name(name);
      X500Name by = issuer == null ? subject : issuer.holder().getSubject();
      KeyPair with = signer != null ? signer : issuer == null ? own : issuer.keys();
      X509v3CertificateBuilder builder =
          new X509v3CertificateBuilder(
              by,
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(notBefore),
              Date.from(notAfter),
              subject,
              SubjectPublicKeyInfo.getInstance(own.getPublic().getEncoded()));
      extensions(builder);
      try {
        return new TestCertificate(
            own, builder.build(new JcaContentSignerBuilder(algorithm).build(with.getPrivate())));
      } catch (OperatorCreationException e) {
        throw new IllegalStateException(e);
      }
    }

    private void extensions(X509v3CertificateBuilder builder) {
      if (ca) {
        add(
            builder,
            Extension.basicConstraints,
            true,
            pathLength == null ? new BasicConstraints(true) : new BasicConstraints(pathLength));
      }
      if (keyUsage >= 0) {
        add(builder, Extension.keyUsage, true, new KeyUsage(keyUsage));
      }
      if (purpose != null) {
        add(builder, Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      }
      if (names.length > 0) {
        add(builder, Extension.subjectAlternativeName, false, new GeneralNames(names));
      }
      if (constraints != null) {
        add(builder, Extension.nameConstraints, true, constraints);
      }
      extra.accept(builder);
    }

    private static void add(
        X509v3CertificateBuilder builder,
        ASN1ObjectIdentifier oid,
        boolean critical,
        ASN1Encodable value) {
      try {
        builder.addExtension(oid, critical, value);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
