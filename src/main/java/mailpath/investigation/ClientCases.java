package mailpath.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseSettings;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.ClientWords;
import mailpath.casefile.UnreadParts;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.fact.SignatureChecks;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Limits;

/**
 * From what the settings of a mail program come to, to the case that it can be kept as, and back.
 * Left out are the notes on a file and names of accounts that could be those of people.
 */
public final class ClientCases {
  private ClientCases() {}

  /**
   * A run in which somebody was asked; of an address where its settings were discovered.
   *
   * @param settings what it was judged by
   * @param program the version that made it
   */
  public static Case of(ClientAssessment assessment, Settings settings, String program) {
    ClientRun run = assessment.run().orElseThrow();
    Desk desk = run.desk();
    List<Bytes> roots =
        DomainCases.roots(
            DomainCases.sent(run.observations().stream()),
            assessment.probes().stream().map(probe -> probe.host().facts()).toList(),
            settings.roots());
    return new Case(
        program,
        question(assessment, run),
        DomainCases.recorded(settings, roots),
        new Desk(desk.families(), desk.resolver(), desk.measured()),
        DomainCases.end(run.state()),
        run.took(),
        run.observations(),
        List.of(),
        UnreadParts.NONE);
  }

  /**
   * Settings for which nobody was asked.
   *
   * @param now when they were judged
   */
  public static Case unasked(ClientAssessment assessment, Instant now, String program) {
    return new Case(
        program,
        question(assessment, now),
        new CaseSettings(
            List.of(), List.of(), List.of(), Limits.STANDARD.hosts(), Limits.STANDARD.addresses()),
        new Desk(Set.of(), "", Desk.Mode.LIVE),
        Case.End.FINISHED,
        Duration.ZERO,
        List.of(),
        List.of(),
        UnreadParts.NONE);
  }

  /**
   * Judges a case anew, from nothing but what is in it.
   *
   * @param question that of the case
   * @param checked shared by all cases of a call
   */
  public static ClientAssessment replay(
      Case recorded, ClientQuestion question, SignatureChecks checked) {
    ClientReading reading =
        new ClientReading(
            new ClientRun.Moment(question.begun(), question.at()),
            DomainCases.settings(recorded.settings(), checked),
            question.mailFrom(),
            recorded.desk().replayed(),
            recorded.observations(),
            DomainCases.state(recorded.end()),
            recorded.took());
    return switch (question.subject()) {
      case ClientQuestion.Address(var domain, boolean database) -> {
        DiscoveryAssessment found = reading.discovery(domain, database);
        yield question.probed()
            ? reading.probed(found.discovery().settings(), FoundBy.DISCOVERY, Optional.of(found))
            : ClientCheck.ofDiscovery(found);
      }
      case ClientQuestion.Program program -> {
        FoundBy by = constant(program.found(), FoundBy.class).orElseThrow();
        yield question.probed()
            ? reading.probed(settings(program), by, Optional.empty())
            : ClientCheck.ofSettings(settings(program), by);
      }
    };
  }

  /**
   * What was asked.
   *
   * @param now when settings were judged for which nobody was asked
   */
  public static ClientQuestion question(ClientAssessment assessment, Instant now) {
    return assessment
        .run()
        .map(run -> question(assessment, run))
        .orElseGet(() -> new ClientQuestion(subject(assessment), false, false, now, now));
  }

  private static ClientQuestion question(ClientAssessment assessment, ClientRun run) {
    return new ClientQuestion(
        run.discovery()
            .filter(ignored -> assessment.found() == FoundBy.DISCOVERY)
            .<ClientQuestion.Subject>map(
                one -> new ClientQuestion.Address(one.discovery().domain(), one.database()))
            .orElseGet(() -> subject(assessment)),
        run.probed(),
        run.mailFrom(),
        run.moment().begun(),
        run.moment().at());
  }

  private static ClientQuestion.Program subject(ClientAssessment assessment) {
    ClientSettings settings = assessment.settings();
    return new ClientQuestion.Program(
        Mechanisms.word(settings.program()),
        Mechanisms.word(assessment.found()),
        settings.accounts().stream().map(ClientCases::account).toList());
  }

  private static ClientQuestion.Account account(AccountSettings account) {
    List<ClientQuestion.Service> services =
        account.services().stream().map(ClientCases::service).toList();
    Optional<String> domain = account.domain().flatMap(ClientWords::host);
    return Stream.of(ClientQuestion.Named.values())
        .map(named -> new ClientQuestion.Account(named, domain, services))
        .filter(kept -> kept.name().equals(account.name()))
        .findFirst()
        .orElseGet(
            () -> new ClientQuestion.Account(ClientQuestion.Named.UNNAMED, domain, services));
  }

  private static ClientQuestion.Service service(ServiceSettings service) {
    return new ClientQuestion.Service(
        Mechanisms.word(service.service()),
        service.host().flatMap(ClientWords::host),
        service.port(),
        Mechanisms.word(service.channel()),
        Mechanisms.word(service.check()),
        Mechanisms.word(service.signIn()),
        new ClientQuestion.Label(label(service.label().english()), label(service.label().dutch())),
        service.lines());
  }

  private static String label(String text) {
    return ClientWords.label(text).orElse("");
  }

  private static ClientSettings settings(ClientQuestion.Program program) {
    return new ClientSettings(
        constant(program.program(), ClientProgram.class).orElseThrow(),
        program.accounts().stream().map(ClientCases::account).toList(),
        List.of());
  }

  private static AccountSettings account(ClientQuestion.Account account) {
    return new AccountSettings(
        account.name(),
        account.domain(),
        account.services().stream().map(ClientCases::service).toList());
  }

  /** What a later version knows of channel, check and sign-in is not known here. */
  private static ServiceSettings service(ClientQuestion.Service service) {
    return new ServiceSettings(
        constant(service.service(), MailService.class).orElseThrow(),
        service.host(),
        service.port(),
        constant(service.channel(), Channel.class).orElse(Channel.UNKNOWN),
        constant(service.check(), CertificateCheck.class).orElse(CertificateCheck.UNKNOWN),
        constant(service.signIn(), SignIn.class).orElse(SignIn.UNKNOWN),
        new OwnLabel(service.label().english(), service.label().dutch()),
        service.lines());
  }

  private static <E extends Enum<E>> Optional<E> constant(String word, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(constant -> Mechanisms.word(constant).equals(word))
        .findFirst();
  }
}
