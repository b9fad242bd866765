package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.client.CertificateCheck;
import mailpath.client.ClientVerdict;
import mailpath.client.ClientWord;
import mailpath.client.Exposure;
import mailpath.client.Fate;
import mailpath.client.OpenPoint;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.client.SignIn;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.ServiceAssessment;

/** The settings of a mail program for a terminal: each account, its worst service first said. */
public final class ClientReport {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Words words;
  private final boolean colours;
  private final boolean evidence;

  /**
   * @param evidence whether the dialogues are printed too
   */
  public ClientReport(Words words, boolean colours, boolean evidence) {
    this.words = words;
    this.colours = colours;
    this.evidence = evidence;
  }

  /**
   * @param file the settings were read from; empty where they were typed
   */
  public String text(Optional<String> file, ClientAssessment assessment) {
    List<String> lines = new ArrayList<>();
    lines.add(
        file.map(name -> words.label(ClientText.HEAD, name, assessment.settings().program()))
            .orElseGet(
                () ->
                    words.label(
                        switch (assessment.found()) {
                          case DISCOVERY -> ClientText.HEAD_FOUND;
                          case PRESET -> ClientText.HEAD_PRESET;
                          case TYPED, FILE -> ClientText.HEAD_TYPED;
                        })));
    if (assessment.accounts().isEmpty()) {
      lines.add(words.label(ClientText.NO_ACCOUNT));
    }
    for (int i = 0; i < assessment.accounts().size(); i++) {
      account(i + 1, assessment.accounts().get(i), lines);
    }
    lines.add("");
    assessment.settings().notes().forEach(note -> lines.add(words.label(ClientText.NOTE, note)));
    lines.add(words.label(ClientText.FOUND, assessment.found()));
    if (assessment.probes().isEmpty()
        && assessment.accounts().stream().anyMatch(ClientReport::asksNobody)) {
      lines.add(words.label(ClientText.NOT_ASKED));
    }
    assessment.probes().forEach(probe -> lines.addAll(probe(probe)));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static boolean asksNobody(AccountAssessment account) {
    return account.services().stream()
        .flatMap(one -> one.judged().verdict().open().stream())
        .anyMatch(OpenPoint.ServerNotAsked.class::isInstance);
  }

  private void account(int number, AccountAssessment account, List<String> lines) {
    String word = word(account.verdict().word(), account.verdict().range());
    String domain = account.account().domain().orElse("");
    String own = account.account().name();
    String name = own.isEmpty() ? domain : own;
    String head =
        name.isEmpty()
            ? words.label(ClientText.ACCOUNT_UNNAMED, number, word)
            : name.contains(domain)
                ? words.label(ClientText.ACCOUNT, name, word)
                : words.label(ClientText.ACCOUNT_IN_DOMAIN, name, domain, word);
    lines.add("");
    lines.add(colours ? BOLD + head + PLAIN : head);
    account.services().forEach(service -> service(service, lines));
    List<ServiceSettings> services = account.account().services();
    if (!ClientVerdict.hasIncoming(services)) {
      lines.add("  " + words.label(ClientText.NO_INCOMING));
    }
    if (!ClientVerdict.hasOutgoing(services)) {
      lines.add("  " + words.label(ClientText.NO_OUTGOING));
    }
  }

  private void service(ServiceAssessment service, List<String> lines) {
    ServiceVerdict verdict = service.judged().verdict();
    ServiceSettings settings = verdict.settings();
    String word = word(verdict.word(), verdict.range());
    String server = server(settings);
    lines.add(
        "  "
            + mark(verdict.word())
            + " "
            + (server.isEmpty()
                ? words.label(ClientText.SERVICE_NOWHERE, settings.service(), word)
                : words.label(ClientText.SERVICE, settings.service(), server, word)));
    List<String> said = new ArrayList<>();
    said.add(words.text(verdict.headline()));
    said.add(set(settings));
    said.add(exposed(ClientText.MAIL, verdict.content(), settings.check()));
    if (settings.signIn() != SignIn.NONE) {
      said.add(exposed(ClientText.CREDENTIAL, verdict.credential(), settings.check()));
    }
    names(service, true, ClientText.NAMES_SHOWN).ifPresent(said::add);
    names(service, false, ClientText.NAMES_MISSING).ifPresent(said::add);
    service
        .better()
        .ifPresent(
            pair ->
                said.add(
                    words.label(
                        ClientText.BETTER,
                        settings.host().orElse(""),
                        pair.port(),
                        pair.channel())));
    service
        .findings()
        .forEach(
            finding ->
                said.add(
                    new FindingForm(
                            finding, finding.severity(), service.numbers(finding.evidence()))
                        .line(words)));
    said.forEach(line -> lines.add("      " + line));
  }

  private Optional<String> names(ServiceAssessment service, boolean shown, ClientText text) {
    List<String> names =
        service.judged().names().stream()
            .filter(name -> name.shown() == shown)
            .map(name -> name.name().text())
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(words.label(text, names));
  }

  private String exposed(ClientText text, Exposure exposure, CertificateCheck check) {
    Object middle =
        exposure.middle() == Fate.DEPENDS && check == CertificateCheck.ASK
            ? words.label(ClientText.KEPT_BY_USER)
            : exposure.middle();
    return words.label(text, exposure.listener(), middle);
  }

  private String set(ServiceSettings settings) {
    String label = words.show(settings.label());
    return label.isEmpty()
        ? words.label(ClientText.SET, settings.channel(), settings.check(), settings.signIn())
        : words.label(
            ClientText.SET_NAMED, settings.channel(), label, settings.check(), settings.signIn());
  }

  private static String server(ServiceSettings settings) {
    String host = settings.host().orElse("");
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return shown.isEmpty() ? shown : settings.port().map(port -> shown + ":" + port).orElse(shown);
  }

  private String word(ClientWord word, List<ClientWord> range) {
    String said = words.word(word).toUpperCase(words.language().locale());
    return word == ClientWord.UNKNOWN
        ? words.label(
            ClientText.POSSIBLE,
            said,
            range.stream().map(words::word).collect(Collectors.joining(", ")))
        : said;
  }

  private List<String> probe(HostAssessment probe) {
    List<String> lines = new ArrayList<>();
    if (evidence) {
      lines.addAll(new DialogueText(words).of(probe.observations()));
    }
    lines.add(
        words.label(
            ClientText.MEASURED,
            probe.question().host(),
            probe.question().port(),
            TextReport.measured(
                words,
                probe.question().at(),
                probe.desk(),
                probe.observations().size(),
                probe.took())));
    return lines;
  }

  private static String mark(ClientWord word) {
    return switch (word) {
      case SECURE -> "✓";
      case OPPORTUNISTIC -> "!";
      case PLAINTEXT, BROKEN -> "✗";
      case UNKNOWN -> "?";
    };
  }
}
