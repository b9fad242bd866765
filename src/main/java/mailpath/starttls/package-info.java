/**
 * STARTTLS (RFC 3207, RFC 9051, RFC 2595, RFC 5804) and the reports on it (RFC 8460): what a mail
 * server says before and after TLS.
 *
 * <p>{@link mailpath.starttls.StarttlsReading} makes of one recorded dialogue the facts of one
 * address; {@link mailpath.starttls.StarttlsRules} lists the findings about a host with all its
 * addresses. {@link mailpath.starttls.ProbedAddress} asks once more where a handshake fails in a
 * way that an old server or a filter explains. {@link mailpath.starttls.ServiceRules} lists what is
 * said about a host that was approached in several ways ({@link
 * mailpath.starttls.ApproachedAddress}), and about services for mail programs. {@link
 * mailpath.starttls.TlsRptLookup} asks for the TLS-RPT record and {@link
 * mailpath.starttls.TlsRptRules} judges it. A server that could not be talked to is unknown, never
 * one without STARTTLS.
 *
 * <p>{@link mailpath.starttls.TlsReportReader} reads the reports of a file, each a {@link
 * mailpath.starttls.TlsReport} or the reason why there is none, and {@link
 * mailpath.starttls.TlsReports} joins them. The mail around a report is read here and not by a
 * library: of MIME only the parts, two encodings and two fields are needed, each within a bound.
 * Apache Mime4j, which would fit, is no named module, and Jakarta Mail is large, writes and sends
 * mail, and finds handlers at run time. Who signed that mail (DKIM) is not checked, so no report
 * counts as evidence.
 */
package mailpath.starttls;
