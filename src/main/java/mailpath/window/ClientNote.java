package mailpath.window;

import mailpath.client.TypedService;
import mailpath.fact.Sentence;
import mailpath.network.InputFault;

/** What is said in the tab "Client configuration" about something asked of it. */
sealed interface ClientNote extends Sentence {

  record DiscoveryAsked(String domain) implements ClientNote {}

  /** No source names any settings. */
  record DiscoveryFoundNone(String domain) implements ClientNote {}

  record AddressNotTyped() implements ClientNote {}

  record AddressNotUnderstood(String part, InputFault why) implements ClientNote {}

  /** An address of a machine: nothing is published for it. */
  record AddressOfNoDomain(String part) implements ClientNote {}

  record ServersAsked() implements ClientNote {}

  /**
   * @param host the one server that is looked at
   */
  record ServerAsked(String host) implements ClientNote {}

  /**
   * @param about the domain, or host and port, that is asked
   */
  record StepUnderWay(String about, int done, int of) implements ClientNote {}

  /**
   * The same with what is waited for now.
   *
   * @param step in words
   */
  record StepWaitedFor(String about, int done, int of, String step) implements ClientNote {}

  record LookingStopped() implements ClientNote {}

  /** A case file answers, and it answers for nothing else. */
  record ServersBesideCase() implements ClientNote {}

  record ServiceNotTyped() implements ClientNote {}

  record ServiceNotUnderstood(String part, TypedService.Fault why) implements ClientNote {}

  record PortNotUnderstood(String part) implements ClientNote {}

  record PastedNoSettings() implements ClientNote {}

  record ClipboardWithoutSettings() implements ClientNote {}

  record FileNoSettings() implements ClientNote {}

  record FileRefusedAt(int line, Sentence why) implements ClientNote {}

  record SheetSaved(String file) implements ClientNote {}

  record SheetPrinted() implements ClientNote {}

  /** This computer has no printer. */
  record NoPrinter() implements ClientNote {}

  /** The printer takes nothing, or the user went back. */
  record SheetNotPrinted() implements ClientNote {}

  /** Files of more than one program were opened at once. */
  record FilesOfSeveralPrograms() implements ClientNote {}

  /** A list of exceptions alone: it belongs to a file that names the servers. */
  record ExceptionsAlone() implements ClientNote {}
}
