package mailpath.window;

import java.util.Optional;
import mailpath.fact.Sentence;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.Progress;
import mailpath.window.CertificateNote.HostSentNone;
import mailpath.window.CertificateNote.HostSentNoneFor;
import mailpath.window.CertificateNote.HostStopped;
import mailpath.window.CertificateNote.HostUnderWay;

/** What there is to say of a look at one host. */
final class HostLooking {
  private HostLooking() {}

  /** What there is to say of a look, beside what was said before. */
  static ChainTyped said(HostAssessment newest, ChainTyped before) {
    String host = newest.question().host();
    Progress so = newest.progress();
    return switch (so.state()) {
      case RUNNING -> before.looking(new HostUnderWay(host, so.done(), so.total()));
      case STOPPED -> before.looked(new HostStopped(host), Optional.empty());
      case FINISHED ->
          before.looked(
              nothing(newest), Optional.of(new HostSeen(newest, Optional.empty()).server()));
    };
  }

  private static Sentence nothing(HostAssessment newest) {
    String host = newest.question().host();
    int port = newest.question().port();
    return newest.findings().stream()
        .findFirst()
        .<Sentence>map(why -> new HostSentNoneFor(host, port, why))
        .orElseGet(() -> new HostSentNone(host, port));
  }
}
