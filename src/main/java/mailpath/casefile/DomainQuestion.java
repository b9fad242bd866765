package mailpath.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;

/**
 * The question "what happens to mail on its way to this domain?".
 *
 * @param asked as typed
 * @param begun when the run began
 * @param at the instant for which signatures and certificates are judged; {@code begun} unless the
 *     user chose another
 * @param history whether to look for leftovers of old drafts too (H1)
 * @param controls hosts with an open port 25, to tell what the own network does from what a server
 *     does
 * @param earlier what an earlier case of the domain tells, if one was given
 */
public record DomainQuestion(
    DomainName domain,
    String asked,
    Instant begun,
    Instant at,
    boolean history,
    List<DomainName> controls,
    Optional<Earlier> earlier)
    implements Question {
  public DomainQuestion {
    controls = List.copyOf(controls);
  }

  /** Judged for the moment at which it is asked, and nothing is known from before. */
  public DomainQuestion(
      DomainName domain, String asked, Instant now, boolean history, List<DomainName> controls) {
    this(domain, asked, now, now, history, controls, Optional.empty());
  }

  @Override
  public String fileName() {
    return FileNames.of(domain.text());
  }

  @Override
  public DomainQuestion at(Instant instant) {
    return new DomainQuestion(domain, asked, begun, instant, history, controls, earlier);
  }

  /** The same question, with what an earlier case of the domain tells. */
  public DomainQuestion after(Earlier known) {
    return new DomainQuestion(domain, asked, begun, at, history, controls, Optional.of(known));
  }
}
