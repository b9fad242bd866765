package mailpath.certificate;

/**
 * Which set of roots was used.
 *
 * @param place the file, folder or key store that it was read from; may be empty
 */
public record StoreName(Kind kind, String place) {

  public enum Kind {
    /** That of the Java runtime. */
    RUNTIME,
    /** That of the operating system. */
    PLATFORM,
    /** A file that the user named. */
    FILE,
    /** Roots that came with the question: a case file, a line, the practice internet. */
    GIVEN
  }
}
