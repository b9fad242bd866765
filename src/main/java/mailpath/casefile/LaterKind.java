package mailpath.casefile;

import mailpath.casefile.CaseFault.CaseValueWrong;

/**
 * A word that this program does not know where it knows a list of them. An observation that holds
 * one is kept unread; elsewhere nothing can be understood without it.
 */
final class LaterKind extends Refusal {
  LaterKind(String key) {
    super(new CaseValueWrong(0, key));
  }
}
