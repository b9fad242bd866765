package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import mailpath.dns.AnswerFiltered;
import mailpath.dns.CaptivePortal;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Reason;
import mailpath.investigation.Assessment;
import mailpath.investigation.MayBeIntercepted;
import mailpath.investigation.OwnNetwork;
import mailpath.investigation.StarttlsStrippedHere;
import mailpath.investigation.TlsInterceptedByProduct;
import mailpath.investigation.TlsInterceptedHere;
import mailpath.report.Words;
import mailpath.window.CheckScreen.Notice;

/** What the window says above the tabs about the network that was measured from. */
record NoticeScreens(Answer answer, Words words) {

  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    notices.addAll(port());
    notices.addAll(resolver());
    for (var judged : assessment().findings()) {
      notices.addAll(about(judged.finding()));
    }
    return notices.stream().distinct().toList();
  }

  private Assessment assessment() {
    return answer.assessment();
  }

  private List<Notice> port() {
    OwnNetwork network = assessment().facts().ownNetwork();
    if (network.blocked().isEmpty()) {
      return List.of();
    }
    String families = StripScreens.named(network.blocked(), words);
    return List.of(
        notice(
            "notice:port",
            words.label(there(WindowText.NOTICE_PORT, CaseText.NOTICE_PORT), families),
            words.label(WindowText.NOTICE_PORT_DETAIL, assessment().question().domain()),
            network.evidence()));
  }

  private List<Notice> resolver() {
    return StateWords.reason(assessment().facts().zone())
        .filter(reason -> reason.why() == Reason.Why.SIGNATURES_STRIPPED)
        .map(
            ignored ->
                notice(
                    "notice:resolver",
                    words.label(
                        there(WindowText.NOTICE_RESOLVER, CaseText.NOTICE_RESOLVER),
                        assessment().desk().resolver()),
                    words.label(
                        there(WindowText.NOTICE_RESOLVER_DETAIL, CaseText.NOTICE_RESOLVER_DETAIL)),
                    assessment().facts().zone().evidence()))
        .stream()
        .toList();
  }

  /** The finding itself says what it means and what still holds. */
  private List<Notice> about(Finding finding) {
    return switch (finding) {
      case StarttlsStrippedHere stripped ->
          List.of(
              told(
                  "notice:stripped",
                  WindowText.NOTICE_STRIPPED,
                  CaseText.NOTICE_STRIPPED,
                  stripped));
      case TlsInterceptedHere opened -> List.of(opened(opened));
      case TlsInterceptedByProduct opened -> List.of(opened(opened));
      case MayBeIntercepted doubted -> List.of(opened(doubted));
      case CaptivePortal portal ->
          List.of(told("notice:portal", WindowText.NOTICE_PORTAL, CaseText.NOTICE_PORTAL, portal));
      case AnswerFiltered filtered ->
          List.of(
              told(
                  "notice:filtered",
                  WindowText.NOTICE_FILTERED,
                  CaseText.NOTICE_FILTERED,
                  filtered));
      default -> List.of();
    };
  }

  private Notice opened(Finding finding) {
    return told(
        "notice:intercepted", WindowText.NOTICE_INTERCEPTED, CaseText.NOTICE_INTERCEPTED, finding);
  }

  private Notice told(String id, WindowText here, CaseText there, Finding finding) {
    return notice(id, words.label(there(here, there)), words.text(finding), finding.evidence());
  }

  /** A case tells of the desk where it was measured, which is seldom this one. */
  private Enum<?> there(WindowText here, CaseText there) {
    return answer.source().isPresent() ? there : here;
  }

  private static Notice notice(String id, String title, String detail, Evidence evidence) {
    return new Notice(title, new Claim(id, detail, "", evidence));
  }
}
