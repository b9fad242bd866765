package mailpath.delivery;

import java.util.Optional;

/**
 * The outcome of the game over one {@link MailPath}.
 *
 * @param strip the shortest attack that removes STARTTLS from an opportunistic sender, kept for
 *     teaching
 * @param undecided for UNKNOWN the fact that decides; with it settled the fewest words would be
 *     left
 */
public record Judgement(
    Matrix matrix,
    Verdict verdict,
    MissingLink missingLink,
    Optional<Cell.Witness> strip,
    Optional<Undecided> undecided) {}
