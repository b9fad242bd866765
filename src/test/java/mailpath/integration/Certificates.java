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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.Requires;

/** Certificates made by OpenSSL: an authority, one below it, what they issue, self-signed ones. */
final class Certificates {
  private static final List<String> EC = List.of("ec", "-pkeyopt", "ec_paramgen_curve:P-256");
  private static final List<String> RSA = List.of("rsa:2048");
  private static final List<String> ISSUER =
      List.of(
          "-addext",
          "basicConstraints=critical,CA:TRUE",
          "-addext",
          "keyUsage=keyCertSign,cRLSign");
  private static final List<String> SERVER =
      List.of(
          "-addext",
          "basicConstraints=critical,CA:FALSE",
          "-addext",
          "extendedKeyUsage=serverAuth");

  private final String openssl = Requires.program("openssl").toString();
  private final Path folder;
  private final List<String> keys;
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

    /** The same, sent together with the certificate of its issuer. */
    Identity with(Identity issuer) {
      Folder.write(certificate, Folder.text(certificate) + Folder.text(issuer.certificate()));
      Folder.write(both, Folder.text(key) + Folder.text(certificate));
      return this;
    }
  }

  Certificates(Path folder) {
    this.folder = folder;
    keys = EC;
    authority = make("authority", List.of("-subj", "/CN=Test authority"), ISSUER);
  }

  private Certificates(Certificates other, List<String> keys) {
    folder = Folder.open(other.folder.resolve("rsa"));
    this.keys = keys;
    authority = other.authority;
  }

  /** The same authority for servers with keys of RSA, not ECDSA. */
  Certificates rsa() {
    return new Certificates(this, RSA);
  }

  /** The root that issues; the file for {@code --ca}. */
  Path root() {
    return authority.certificate();
  }

  Identity selfSigned(String host) {
    return make("self." + host, subject(host));
  }

  /** For one host or several. */
  Identity issued(String... hosts) {
    return make(hosts[0], subject(hosts), SERVER, by(authority));
  }

  /** An authority that clients do not know; what it issues needs its certificate beside it. */
  Identity intermediate() {
    List<String> name = List.of("-subj", "/CN=Test intermediate");
    return make("intermediate", name, ISSUER, by(authority));
  }

  Identity issuedBy(Identity issuer, String host) {
    return make("below." + host, subject(host), SERVER, by(issuer));
  }

  /** Issued for the January of a year ago. */
  Identity expired(String host) {
    Identity made = at("old." + host);
    Path request = folder.resolve(host + ".csr");
    Path settings = Folder.write(folder.resolve(host + ".ca"), expiredSettings(host));
    Folder.write(folder.resolve(host + ".db"), "");
    run(
        List.of("req", "-new", "-newkey"),
        keys,
        List.of("-nodes", "-keyout", made.key().toString(), "-out", request.toString()),
        subject(host));
    run(
        List.of("ca", "-batch", "-notext", "-config", settings.toString()),
        List.of("-cert", authority.certificate().toString()),
        List.of("-keyfile", authority.key().toString()),
        List.of("-startdate", "20250101000000Z", "-enddate", "20250201000000Z"),
        List.of("-in", request.toString(), "-out", made.certificate().toString()));
    return together(made);
  }

  private String expiredSettings(String host) {
    return """
    [ca]
    default_ca = authority
    [authority]
    database = %s/%s.db
    new_certs_dir = %s
    rand_serial = yes
    default_md = sha256
    policy = any
    copy_extensions = copy
    [any]
    commonName = supplied
    """
        .formatted(folder, host, folder);
  }

  private static List<String> subject(String... hosts) {
    String names = Arrays.stream(hosts).map(host -> "DNS:" + host).collect(Collectors.joining(","));
    return List.of("-subj", "/CN=" + hosts[0], "-addext", "subjectAltName=" + names);
  }

  private static List<String> by(Identity issuer) {
    return List.of("-CA", issuer.certificate().toString(), "-CAkey", issuer.key().toString());
  }

  @SafeVarargs
  private Identity make(String name, List<String>... words) {
    Identity made = at(name);
    List<String> all = new ArrayList<>();
    for (List<String> part : words) {
      all.addAll(part);
    }
    run(
        List.of("req", "-x509", "-newkey"),
        keys,
        List.of("-nodes", "-days", "5"),
        List.of("-keyout", made.key().toString(), "-out", made.certificate().toString()),
        all);
    return together(made);
  }

  private Identity at(String name) {
    return new Identity(
        folder.resolve(name + ".crt"), folder.resolve(name + ".key"), folder.resolve(name));
  }

  private static Identity together(Identity made) {
    Folder.write(made.both(), Folder.text(made.key()) + Folder.text(made.certificate()));
    return made;
  }

  @SafeVarargs
  private void run(List<String>... words) {
    List<String> line = new ArrayList<>(List.of(openssl));
    for (List<String> part : words) {
      line.addAll(part);
    }
    Command.out(line);
  }
}
