package mailpath.client.symptom;

import java.util.Optional;
import mailpath.client.OwnLabel;

/**
 * A symptom whose text was recognised in what somebody pasted.
 *
 * @param text the wording of it that fits best
 * @param host the server that the pasted text names, as written; empty where it names none
 */
public record SymptomMatch(
    Symptom symptom, Confidence confidence, OwnLabel text, Optional<String> host) {}
