package mailpath.mtasts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mailpath.dns.TagList;
import mailpath.fact.JudgedText.Effect;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.mtasts.PolicyProblem.Kind;
import mailpath.network.Bytes;

/**
 * A policy body read line by line (RFC 8461 3.2; R5 to R8). Keys and values are case-sensitive, any
 * order, unknown keys are passed over.
 *
 * @param problems in the order of the lines
 * @param policy what a sender that reads on has; empty where nobody can read it
 */
public record PolicyFile(List<PolicyProblem> problems, Optional<MtaStsPolicy> policy) {
  /** A year of 365.25 days: the ceiling of max_age in seconds (RFC 8461 3.2). */
  public static final long MAX_AGE_CEILING = 31_557_600;

  private static final String KEY = "[A-Za-z0-9][A-Za-z0-9_.-]{0,31}";

  public PolicyFile {
    problems = List.copyOf(problems);
  }

  public static PolicyFile parse(Bytes body) {
    return new Parser().parse(body);
  }

  /** The first reader-dependent problem, where the body is a policy for some senders only. */
  public Optional<PolicyProblem> depends() {
    return policy.isPresent() ? with(Effect.DEPENDS).stream().findFirst() : Optional.empty();
  }

  public List<PolicyProblem> with(Effect effect) {
    return problems.stream().filter(problem -> problem.kind().effect() == effect).toList();
  }

  private static final class Parser {
    private final List<PolicyProblem> problems = new ArrayList<>();
    private final Map<String, String> singles = new LinkedHashMap<>();
    private final List<String> patterns = new ArrayList<>();

    PolicyFile parse(Bytes body) {
      PolicyLine.split(body.toArray()).forEach(this::line);
      for (String key : List.of("version", "mode", "max_age")) {
        if (!singles.containsKey(key)) {
          add(Kind.MISSING, 0, key);
        }
      }
      String mode = singles.getOrDefault("mode", "");
      if (patterns.isEmpty() && !mode.equals("none")) {
        add(Kind.NO_MX, 0, "mx");
      }
      boolean valid = problems.stream().noneMatch(p -> p.kind().effect() == Effect.INVALID);
      return new PolicyFile(problems, valid ? Optional.of(policy(mode)) : Optional.empty());
    }

    private MtaStsPolicy policy(String mode) {
      return new MtaStsPolicy(
          Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
          patterns,
          Long.parseLong(singles.getOrDefault("max_age", "")));
    }

    private void line(PolicyLine line) {
      String text = line.text();
      Optional<Kind> fault = fault(line);
      if (fault.isPresent()) {
        add(fault.get(), line.number(), text);
        return;
      }
      field(line, line.key(), line.value());
    }

    private static Optional<Kind> fault(PolicyLine line) {
      String text = line.text();
      if (line.number() == 1 && text.startsWith("\uFEFF")) {
        return Optional.of(Kind.BYTE_ORDER_MARK);
      }
      if (TagList.strip(text).isEmpty()) {
        return Optional.of(Kind.BLANK_LINE);
      }
      if (!BodyFault.isUtf8(line.octets().toArray())
          || text.chars().anyMatch(PolicyFile::isControl)
          || line.value().indexOf('\t') >= 0) {
        return Optional.of(Kind.ODD_CHARACTER);
      }
      String key = line.key();
      if (!key.equals(TagList.strip(key))) {
        return Optional.of(Kind.STRAY_BLANK);
      }
      return key.matches(KEY) && !line.value().isEmpty()
          ? Optional.empty()
          : Optional.of(Kind.NOT_A_FIELD);
    }

    private void field(PolicyLine line, String key, String value) {
      switch (key) {
        case "version" -> single(line, key, value, value.equals("STSv1"), Kind.VERSION);
        case "mode" -> single(line, key, value, value.matches("enforce|testing|none"), Kind.MODE);
        case "max_age" -> {
          single(line, key, value, value.matches("\\d{1,10}"), Kind.MAX_AGE);
        }
        case "mx" -> mx(line, value);
        default -> {}
      }
    }

    private void single(PolicyLine line, String key, String value, boolean good, Kind otherwise) {
      if (singles.putIfAbsent(key, value) != null) {
        add(Kind.DUPLICATE, line.number(), line.text());
      } else if (!good) {
        add(otherwise, line.number(), line.text());
      } else if (key.equals("max_age") && Long.parseLong(value) > MAX_AGE_CEILING) {
        add(Kind.MAX_AGE_RANGE, line.number(), line.text());
      }
    }

    private void mx(PolicyLine line, String value) {
      Optional<MxPattern> pattern = MxPattern.parse(value);
      patterns.add(value.toLowerCase(Locale.ROOT));
      if (pattern.isEmpty()) {
        add(Kind.MX, line.number(), line.text());
      } else if (pattern.get().ipv4()) {
        add(Kind.MX_ADDRESS, line.number(), line.text());
      } else if (pattern.get().singleLabel()) {
        add(Kind.MX_SINGLE_LABEL, line.number(), line.text());
      }
    }

    private void add(Kind kind, int line, String text) {
      problems.add(new PolicyProblem(kind, line, text));
    }
  }

  /** A control character (RFC 5234 B.1) but the tab. */
  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t') || c == 0x7F;
  }
}
