package mailpath.casefile;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import mailpath.network.DomainName;

/**
 * The question "what happens to mail on its way to this domain?".
 *
 * @param asked as typed
 * @param begun when the run began
 * @param at the instant for which signatures and certificates are judged; {@code begun} unless the
 *     user chose another
 * @param history whether to look for leftovers of old drafts too (H1)
 * @param controls hosts with an open port 25, to tell a blocked network from a dead server
 */
public record DomainQuestion(
    DomainName domain,
    String asked,
    Instant begun,
    Instant at,
    boolean history,
    List<DomainName> controls)
    implements Question {
  /** Names of devices on Windows, whatever follows the dot. */
  private static final Pattern DEVICE =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** What some file system forbids in a name. */
  private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

  public DomainQuestion {
    controls = List.copyOf(controls);
  }

  /** Judged for the moment at which it is asked. */
  public DomainQuestion(
      DomainName domain, String asked, Instant now, boolean history, List<DomainName> controls) {
    this(domain, asked, now, now, history, controls);
  }

  @Override
  public String fileName() {
    String name = domain.text().replaceAll(FORBIDDEN, "_");
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  @Override
  public DomainQuestion at(Instant instant) {
    return new DomainQuestion(domain, asked, begun, instant, history, controls);
  }
}
