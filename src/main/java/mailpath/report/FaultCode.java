package mailpath.report;

import java.util.Locale;

/**
 * A short code for an internal fault: the same fault at the same place gives the same code, so that
 * users can quote it and nothing of a stack trace is shown.
 */
public final class FaultCode {
  private FaultCode() {}

  /** The code of a fault, by what lies at the bottom of it. */
  public static String of(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StackTraceElement[] trace = root.getStackTrace();
    String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getLineNumber();
    int hash = (root.getClass().getName() + place).hashCode();
    return String.format(Locale.ROOT, "%s-%08x", root.getClass().getSimpleName(), hash);
  }
}
