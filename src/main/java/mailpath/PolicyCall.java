package mailpath;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import mailpath.casefile.GzipMember;
import mailpath.casefile.SafeFile;
import mailpath.certificate.CertificateFileFault;
import mailpath.investigation.PublishedText;
import mailpath.mtasts.PolicyLines;
import mailpath.network.Bytes;
import mailpath.report.PublishedReport;
import mailpath.report.PublishedSource;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath policy FILE…}: policy files, or TXT records, judged part by part. No network is
 * opened. A file that is refused does not hold up the others.
 */
final class PolicyCall {
  private final Terminal terminal;
  private final Clock clock;
  private final GivenFiles files;
  private final Words words;
  private boolean partial;

  PolicyCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = new GivenFiles(terminal, files, words);
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    Instant now = options.at().orElseGet(clock::instant);
    boolean record = call.hasMatchedOption("--record");
    PublishedReport report = new PublishedReport(words, terminal.colours());
    for (String file : call.matchedPositional(0).stringValues()) {
      files
          .tried(() -> content(file, record))
          .map(content -> sources(file, content, record, now))
          .ifPresent(sources -> print(sources, report, options.json()));
    }
    return files.refused() ? Program.WRONG_CALL : partial ? Program.PARTIAL : Program.ANSWERED;
  }

  private static List<PublishedSource> sources(
      String file, Bytes content, boolean record, Instant now) {
    if (!record) {
      PublishedText policy = PublishedText.policy(content, PublishedText.DOMAIN, now);
      return List.of(new PublishedSource(file, Optional.empty(), policy));
    }
    return PublishedSource.numbered(
        file, PublishedText.records(content, PublishedText.DOMAIN, now));
  }

  private void print(List<PublishedSource> sources, PublishedReport report, boolean json) {
    for (PublishedSource source : sources) {
      terminal
          .out()
          .print(json ? report.json(source) + System.lineSeparator() : report.text(source));
      partial |= source.text().partial();
    }
  }

  private Bytes content(String file, boolean record) {
    return record && file.matches("(?s)[ \\t]*[vV][ \\t]*=.*")
        ? Bytes.of(file.getBytes(StandardCharsets.UTF_8))
        : within(file, unfolded(file), record);
  }

  /** Of a policy that is too long the beginning tells something; of many records it does not. */
  private Bytes within(String file, Bytes content, boolean record) {
    if (record && content.length() > PolicyLines.MAX_BODY) {
      throw new WrongCall(CommandText.RECORDS_TOO_LONG, file);
    }
    return content;
  }

  /** Of a packed file no more than shows that it is too long. */
  private Bytes unfolded(String file) {
    try {
      return GzipMember.unfolded(files.read(file), PolicyLines.MAX_BODY);
    } catch (ZipException damaged) {
      throw files.refusal(file, new CertificateFileFault.PackedFileDamaged());
    }
  }
}
