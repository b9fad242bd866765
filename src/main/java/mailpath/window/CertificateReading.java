package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.Tried;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateFile;
import mailpath.certificate.CertificateFileFault;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import mailpath.window.ChainSubject.Source;

/**
 * Makes chains of what files and the clipboard hold. Of what is refused, such as a private key,
 * nothing is kept. Never on the window's thread.
 */
final class CertificateReading {
  private static final int MEBI = 20;

  private final CaseFiles files;
  private final Supplier<TrustStore> roots;
  private final Supplier<Instant> now;

  /**
   * @param roots by which such a chain is judged
   */
  CertificateReading(CaseFiles files, Supplier<TrustStore> roots, Supplier<Instant> now) {
    this.files = files;
    this.roots = roots;
    this.now = now;
  }

  /** What became of a file or of the clipboard. */
  sealed interface Read {}

  record Found(ChainSubject subject) implements Read {}

  record Refused(Sentence why) implements Read {}

  /** It is something else, as its content shows. */
  record Other() implements Read {}

  Read file(Path file) {
    return files
        .content(file)
        .done()
        .flatMap(CertificateFile::recognised)
        .map(found -> read(found, form -> new Source.Filed(CaseName.shown(file), form)))
        .orElseGet(Other::new);
  }

  /** A file that must hold certificates, because the user was asked for such a one. */
  Read chosen(Path file) {
    return switch (files.content(file)) {
      case Tried.Failed<Bytes>(CaseFault why) -> new Refused(why);
      case Tried.Done<Bytes>(Bytes content) ->
          read(
              CertificateFile.open(content, CertificateFile.CHAIN),
              form -> new Source.Filed(CaseName.shown(file), form));
    };
  }

  Read pasted(String text) {
    if (text.length() > CertificateFile.UNFOLDED) {
      return new Refused(
          new CertificateFileFault.CertificateTextTooLong(CertificateFile.UNFOLDED >> MEBI));
    }
    Bytes content = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    return read(CertificateFile.read(content, CertificateFile.CHAIN), Source.Pasted::new);
  }

  private interface SourceOf {
    Source of(CertificateFile.Form form);
  }

  private Read read(CertificateFile file, SourceOf source) {
    return switch (file) {
      case CertificateFile.Refused(CertificateFileFault why) -> new Refused(why);
      case CertificateFile.Opened(CertificateFile.Form form, CertificateChain chain) ->
          new Found(subject(source.of(form), chain));
    };
  }

  private ChainSubject subject(Source source, CertificateChain chain) {
    String name =
        source instanceof Source.Filed(String file, var ignored) ? "file:" + file : "paste";
    String id = name + "/" + ChainSubject.digest(chain);
    return new ChainSubject(
        id,
        id,
        source,
        chain,
        Optional.empty(),
        PublishedTlsa.notAsked(List.of()),
        Optional.empty(),
        roots.get(),
        now.get());
  }
}
