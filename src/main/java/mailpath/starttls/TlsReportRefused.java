package mailpath.starttls;

/** Ends the reading of one part; never leaves the room. */
final class TlsReportRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final transient TlsReportRefusal why;

  TlsReportRefused(TlsReportRefusal why) {
    super(why.id(), null, false, false);
    this.why = why;
  }

  TlsReportRefusal why() {
    return why;
  }
}
