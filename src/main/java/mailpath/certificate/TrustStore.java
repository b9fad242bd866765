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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mailpath.certificate.StoreName.Kind;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * A set of roots: which chains count as publicly trusted is measured against it. Some of them may
 * be this computer's own: its store holds them, the one that comes with the Java runtime does not.
 * Few mail servers elsewhere have them, and whoever opens encrypted connections on the way has one
 * put in.
 */
public final class TrustStore {
  /** Octets of a file of roots; the largest of a distribution has under one MiB (threat-F3). */
  private static final long MAX_FILE = 32 * 1024 * 1024;

  private final StoreName name;
  private final List<Certificate> roots;
  private final Set<Certificate> own;
  private final SignatureChecks checked;
  private final Map<X500Name, List<Certificate>> bySubject = new HashMap<>();

  private TrustStore(
      StoreName name, List<Certificate> roots, Set<Certificate> own, SignatureChecks checked) {
    this.name = name;
    this.checked = checked;
    this.roots = List.copyOf(roots);
    this.own = Set.copyOf(own);
    for (Certificate root : roots) {
      bySubject.computeIfAbsent(root.subjectName(), subject -> new ArrayList<>()).add(root);
    }
  }

  /** Roots given as DER; those that cannot be read are left out. */
  public static TrustStore of(List<Bytes> der) {
    return of(der, new SignatureChecks());
  }

  /**
   * @param checked signatures under these roots that were checked before; they change no outcome
   */
  public static TrustStore of(List<Bytes> der, SignatureChecks checked) {
    return of(der, List.of(), checked);
  }

  /**
   * @param own those of the roots that are this computer's own
   */
  public static TrustStore of(List<Bytes> der, List<Bytes> own, SignatureChecks checked) {
    return new TrustStore(
        new StoreName(Kind.GIVEN, ""), readable(der), Set.copyOf(readable(own)), checked);
  }

  private static List<Certificate> readable(List<Bytes> der) {
    return CertificateChain.of(der).readable().stream().distinct().toList();
  }

  /**
   * The roots of the operating system, or those of the Java runtime where it has none that can be
   * read; {@link #name()} says which. A mail server there trusts the former.
   *
   * @throws IOException where the runtime's store cannot be opened
   */
  public static TrustStore platform() throws IOException {
    return platform(System.getProperty("os.name", ""), Path.of("/"));
  }

  /**
   * The same for an operating system whose files begin elsewhere.
   *
   * @param system name of the operating system, as the runtime gives it
   */
  static TrustStore platform(String system, Path files) throws IOException {
    return ComparedStores.ofComputer(system, files)
        .first()
        .orElseThrow(() -> new IOException("no roots"));
  }

  /** The same roots, those that the other store does not hold being this computer's own. */
  TrustStore beside(TrustStore other) {
    return new TrustStore(
        name,
        roots,
        roots.stream().filter(root -> !other.holds(root)).collect(Collectors.toSet()),
        checked);
  }

  /**
   * The roots of the Java runtime.
   *
   * @throws IOException where the runtime's store cannot be opened
   */
  public static TrustStore runtime() throws IOException {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      List<Bytes> der = new ArrayList<>();
      for (X509Certificate root : accepted(factory)) {
        der.add(Bytes.of(root.getEncoded()));
      }
      return of(der).called(new StoreName(Kind.RUNTIME, ""));
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
    TrustStore store = file(file.toString(), read(file));
    if (store.roots.isEmpty()) {
      throw new IOException(file + ": no certificate in it");
    }
    return store;
  }

  /** Roots out of a file that somebody read, as DER. */
  public static TrustStore file(String file, List<Bytes> der) {
    return of(der).called(new StoreName(Kind.FILE, file));
  }

  /** DER of the certificates of a PEM file. */
  static List<Bytes> read(Path file) throws IOException {
    if (Files.size(file) > MAX_FILE) {
      throw new IOException(file + ": more than " + MAX_FILE + " bytes");
    }
    try (Reader text = Files.newBufferedReader(file)) {
      return Pem.certificates(text);
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

  /** Where the roots are from. */
  public StoreName name() {
    return name;
  }

  TrustStore called(StoreName other) {
    return new TrustStore(other, roots, own, checked);
  }

  public List<Certificate> roots() {
    return roots;
  }

  /** Those of the roots that are this computer's own. */
  public Set<Certificate> own() {
    return own;
  }

  /** The roots that others have too. */
  public TrustStore withoutOwn() {
    return new TrustStore(
        name, roots.stream().filter(root -> !own.contains(root)).toList(), Set.of(), checked);
  }

  /** Signatures that were checked under these roots. */
  public SignatureChecks checked() {
    return checked;
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
