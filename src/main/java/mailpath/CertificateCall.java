package mailpath;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.SafeFile;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFile;
import mailpath.certificate.CertificateFileFault;
import mailpath.certificate.ChainView;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.PeerName;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.TlsaRecord;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.report.CertificateReport;
import mailpath.report.CertificateSource;
import mailpath.report.CertificateSource.Origin;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath certificate FILE…}: each file as the chain that a server would send. No network
 * is opened. A file that is refused does not hold up the others.
 */
final class CertificateCall {
  private final Terminal terminal;
  private final Clock clock;
  private final GivenFiles files;
  private final Words words;

  /** Whether something could not be read or checked. */
  private boolean partial;

  CertificateCall(Terminal terminal, Clock clock, SafeFile files, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.files = new GivenFiles(terminal, files, words);
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
    List<DomainName> names = expected.flatMap(PeerName::host).stream().toList();
    ComparedStores computer = ComparedStores.ofComputer();
    ComparedStores stores = options.ca().map(this::roots).map(computer::with).orElse(computer);
    TrustStore store = stores.first().orElseThrow(() -> new IllegalStateException("no roots"));
    CertificateReport report = new CertificateReport(words, terminal.colours(), options.evidence());
    for (String file : call.matchedPositional(0).stringValues()) {
      files
          .tried(() -> open(file, CertificateFile.CHAIN))
          .map(
              found ->
                  new CertificateSource(
                      new Origin.Filed(file, found.form()),
                      ChainView.of(found.chain(), expected, at, store),
                      PublishedTlsa.typed(records, names),
                      stores))
          .ifPresent(source -> print(source, report, options.json()));
    }
    return files.refused() ? Program.WRONG_CALL : partial ? Program.PARTIAL : Program.ANSWERED;
  }

  private void print(CertificateSource source, CertificateReport report, boolean json) {
    terminal.out().print(json ? report.json(source) + System.lineSeparator() : report.text(source));
    partial |=
        source.view().state() == ChainState.UNKNOWN
            || source.view().chain().entries().stream()
                .anyMatch(Entry.Unreadable.class::isInstance);
  }

  private CertificateFile.Opened open(String file, int most) {
    return switch (CertificateFile.open(files.read(file), most)) {
      case CertificateFile.Opened opened -> opened;
      case CertificateFile.Refused(CertificateFileFault why) -> throw files.refusal(file, why);
    };
  }

  private TrustStore roots(String file) {
    return TrustStore.file(
        file,
        open(file, CertificateFile.ROOTS).chain().readable().stream()
            .map(Certificate::der)
            .toList());
  }

  private PeerName name(String typed) {
    return switch (DomainInput.parse(typed)) {
      case DomainInput.Understood host -> new PeerName.Dns(host.domain());
      case DomainInput.IpAddress host -> new PeerName.Ip(host.address());
      case DomainInput.Refused refused ->
          throw new WrongCall(CommandText.BAD_VALUE, "--name", refused.typed());
    };
  }

  private static TlsaRecord record(String typed) {
    return TlsaRecord.of(typed)
        .orElseThrow(() -> new WrongCall(CommandText.BAD_VALUE, "--tlsa", typed));
  }
}
