package mailpath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import mailpath.casefile.CaseFault;
import mailpath.casefile.GzipMember;
import mailpath.casefile.SafeFile;
import mailpath.casefile.Tried;
import mailpath.certificate.CertificateFileFault;
import mailpath.client.ClientFormat;
import mailpath.client.ClientFormats;
import mailpath.client.ClientSettings;
import mailpath.network.Bytes;
import mailpath.report.Words;

/** A file in which a mail program keeps its settings, opened and read (threat-F1, F2). */
record ClientFile(SafeFile files, Words words) {
  /** Octets that a packed file may unfold to, and how many for each of its own. */
  private static final int MOST = 10 * 1024 * 1024;

  private static final int RATIO = 100;

  /**
   * @throws WrongCall if it is refused
   */
  ClientSettings read(String file) {
    Path path = CaseShelf.path(file);
    Bytes content =
        switch (files.read(path)) {
          case Tried.Failed<Bytes>(CaseFault why) ->
              throw new WrongCall(CommandText.FILE_REFUSED, file, words.text(why));
          case Tried.Done<Bytes>(Bytes octets) -> unfolded(file, octets);
        };
    String name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse(file);
    String plain = name.replaceFirst("(?i)\\.gz$", "");
    ClientFormat format =
        ClientFormats.of(plain, content)
            .orElseThrow(() -> new WrongCall(CommandText.CLIENT_KIND, file));
    return switch (format.read(plain, content)) {
      case ClientFormat.Read.Settings(ClientSettings settings) -> settings;
      case ClientFormat.Read.Refused(int line, var why) ->
          throw line == 0
              ? new WrongCall(CommandText.FILE_REFUSED, file, words.text(why))
              : new WrongCall(CommandText.CLIENT_REFUSED, file, line, words.text(why));
    };
  }

  private Bytes unfolded(String file, Bytes content) {
    byte[] octets = content.toArray();
    if (!GzipMember.isGzip(octets)) {
      return content;
    }
    long most = Math.min(MOST, (long) RATIO * octets.length);
    try (InputStream member = new GzipMember(octets)) {
      byte[] plain = member.readNBytes((int) most + 1);
      if (plain.length > most) {
        throw new WrongCall(CommandText.CLIENT_TOO_LARGE, file);
      }
      return Bytes.of(plain);
    } catch (IOException damaged) {
      throw new WrongCall(
          CommandText.FILE_REFUSED, file, words.text(new CertificateFileFault.PackedFileDamaged()));
    }
  }
}
