package mailpath.mtasts;

/**
 * What keeps a sender from the policy (RFC 8461 3.3; R9, R10).
 *
 * @param detail what was seen, as shown: a status, a media type, a name; may be empty
 */
public record FetchProblem(Kind kind, String detail) {

  /** What went wrong, with the RFC 8460 4.3 result type it is reported under. */
  public enum Kind {
    /** The policy host's name does not exist, or has no address. */
    NO_ADDRESS(FetchProblem.FETCH_ERROR),
    /** No address takes the connection. */
    REFUSED(FetchProblem.FETCH_ERROR),
    /** The TLS handshake fails. */
    TLS(FetchProblem.FETCH_ERROR),
    /** Only below TLS 1.2 (RFC 8461 7.2). */
    TLS_OLD(FetchProblem.FETCH_ERROR),
    CERTIFICATE_EXPIRED(FetchProblem.WEBPKI_INVALID),
    CERTIFICATE_TRUST(FetchProblem.WEBPKI_INVALID),
    CERTIFICATE_NAME(FetchProblem.WEBPKI_INVALID),
    /** 3xx, which is never followed. */
    REDIRECT(FetchProblem.FETCH_ERROR),
    /** Another status than 200. */
    STATUS(FetchProblem.FETCH_ERROR),
    /** More than 64 KB. */
    TOO_LARGE(FetchProblem.FETCH_ERROR),
    /** The answer did not come to its end in time. */
    TOO_SLOW(FetchProblem.FETCH_ERROR),
    /** The answer is no HTTP, or ends before its end. */
    NOT_HTTP(FetchProblem.FETCH_ERROR),
    /** A content coding, which nobody asked for. */
    CONTENT_CODING(FetchProblem.FETCH_ERROR),
    /** Not text/plain: some senders refuse it. */
    MEDIA_TYPE(FetchProblem.FETCH_ERROR),
    /** The body is not a policy (R5 to R8). */
    BODY(FetchProblem.POLICY_INVALID);

    private final String resultType;

    Kind(String resultType) {
      this.resultType = resultType;
    }

    public String resultType() {
      return resultType;
    }
  }

  public static final String FETCH_ERROR = "sts-policy-fetch-error";
  public static final String POLICY_INVALID = "sts-policy-invalid";
  public static final String WEBPKI_INVALID = "sts-webpki-invalid";
}
