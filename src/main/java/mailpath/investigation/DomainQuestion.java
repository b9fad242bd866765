package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import mailpath.network.DomainName;

/**
 * The question "what happens to mail on its way to this domain?".
 *
 * @param asked as typed
 * @param at the instant for which signatures and certificates are judged
 * @param history whether to look for leftovers of old drafts too (H1)
 * @param controls hosts with an open port 25, to tell a blocked network from a dead server
 */
public record DomainQuestion(
    DomainName domain, String asked, Instant at, boolean history, List<DomainName> controls) {
  public DomainQuestion {
    controls = List.copyOf(controls);
  }
}
