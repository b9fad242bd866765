package mailpath.starttls;

import java.util.ArrayList;
import java.util.List;
import mailpath.starttls.TlsReportFault.TlsReportMoreFaults;

/** Collects what is wrong in one report; of a report where all is wrong, the first of it. */
final class TlsReportNotes {
  static final int MOST = 100;

  private final List<TlsReportFault> faults = new ArrayList<>();
  private int more;

  void add(TlsReportFault fault) {
    if (faults.size() < MOST) {
      faults.add(fault);
    } else {
      more++;
    }
  }

  List<TlsReportFault> all() {
    List<TlsReportFault> all = new ArrayList<>(faults);
    if (more > 0) {
      all.add(new TlsReportMoreFaults(more));
    }
    return all;
  }
}
