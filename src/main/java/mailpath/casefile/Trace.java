package mailpath.casefile;

/**
 * One thing that tells who measured; several texts can stand for it. Equal traces have one stand-in
 * and are counted once.
 *
 * @param identity what makes it itself: an address in its short form, a name in lower case
 */
record Trace(TraceKind kind, String identity) {}
