package mailpath.mtasts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.Sentence;
import mailpath.mtasts.PolicyProblem.Kind;
import mailpath.network.Bytes;

/**
 * A policy body judged line by line (RFC 8461 3.2; R5 to R8): the reading of {@link PolicyFile},
 * put beside each line, and what is said of the body as a whole.
 */
public final class PolicyLines {
  /** Octets that senders read (RFC 8461 3.3 suggests 64 KB; R10). */
  public static final int MAX_BODY = 64 * 1024;

  private final byte[] body;
  private final List<PolicyLine> lines;
  private final Map<Integer, List<PolicyProblem>> problems;
  private final boolean withdrawn;

  private PolicyLines(byte[] body) {
    this.body = body;
    this.lines = PolicyLine.split(body);
    this.problems =
        PolicyFile.parse(Bytes.of(body)).problems().stream()
            .collect(Collectors.groupingBy(PolicyProblem::line));
    this.withdrawn = first("mode").filter(line -> line.value().equals("none")).isPresent();
  }

  /**
   * Of a body over {@link #MAX_BODY} the beginning is judged, and nothing is said to be missing.
   */
  public static JudgedText judge(Bytes body) {
    byte[] octets = body.toArray();
    boolean tooLarge = octets.length > MAX_BODY;
    PolicyLines lines = new PolicyLines(tooLarge ? beginning(octets) : octets);
    return BodyFault.of(lines.body)
        .map(form -> lines.unread(form, tooLarge))
        .orElseGet(() -> lines.read(tooLarge));
  }

  /** Whole lines only, for of a line that is cut nothing can be said. */
  private static byte[] beginning(byte[] octets) {
    int end = MAX_BODY;
    while (end > 0 && octets[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(octets, end > 0 ? end : MAX_BODY);
  }

  private JudgedText unread(BodyFault form, boolean tooLarge) {
    List<Fault> whole = new ArrayList<>(List.of(form.fault()));
    if (tooLarge) {
      whole.add(BodyFault.TOO_LARGE.fault());
    }
    return new JudgedText(
        lines.stream().map(line -> part(line, Optional.empty(), List.of())).toList(), whole);
  }

  private JudgedText read(boolean tooLarge) {
    List<Fault> whole = new ArrayList<>();
    if (tooLarge) {
      whole.add(BodyFault.TOO_LARGE.fault());
    } else {
      at(0).stream()
          .filter(problem -> !isTried(problem.text()))
          .forEach(problem -> whole.add(missing(problem)));
      if (!BodyFault.isUtf8(body)) {
        whole.add(BodyFault.NOT_UTF_8.fault());
      }
    }
    return new JudgedText(lines.stream().map(this::part).toList(), whole);
  }

  private List<PolicyProblem> at(int line) {
    return problems.getOrDefault(line, List.of());
  }

  private Optional<PolicyLine> first(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).findFirst();
  }

  /** Whether a line that breaks a rule looks as if it should give this key. */
  private boolean isTried(String key) {
    Pattern start =
        Pattern.compile("[\\uFEFF \\t]*" + key + "(?![A-Za-z0-9_.-]).*", Pattern.DOTALL);
    return lines.stream()
        .filter(line -> !at(line.number()).isEmpty())
        .anyMatch(line -> start.matcher(line.text()).matches());
  }

  private Part part(PolicyLine line) {
    List<PolicyProblem> broken = at(line.number());
    // A single label is the one fault with which every sender goes on as the line says.
    boolean understood =
        broken.stream().allMatch(problem -> problem.kind() == Kind.MX_SINGLE_LABEL);
    List<Fault> faults = new ArrayList<>();
    broken.forEach(problem -> faults.add(fault(problem, "")));
    if (broken.isEmpty() && line.key().equals("max_age") && !withdrawn) {
      MaxAgeFault.of(Long.parseLong(line.value()))
          .ifPresent(kind -> faults.add(new Fault(kind, "", Effect.WARNING, MtaStsRules.R7)));
    }
    return part(line, understood ? Optional.of(PolicyMeaning.of(line)) : Optional.empty(), faults);
  }

  private static Part part(PolicyLine line, Optional<Sentence> meaning, List<Fault> faults) {
    return new Part(line.number(), line.shown(), meaning, faults);
  }

  private static Fault missing(PolicyProblem problem) {
    return fault(problem, problem.kind() == Kind.MISSING ? problem.text() : "");
  }

  private static Fault fault(PolicyProblem problem, String about) {
    return new Fault(problem.kind(), about, problem.kind().effect(), problem.kind().rule());
  }
}
