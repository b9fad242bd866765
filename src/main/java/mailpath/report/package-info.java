/**
 * What an assessment says, in every form but the window: text for a terminal, the JSON of the
 * contract, six lines for a ticket, the list of rules. {@link mailpath.report.Words} holds the
 * texts of both languages, one file each; a record is looked up by its id and its components fill
 * the placeholders. {@link mailpath.report.Explanation} has the sentences that stand beside a
 * headline and is shared with the window. {@link mailpath.report.TlsReportWords} has the sentences
 * about TLS reports, shared the same way.
 */
package mailpath.report;
