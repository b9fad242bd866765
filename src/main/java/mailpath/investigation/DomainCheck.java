package mailpath.investigation;

import java.util.List;
import mailpath.casefile.DomainQuestion;
import mailpath.network.Network;

/** Answers domain questions over one network. */
public final class DomainCheck {
  private final Network network;
  private final Settings settings;

  public DomainCheck(Network network, Settings settings) {
    this.network = network;
    this.settings = settings;
  }

  /** A run that has not begun; see {@link DomainRun#run}. */
  public DomainRun prepare(DomainQuestion question) {
    return new DomainRun(question, settings, network);
  }

  /** Reads observations of such a run again, in whole or in part, without asking anything. */
  public DomainReading reading(DomainQuestion question) {
    return new DomainReading(question, settings, network, List.of());
  }
}
