package mailpath.certificate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.certificate.StoreName.Kind;
import mailpath.network.Bytes;

/**
 * The roots of the operating system: on Windows and macOS through the runtime's key stores, else
 * the PEM bundle or folder of the distribution.
 *
 * @param system name of the operating system, as the runtime gives it
 * @param files where its files begin
 */
record PlatformStore(String system, Path files) {
  /** In the order in which Go's crypto/x509 looks, with the newer places first. */
  private static final List<String> BUNDLES =
      List.of(
          "etc/ssl/certs/ca-certificates.crt",
          "etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "etc/pki/tls/certs/ca-bundle.crt",
          "etc/ssl/ca-bundle.pem",
          "etc/ssl/cert.pem",
          "usr/local/share/certs/ca-root-nss.crt");

  private static final String FOLDER = "etc/ssl/certs";

  /** Files of a folder that are read; distributions have under 200 (threat-F3). */
  private static final int MAX_FILES = 2_000;

  /**
   * @throws IOException where there is none, with the reason for people
   */
  TrustStore open() throws IOException {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return keyStore("Windows-ROOT");
    }
    return name.startsWith("mac") ? keyStore("KeychainStore-ROOT") : pemFiles();
  }

  private TrustStore pemFiles() throws IOException {
    Optional<Path> bundle =
        BUNDLES.stream().map(files::resolve).filter(Files::isReadable).findFirst();
    return bundle.isPresent()
        ? TrustStore.pem(bundle.get()).called(new StoreName(Kind.PLATFORM, bundle.get().toString()))
        : folder(files.resolve(FOLDER));
  }

  private static TrustStore folder(Path folder) throws IOException {
    List<Bytes> der = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{pem,crt}")) {
      int left = MAX_FILES;
      for (Path file : entries) {
        if (left-- > 0 && Files.isRegularFile(file)) {
          der.addAll(TrustStore.read(file));
        }
      }
    }
    return filled(der, folder.toString());
  }

  private static TrustStore keyStore(String type) throws IOException {
    List<Bytes> der = new ArrayList<>();
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      for (String alias : Collections.list(store.aliases())) {
        Certificate root = store.getCertificate(alias);
        if (root != null) {
          der.add(Bytes.of(root.getEncoded()));
        }
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException(type, e);
    }
    return filled(der, type);
  }

  private static TrustStore filled(List<Bytes> der, String place) throws IOException {
    TrustStore store = TrustStore.of(der).called(new StoreName(Kind.PLATFORM, place));
    if (store.roots().isEmpty()) {
      throw new IOException(place + ": no certificate in it");
    }
    return store;
  }
}
