/**
 * Recorded runs. A case is a question and the observations that answered it; {@link
 * mailpath.casefile.RecordedNetwork} plays them back through the same code that asked the live
 * network, so a verdict is always recomputed and never stored. Every provisional verdict of a
 * running check is made the same way, from what has arrived so far.
 *
 * <p>The form of a case file (docs/case-file.md) is written and read side by side: {@link
 * mailpath.casefile.CaseForm} and the other {@code XForm}s, an object of the file each, over {@link
 * mailpath.casefile.Fields}, which keeps what nobody asked for. {@link mailpath.casefile.JsonText}
 * alone knows JSON as text.
 *
 * <p>On disk, {@link mailpath.casefile.SafeFile} reads and replaces whatever the program reads or
 * keeps. {@link mailpath.casefile.CaseFiles} are the files of users, {@link
 * mailpath.casefile.History} the last runs, {@link mailpath.casefile.Journals} what has arrived in
 * runs that go on, for the case that they crash.
 *
 * <p>{@link mailpath.casefile.Redaction} makes a case that does not tell who measured: {@code
 * TraceSearch} finds the traces, {@code TextRedactor} replaces them, and {@code CaseTexts} alone
 * knows which texts a case has.
 */
package mailpath.casefile;
