package mailpath.client.discovery;

/**
 * What else somebody should know about a part of a source.
 *
 * @param line the first being 1; 0 where there are no lines
 * @param about the word or number it is about; may be empty
 */
public record DiscoveryNote(int line, Kind kind, String about) {
  /** What there is to know. */
  public enum Kind {
    /** A server of a kind that is not compared here, such as a calendar or Exchange. */
    OTHER_SERVICE,
    /** A block without a host name, or with none that can be one: skipped. */
    NO_HOST,
    /** A block without a port, or with none that can be one: skipped. */
    NO_PORT,
    /** A block whose channel is missing or unknown: skipped. */
    NO_CHANNEL,
    /** No way to sign in that is known. */
    NO_SIGN_IN,
    /** A password in the file: never read. */
    PASSWORD_LEFT_OUT,
    /** A user name written out: left out. */
    LOGIN_LEFT_OUT,
    /** TLS from the start on a port where it begins with STARTTLS, as the file is usually read. */
    CHANNEL_AGAINST_PORT,
    /** The service is decidedly not offered (RFC 6186 3.4). */
    NOT_OFFERED,
    /** DNS gave no answer about it, so there may be more. */
    NOT_ANSWERED,
    /** A port that nobody expects mail on (threat-L5). */
    ODD_PORT
  }
}
