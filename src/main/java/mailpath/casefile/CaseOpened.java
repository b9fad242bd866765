package mailpath.casefile;

import java.util.Optional;

/**
 * What became of opening a file.
 *
 * @param stamp what it held, for {@link CaseFiles#save}; empty if it could not be read at all
 */
public record CaseOpened(CaseRead read, Optional<Stamp> stamp) {}
