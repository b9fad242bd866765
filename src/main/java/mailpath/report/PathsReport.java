package mailpath.report;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathBuilder;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PathResult;
import mailpath.certificate.TrustStore;
import mailpath.report.PathLineFault.PathLineNotJson;
import mailpath.report.PathLineFault.PathLineTooLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code mailpath paths}: certificate paths to be validated, one JSON object a line in and one a
 * line out. A line stands for itself: one that cannot be read is answered with what is wrong with
 * it, and the next one counts as if it had not been there.
 */
public final class PathsReport {
  /** Characters of a line: a hundred certificates of the largest kind (threat-X1). */
  private static final int MAX_LINE = 8 * 1024 * 1024;

  /** Levels of JSON; a case has three. */
  private static final int MAX_DEPTH = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_LINE)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Words words;
  private final Instant now;

  /**
   * @param now the time that counts for lines without one
   */
  public PathsReport(Words words, Instant now) {
    this.words = words;
    this.now = now;
  }

  /**
   * Answers line by line; blank lines are passed over.
   *
   * @param out takes one line, without line end
   * @return how many lines could not be read
   */
  public int answer(Reader in, Consumer<String> out) throws IOException {
    LineReader lines = new LineReader(in, MAX_LINE);
    int unread = 0;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (lines.wasCut() || !line.get().isBlank()) {
        ObjectNode answer =
            lines.wasCut() ? fault("", new PathLineTooLong(MAX_LINE)) : answer(line.get());
        if (answer.path("result").asString("").equals("ERROR")) {
          unread++;
          answer.put("line", lines.number());
        }
        out.accept(MAPPER.writeValueAsString(answer));
      }
    }
    return unread;
  }

  private ObjectNode answer(String line) {
    JsonNode json;
    try {
      json = MAPPER.readTree(line);
    } catch (JacksonException e) {
      return fault("", new PathLineNotJson());
    }
    String id = json.path("id").asString("");
    try {
      return json.isObject() ? answer(PathCase.of(json, now)) : fault(id, new PathLineNotJson());
    } catch (PathCase.BadField e) {
      return fault(id, e.fault());
    }
  }

  private ObjectNode answer(PathCase asked) {
    PathResult result =
        PathBuilder.build(
            TrustStore.of(asked.roots()), CertificateChain.of(asked.chain()), asked.profile());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", asked.id());
    json.put("result", result.problem().isEmpty() ? "SUCCESS" : "FAILURE");
    json.put("reason", words.text(PathAnswer.of(result)));
    json.put("rule", result.problem().map(problem -> problem.rule().word()).orElse(null));
    json.put(
        "source", result.problem().map(problem -> problem.rule().rule().section()).orElse(null));
    json.set("path", path(result.path()));
    ArrayNode candidates = json.putArray("candidates");
    for (PathResult.Candidate candidate : result.candidates()) {
      ObjectNode one = candidates.addObject();
      one.set("path", path(candidate.path()));
      one.put(
          "rule", candidate.problem().map(PathProblem::rule).map(rule -> rule.word()).orElse(null));
    }
    return json;
  }

  private static ArrayNode path(Iterable<Certificate> certificates) {
    ArrayNode path = JsonNodeFactory.instance.arrayNode();
    certificates.forEach(certificate -> path.add(certificate.subject()));
    return path;
  }

  private ObjectNode fault(String id, PathLineFault fault) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id.isEmpty() ? null : id);
    json.put("result", "ERROR");
    json.put("reason", words.text(fault));
    return json;
  }
}
