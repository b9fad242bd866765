package mailpath.casefile;

/** What became of an attempt to read a case file. */
public sealed interface CaseRead {
  /** It holds a case. */
  record Opened(Case found) implements CaseRead {}

  /** It is refused, and why; nothing was changed. */
  record Refused(CaseFault why) implements CaseRead {}
}
