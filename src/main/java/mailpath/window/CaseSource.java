package mailpath.window;

import mailpath.casefile.Case;

/**
 * What only the case knows of an opened one, beside its assessment.
 *
 * @param name of the file, or what a kept run is called
 * @param unread parts that a newer program wrote into it
 */
record CaseSource(String name, Case.End end, int unread) {}
