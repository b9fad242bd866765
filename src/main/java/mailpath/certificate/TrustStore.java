package mailpath.certificate;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.x500.X500Name;

/** A set of roots: which chains count as publicly trusted is measured against it. */
public final class TrustStore {
  private final List<Certificate> roots;
  private final Map<X500Name, List<Certificate>> bySubject = new HashMap<>();

  private TrustStore(List<Certificate> roots) {
    this.roots = List.copyOf(roots);
    for (Certificate root : roots) {
      bySubject.computeIfAbsent(root.subjectName(), name -> new ArrayList<>()).add(root);
    }
  }

  /** Roots given as DER; those that cannot be read are left out. */
  public static TrustStore of(List<Bytes> der) {
    return new TrustStore(CertificateChain.of(der).readable());
  }

  /**
   * The roots of the Java runtime.
   *
   * @throws IOException where the runtime's store cannot be opened
   */
  public static TrustStore platform() throws IOException {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      List<Bytes> der = new ArrayList<>();
      for (X509Certificate root : accepted(factory)) {
        der.add(Bytes.of(root.getEncoded()));
      }
      return of(der);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /**
   * The certificates of a PEM file; blocks of other kinds are passed over.
   *
   * @throws IOException where the file cannot be read or holds no certificate
   */
  public static TrustStore pem(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      TrustStore store = of(Pem.certificates(text));
      if (store.roots.isEmpty()) {
        throw new IOException(file + ": no certificate in it");
      }
      return store;
    }
  }

  /**
   * The roots that a chain of these certificates could lead to: those with the subject or the
   * issuer of one of them. For such a chain the others make no difference.
   *
   * @param sent DER; what cannot be read leads nowhere
   */
  public List<Certificate> relevantTo(Collection<Bytes> sent) {
    return CertificateChain.of(List.copyOf(sent)).readable().stream()
        .flatMap(one -> Stream.of(one.subjectName(), one.issuerName()))
        .distinct()
        .flatMap(name -> named(name).stream())
        .toList();
  }

  public List<Certificate> roots() {
    return roots;
  }

  /** Whether the store holds this subject with this key (RFC 5280 6.1.1 (d)). */
  public boolean holds(Certificate certificate) {
    return named(certificate.subjectName()).stream().anyMatch(certificate::sameEntity);
  }

  List<Certificate> named(X500Name subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  private static List<X509Certificate> accepted(TrustManagerFactory factory) {
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
        .toList();
  }
}
