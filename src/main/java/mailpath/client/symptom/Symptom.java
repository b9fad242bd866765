package mailpath.client.symptom;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.OwnLabel;

/**
 * A text that users read when mail does not work, with what may lie behind it (client settings 1c).
 *
 * @param id stable, for example {@code certificate-name}
 * @param texts the wordings of the program; {@link #HOST}, {@link #DATE} and {@link #USER} stand
 *     for what differs
 * @param codes error codes that belong to it, in lower case; others may share one
 * @param causes the likeliest first
 * @param checks what would show which of the causes it is, in the order in which to try
 * @param warning of what the text, or what is often advised against it, would give away
 * @param source where the texts and the causes were read
 */
public record Symptom(
    String id,
    Speaker speaker,
    List<OwnLabel> texts,
    Set<String> codes,
    List<Cause> causes,
    List<SymptomCheck> checks,
    Optional<HarmfulAdvice> warning,
    WordingSource source,
    Certainty certainty) {
  public static final String HOST = "{host}";
  public static final String DATE = "{date}";
  public static final String USER = "{user}";

  public Symptom {
    texts = List.copyOf(texts);
    codes = Set.copyOf(codes);
    causes = List.copyOf(causes);
    checks = List.copyOf(checks);
  }
}
