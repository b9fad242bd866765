package mailpath.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.client.ClientVerdict;
import mailpath.client.ServerFacts;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.ServiceAssessment;

/**
 * Six lines for a helpdesk ticket about an account of a mail program: verdict with the service that
 * decides it, how that is set, reason, evidence, who acts, date. Plain text, nothing of this desk
 * and no user name in it.
 */
public final class ClientTicket {
  private final Words words;

  public ClientTicket(Words words) {
    this.words = words;
  }

  /**
   * @param action the one thing to do; empty where there is none
   */
  public String of(AccountAssessment account, String action) {
    ClientVerdict verdict = account.verdict();
    Optional<ServiceAssessment> worst =
        account.services().stream()
            .filter(one -> verdict.decider().equals(Optional.of(one.judged().verdict())))
            .findFirst();
    return worst
        .map(service -> of(verdict, service, action))
        .orElseGet(
            () ->
                words.label(
                    ClientText.TICKET_NO_SERVICE, account.account().name(), verdict.word()));
  }

  private String of(ClientVerdict verdict, ServiceAssessment worst, String action) {
    ServiceVerdict service = worst.judged().verdict();
    Optional<Finding> first = worst.findings().stream().findFirst();
    String headline = words.text(service.headline());
    String subject = words.word(service.settings().service()) + ", " + server(service.settings());
    return String.join(
        System.lineSeparator(),
        List.of(
            words.label(ReportText.TICKET_VERDICT, subject, verdict.word(), headline),
            set(service.settings()),
            words.label(ReportText.TICKET_REASON, first.map(words::text).orElse(headline)),
            words.label(ReportText.TICKET_EVIDENCE, evidence(worst, first)),
            who(service.actor(), action),
            date(worst.probe())));
  }

  private String server(ServiceSettings settings) {
    String host = settings.host().map(words::show).orElse("?");
    return settings.port().map(port -> host + ":" + port).orElse(host);
  }

  private String set(ServiceSettings settings) {
    return words.label(
        ClientText.TICKET_SET, settings.channel(), settings.check(), settings.signIn());
  }

  /** A finding about the settings alone rests on what was seen of the server, if anything was. */
  private String evidence(ServiceAssessment worst, Optional<Finding> first) {
    String rule = first.map(Finding::rule).orElseGet(() -> worst.judged().verdict().rule()).id();
    Evidence own = first.map(Finding::evidence).orElse(Evidence.NONE);
    Evidence all =
        own.queries().isEmpty()
            ? worst.judged().server().map(ServerFacts::evidence).orElse(Evidence.NONE)
            : own;
    String numbers =
        worst.numbers(all).stream().map(number -> "#" + number).collect(Collectors.joining(" "));
    return numbers.isEmpty() ? rule : rule + ", " + numbers;
  }

  private String who(Actor actor, String action) {
    return action.isEmpty()
        ? words.label(ClientText.TICKET_WHO, actor)
        : words.label(ReportText.TICKET_WHO, words.word(actor), action);
  }

  private String date(Optional<HostAssessment> probe) {
    return probe
        .map(
            seen ->
                words.label(
                    ReportText.TICKET_DATE,
                    seen.question().begun(),
                    words.word(seen.desk().measured())))
        .orElseGet(() -> words.label(ClientText.TICKET_NOT_ASKED));
  }
}
