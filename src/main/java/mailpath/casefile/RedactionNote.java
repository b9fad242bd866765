package mailpath.casefile;

import mailpath.fact.Sentence;

/** What became of the traces of the one who measured, for the one who saves. */
public sealed interface RedactionNote extends Sentence {

  /**
   * @param count different ones, however often each stands in the case
   */
  record TracesReplaced(TraceKind kind, int count) implements RedactionNote {}

  /** They are part of the evidence, which a redaction does not touch. */
  record TracesStay(TraceKind kind, int count) implements RedactionNote {}

  /** Parts that a newer program has written are dropped: nobody here can see what they hold. */
  record UnreadPartsDropped(int count) implements RedactionNote {}

  /** There was nothing to replace. */
  record NothingToRedact() implements RedactionNote {}
}
