package mailpath.client;

import mailpath.fact.Reason;
import mailpath.fact.Sentence;

/** What is not known of a service and makes a difference, as a clause. */
public sealed interface OpenPoint extends Sentence {

  record ChannelNotKnown() implements OpenPoint {}

  record CheckNotKnown() implements OpenPoint {}

  /** The settings name no server. */
  record HostNotKnown() implements OpenPoint {}

  record PortNotKnown() implements OpenPoint {}

  /** Nobody has asked the server. */
  record ServerNotAsked(String host) implements OpenPoint {}

  record ServerNotSettled(String host, Reason.Why why) implements OpenPoint {}

  /** It answers, but whether its certificate is right could not be checked. */
  record CertificateNotSettled(String host) implements OpenPoint {}

  /** Right for some programs, wrong for others: by their roots, or the kind of key they take. */
  record CertificateDisputed(String host) implements OpenPoint {}

  /**
   * For the service or the domain of an SRV record, and not for the host: right for programs that
   * look for SRV records, wrong for others (RFC 7817 3).
   */
  record CertificateOfDomain(String host, String name) implements OpenPoint {}

  /** Programs differ in what they do then. */
  record ProgramsDiffer(String host) implements OpenPoint {}
}
