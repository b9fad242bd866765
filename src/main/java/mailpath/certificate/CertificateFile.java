package mailpath.certificate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import mailpath.casefile.GzipMember;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.network.Bytes;

/**
 * A file of certificates, in the order in which they stand in it: PEM with any number of blocks
 * (RFC 7468), one certificate as DER, or a "certs-only" message of CMS as either (RFC 5652 5, RFC
 * 8551 3.8). What the file is shows its content, never its name.
 *
 * <p>A private key anywhere in it refuses the whole file, and nothing of it is kept (threat-F3).
 */
public sealed interface CertificateFile {
  /** Certificates of one chain that are shown (threat-X1). */
  int CHAIN = 100;

  /** Certificates of a file of roots; those of platforms hold about 150. */
  int ROOTS = 2_000;

  /**
   * @param form how they were written
   * @param chain at least one of them can be read
   */
  record Opened(Form form, CertificateChain chain) implements CertificateFile {}

  record Refused(CertificateFileFault why) implements CertificateFile {}

  enum Form {
    PEM,
    DER,
    CMS
  }

  /** Also where the rest of the block is damaged: a key is a key. */
  Pattern PRIVATE_KEY = Pattern.compile("-----\\s*BEGIN[^-\\n]{0,40}PRIVATE\\s+KEY[^-\\n]{0,20}-");

  String BEGIN = "-----BEGIN ";

  /** Octets that a packed file may unfold to; as much as one that is not packed. */
  int UNFOLDED = 16 * 1024 * 1024;

  /** JSON begins so, and nothing of what is read here (RFC 8259 2, after a mark or blanks). */
  Pattern OBJECT = Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?\\s*\\{");

  /**
   * What a file holds that may be packed with gzip (RFC 1952).
   *
   * @param content within the limit of the reader
   * @param most {@link #CHAIN} or {@link #ROOTS}
   */
  static CertificateFile open(Bytes content, int most) {
    if (!GzipMember.isGzip(content.first(2).toArray())) {
      return read(content, most);
    }
    try {
      Bytes found = GzipMember.unfolded(content, UNFOLDED);
      return found.length() > UNFOLDED
          ? new Refused(new CertificateFileFault.PackedFileDamaged())
          : read(found, most);
    } catch (ZipException damaged) {
      return new Refused(new CertificateFileFault.PackedFileDamaged());
    }
  }

  /**
   * The chain in a file, where the file means to hold one; it may still be refused. Empty for
   * anything else, and for what nobody can unpack.
   */
  static Optional<CertificateFile> recognised(Bytes content) {
    return Optional.of(open(content, CHAIN)).filter(found -> !isSomethingElse(found));
  }

  private static boolean isSomethingElse(CertificateFile found) {
    return found instanceof Refused(CertificateFileFault why)
        && (why instanceof CertificateFileFault.NoCertificateFile
            || why instanceof CertificateFileFault.PackedFileDamaged);
  }

  /**
   * @param content unfolded, within the limit of the reader
   * @param most {@link #CHAIN} or {@link #ROOTS}
   */
  static CertificateFile read(Bytes content, int most) {
    String text = new String(content.toArray(), ISO_8859_1);
    if (OBJECT.matcher(text).find()) {
      return new Refused(new CertificateFileFault.NoCertificateFile());
    }
    if (PRIVATE_KEY.matcher(text).find()) {
      return new Refused(new CertificateFileFault.PrivateKeyInFile());
    }
    return text.contains(BEGIN) ? pem(text, most) : binary(content, most);
  }

  private static CertificateFile pem(String text, int most) {
    List<Bytes> found = new ArrayList<>();
    boolean message = false;
    try {
      for (Pem.Block block : Pem.blocks(new StringReader(text))) {
        switch (block.kind()) {
          case CERTIFICATE -> found.add(block.content());
          case CMS -> {
            message = true;
            found.addAll(CertificateMessage.certificates(block.content()));
          }
          case OTHER -> {}
        }
      }
    } catch (IOException damaged) {
      return new Refused(new CertificateFileFault.PemDamaged());
    }
    return found.isEmpty() && !message
        ? new Refused(new CertificateFileFault.PemWithoutCertificate())
        : opened(message ? Form.CMS : Form.PEM, found, most);
  }

  private static CertificateFile binary(Bytes content, int most) {
    return switch (DerKind.of(content)) {
      case PRIVATE_KEY -> new Refused(new CertificateFileFault.PrivateKeyInFile());
      case KEY_STORE -> new Refused(new CertificateFileFault.KeyStoreFile());
      case OTHER -> new Refused(new CertificateFileFault.NoCertificateFile());
      case CERTIFICATE -> opened(Form.DER, List.of(content), most);
      case MESSAGE -> message(content, most);
    };
  }

  private static CertificateFile message(Bytes content, int most) {
    try {
      return opened(Form.CMS, CertificateMessage.certificates(content), most);
    } catch (IOException damaged) {
      return new Refused(new CertificateFileFault.MessageDamaged());
    }
  }

  private static CertificateFile opened(Form form, List<Bytes> found, int most) {
    if (found.isEmpty()) {
      return new Refused(new CertificateFileFault.MessageWithoutCertificate());
    }
    if (found.size() > most) {
      return new Refused(new CertificateFileFault.TooManyCertificates(found.size(), most));
    }
    for (Bytes one : found) {
      // A block may be labelled as a certificate and hold a key all the same.
      if (DerKind.of(one) == DerKind.PRIVATE_KEY) {
        return new Refused(new CertificateFileFault.PrivateKeyInFile());
      }
    }
    CertificateChain chain = CertificateChain.of(found);
    return chain.readable().isEmpty() && chain.entries().getFirst() instanceof Entry.Unreadable bad
        ? new Refused(new CertificateFileFault.PemCertificateUnreadable(1, bad.why()))
        : new Opened(form, chain);
  }
}
