package mailpath;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.CaseFault;
import mailpath.casefile.GzipMember;
import mailpath.casefile.SafeFile;
import mailpath.casefile.Tried;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFile;
import mailpath.certificate.CertificateFileFault;
import mailpath.certificate.ChainView;
import mailpath.certificate.PeerName;
import mailpath.certificate.TrustStore;
import mailpath.dane.TlsaRecord;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import mailpath.network.DomainInput;
import mailpath.report.CertificateReport;
import mailpath.report.CertificateSource;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath certificate FILE…}: each file as the chain that a server would send. No network
 * is opened. A file that is refused does not hold up the others.
 */
final class CertificateCall {
  /** Octets that a packed file may unfold to; as much as one that is not packed. */
  private static final int UNFOLDED = 16 * 1024 * 1024;

  private final Terminal terminal;
  private final Clock clock;
  private final SafeFile files;
  private final Words words;
  private boolean refused;

  /** Whether something could not be read or checked. */
  private boolean partial;

  CertificateCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    Optional<PeerName> expected =
        Optional.<String>ofNullable(call.matchedOptionValue("--name", null)).map(this::name);
    List<TlsaRecord> records =
        call.matchedOptionValue("--tlsa", List.<String>of()).stream()
            .map(CertificateCall::record)
            .toList();
    Instant at = options.at().orElseGet(clock::instant);
    TrustStore store = options.ca().map(this::roots).orElseGet(Checks::platform);
    CertificateReport report = new CertificateReport(words, terminal.colours(), options.evidence());
    for (String file : call.matchedPositional(0).stringValues()) {
      read(file)
          .map(
              found ->
                  new CertificateSource(
                      file,
                      found.form(),
                      ChainView.of(found.chain(), expected, at, store),
                      records))
          .ifPresent(source -> print(source, report, options.json()));
    }
    return refused ? Program.WRONG_CALL : partial ? Program.PARTIAL : Program.ANSWERED;
  }

  private void print(CertificateSource source, CertificateReport report, boolean json) {
    terminal.out().print(json ? report.json(source) + System.lineSeparator() : report.text(source));
    partial |=
        source.view().state() == ChainState.UNKNOWN
            || source.view().chain().entries().stream()
                .anyMatch(Entry.Unreadable.class::isInstance);
  }

  private Optional<CertificateFile.Opened> read(String file) {
    try {
      return Optional.of(open(file, CertificateFile.CHAIN));
    } catch (WrongCall e) {
      terminal.err().println(e.line(words));
      refused = true;
      return Optional.empty();
    }
  }

  private CertificateFile.Opened open(String file, int most) {
    Bytes content =
        switch (files.read(CaseShelf.path(file))) {
          case Tried.Failed<Bytes>(CaseFault why) -> throw refused(file, why);
          case Tried.Done<Bytes>(Bytes octets) -> unfolded(file, octets);
        };
    return switch (CertificateFile.read(content, most)) {
      case CertificateFile.Opened opened -> opened;
      case CertificateFile.Refused(CertificateFileFault why) -> throw refused(file, why);
    };
  }

  private WrongCall refused(String file, Sentence why) {
    return new WrongCall(CommandText.FILE_REFUSED, file, words.text(why));
  }

  private Bytes unfolded(String file, Bytes content) {
    byte[] octets = content.toArray();
    if (!GzipMember.isGzip(octets)) {
      return content;
    }
    try (InputStream member = new GzipMember(octets)) {
      byte[] found = member.readNBytes(UNFOLDED);
      if (member.read() >= 0) {
        throw new IOException("over " + UNFOLDED);
      }
      return Bytes.of(found);
    } catch (IOException damagedOrTooLong) {
      throw refused(file, new CertificateFileFault.PackedFileDamaged());
    }
  }

  private TrustStore roots(String file) {
    return TrustStore.of(
        open(file, CertificateFile.ROOTS).chain().readable().stream()
            .map(Certificate::der)
            .toList());
  }

  private PeerName name(String typed) {
    return switch (DomainInput.parse(typed)) {
      case DomainInput.Understood host -> new PeerName.Dns(host.domain());
      case DomainInput.IpAddress host -> new PeerName.Ip(host.address());
      case DomainInput.Refused ignored ->
          throw new WrongCall(CommandText.BAD_VALUE, "--name", typed);
    };
  }

  private static TlsaRecord record(String typed) {
    return TlsaRecord.of(typed)
        .orElseThrow(() -> new WrongCall(CommandText.BAD_VALUE, "--tlsa", typed));
  }
}
