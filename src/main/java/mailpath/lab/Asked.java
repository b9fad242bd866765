package mailpath.lab;

import java.net.InetAddress;

/** One thing that a server of the lab was asked, in the order of {@link Lab#asked}. */
public sealed interface Asked {

  /** A DNS question; the flags as in the query (RFC 4035 3.2, RFC 6891 6.1.4). */
  record Question(String name, String type, boolean dnssecOk, boolean checkingDisabled, boolean tcp)
      implements Asked {}

  /** A connection to a mail or web server, by the address that was asked for. */
  record Opened(InetAddress address, int port) implements Asked {}

  /** The end of a connection, whoever ended it. */
  record Closed(InetAddress address, int port) implements Asked {}

  /** A line that a client sent to a mail server, in whatever protocol. */
  record SmtpLine(InetAddress address, String line, boolean encrypted) implements Asked {}

  /** A request line, with the name asked for in SNI. */
  record HttpRequest(String host, String line) implements Asked {}
}
