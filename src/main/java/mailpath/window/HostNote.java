package mailpath.window;

import mailpath.fact.Sentence;
import mailpath.network.InputFault;
import mailpath.network.MailProtocol;

/** Why a host that was typed is not looked at, said beside its field. */
sealed interface HostNote extends Sentence {

  /** Nothing was typed. */
  record HostNotTyped() implements HostNote {}

  /**
   * @param part the offending part as typed
   */
  record HostNotUnderstood(String part, InputFault why) implements HostNote {}

  /**
   * The port is registered for something else than what is to be spoken there.
   *
   * @param usual what it is registered for (standards D1)
   */
  record PortOfOther(int port, MailProtocol usual, MailProtocol chosen) implements HostNote {}

  /** A case file answers, and it answers for nothing else. */
  record HostBesideCase() implements HostNote {}
}
