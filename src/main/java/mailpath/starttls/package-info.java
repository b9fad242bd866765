/**
 * STARTTLS on port 25 (RFC 3207) and the reports on it (RFC 8460): what a mail server says before
 * and after TLS.
 *
 * <p>{@link mailpath.starttls.StarttlsReading} makes of one recorded dialogue the facts of one
 * address; {@link mailpath.starttls.StarttlsRules} lists the findings about a host with all its
 * addresses. {@link mailpath.starttls.TlsRptLookup} asks for the TLS-RPT record and {@link
 * mailpath.starttls.TlsRptRules} judges it. A server that could not be talked to is unknown, never
 * one without STARTTLS.
 */
package mailpath.starttls;
