package mailpath.window;

/** A page that takes the place of the answer until it is closed. */
sealed interface InsteadScreen
    permits CertificatePairScreen, CompareScreen, ContactScreen, TlsReportScreen {}
