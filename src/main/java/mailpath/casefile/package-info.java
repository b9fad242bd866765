/**
 * Recorded runs. A case is a question and the observations that answered it; {@link
 * mailpath.casefile.RecordedNetwork} plays them back through the same code that asked the live
 * network, so a verdict is always recomputed and never stored. Every provisional verdict of a
 * running check is made the same way, from what has arrived so far.
 */
package mailpath.casefile;
