package mailpath.window;

import mailpath.casefile.Case;
import mailpath.casefile.CaseSettings;
import mailpath.certificate.TrustStore;
import mailpath.fact.SignatureChecks;

/**
 * What only the case knows of an opened one, beside its assessment.
 *
 * @param name of the file, or what a kept run is called
 * @param unread parts that a newer program wrote into it
 * @param settings by which it is judged
 */
record CaseSource(String name, Case.End end, int unread, CaseSettings settings) {
  /** A case is judged by its own roots, wherever it is opened. */
  TrustStore roots() {
    return roots(settings);
  }

  static TrustStore roots(CaseSettings held) {
    return TrustStore.of(held.roots(), held.ownRoots(), new SignatureChecks());
  }
}
