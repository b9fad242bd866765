package mailpath.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import mailpath.Requires;

/** Certificates made by OpenSSL: an authority, what it issues, and self-signed ones. */
final class Certificates {
  private static final List<String> NEW_KEY =
      List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "5");

  private final String openssl = Requires.program("openssl").toString();
  private final Path folder;
  private final Identity authority;

  /** A certificate with its key, PEM, and both in one file. */
  record Identity(Path certificate, Path key, Path both) {

    /** The data of a TLSA record 3 1 1 (RFC 6698 2.1), by the JDK and not by our own code. */
    String tlsa311() {
      try (InputStream in = Files.newInputStream(certificate)) {
        byte[] key =
            CertificateFactory.getInstance("X.509")
                .generateCertificate(in)
                .getPublicKey()
                .getEncoded();
        return "3 1 1 "
            + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Certificates(Path folder) {
    this.folder = folder;
    authority =
        make(
            "authority", List.of("-subj", "/CN=Test authority", "-addext", "keyUsage=keyCertSign"));
  }

  /** The root that issues; the file for {@code --ca}. */
  Path root() {
    return authority.certificate();
  }

  Identity selfSigned(String host) {
    return make("self." + host, subject(host));
  }

  Identity issued(String host) {
    List<String> words = new ArrayList<>(subject(host));
    words.addAll(
        List.of(
            "-addext",
            "basicConstraints=critical,CA:FALSE",
            "-addext",
            "extendedKeyUsage=serverAuth",
            "-CA",
            authority.certificate().toString(),
            "-CAkey",
            authority.key().toString()));
    return make(host, words);
  }

  private static List<String> subject(String host) {
    return List.of("-subj", "/CN=" + host, "-addext", "subjectAltName=DNS:" + host);
  }

  private Identity make(String name, List<String> words) {
    Identity made =
        new Identity(
            folder.resolve(name + ".crt"), folder.resolve(name + ".key"), folder.resolve(name));
    List<String> line = new ArrayList<>(List.of(openssl, "req", "-x509"));
    line.addAll(NEW_KEY);
    line.addAll(List.of("-keyout", made.key().toString(), "-out", made.certificate().toString()));
    line.addAll(words);
    Command.out(line);
    try {
      Files.writeString(
          made.both(), Files.readString(made.key()) + Files.readString(made.certificate()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }
}
