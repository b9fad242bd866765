package mailpath.report;

import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathProblem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The broken rule of a path as a JSON object. */
record CertificateProblem(Words words) {
  ObjectNode json(PathProblem problem) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", problem.rule().rule().id())
        .put("rule", problem.rule().rule().section())
        .put("certificate", problem.certificate())
        .put("detail", problem.detail())
        .put("text", words.text(PathAnswer.of(problem)));
  }
}
