package mailpath.investigation;

import java.util.List;
import mailpath.casefile.Case;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Journal;
import mailpath.casefile.JournallingNetwork;
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

  /**
   * The same, with what arrives noted in a journal.
   *
   * @param journal begun with {@link #begun}; whoever opened it ends it
   */
  public DomainRun prepare(DomainQuestion question, Journal journal) {
    return new DomainRun(question, settings, new JournallingNetwork(network, journal));
  }

  /**
   * The case of such a run before anything has arrived.
   *
   * @param program the version that will make it
   */
  public Case begun(DomainQuestion question, String program) {
    return DomainCases.begun(question, settings, network.desk(), program);
  }

  /** Reads observations of such a run again, in whole or in part, without asking anything. */
  public DomainReading reading(DomainQuestion question) {
    return new DomainReading(question, settings, network, List.of());
  }
}
