package mailpath.delivery;

import java.util.Optional;

/**
 * The outcome of the game over one {@link MailPath}.
 *
 * @param strip the shortest attack that removes STARTTLS from an opportunistic sender, kept for
 *     teaching
 */
public record Judgement(
    Matrix matrix, Verdict verdict, MissingLink missingLink, Optional<Cell.Witness> strip) {}
