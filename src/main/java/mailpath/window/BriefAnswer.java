package mailpath.window;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathAnswer.PathAccepted;
import mailpath.certificate.PathAnswer.PathRefused;
import mailpath.certificate.PathAnswer.PathRefusedSeen;
import mailpath.certificate.PathAnswer.PathRefusedUnnamed;
import mailpath.certificate.PathProblem;
import mailpath.report.Words;

/** What a validation came to, with certificates called as on the rest of the screen. */
record BriefAnswer(Words words) {

  PathAnswer of(PathProblem problem) {
    return of(PathAnswer.of(problem));
  }

  PathAnswer of(PathAnswer answer) {
    return switch (answer) {
      case PathAccepted(int certificates, String root) ->
          new PathAccepted(certificates, ShownCertificates.name(root, words));
      case PathRefused(var broken, String certificate) ->
          new PathRefused(broken, ShownCertificates.name(certificate, words));
      case PathRefusedSeen(var broken, String certificate, String detail) ->
          new PathRefusedSeen(broken, ShownCertificates.name(certificate, words), detail(detail));
      case PathRefusedUnnamed ignored -> answer;
    };
  }

  /** A date, the name of an issuer, or something short. */
  private String detail(String detail) {
    try {
      return Day.of(Instant.parse(detail), words);
    } catch (DateTimeParseException noDate) {
      return detail.contains("=") ? ShownCertificates.name(detail, words) : detail;
    }
  }
}
