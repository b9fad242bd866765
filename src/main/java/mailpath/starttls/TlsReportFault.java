package mailpath.starttls;

import mailpath.fact.Sentence;

/**
 * What is missing or malformed in a report that could be read nevertheless: a closed list. Places
 * are JSON Pointers (RFC 6901).
 */
public sealed interface TlsReportFault extends Sentence {

  /** Whether a sum or a cause is not known because of it. */
  default boolean matters() {
    return true;
  }

  /** A member that counts is not there. */
  record TlsReportValueMissing(String key) implements TlsReportFault {}

  /** A member that only tells reports apart is not there. */
  record TlsReportLabelMissing(String key) implements TlsReportFault {
    @Override
    public boolean matters() {
      return false;
    }
  }

  /** A value that cannot be what it stands for; it was passed over. */
  record TlsReportValueWrong(String key) implements TlsReportFault {}

  /** A word that the standard does not have. */
  record TlsReportWordUnknown(String key, String text) implements TlsReportFault {}

  /**
   * A text that was cut.
   *
   * @param most characters that are kept
   */
  record TlsReportTextCut(String key, int most) implements TlsReportFault {
    @Override
    public boolean matters() {
      return false;
    }
  }

  /**
   * A list that was not read to its end.
   *
   * @param kept how many entries were read
   */
  record TlsReportListCut(String key, int kept) implements TlsReportFault {}

  /**
   * The failures told one by one are not as many as the total; the total counts.
   *
   * @param stated the total
   * @param added what the failures add up to
   */
  record TlsReportSumDiffers(String key, long stated, String added) implements TlsReportFault {
    @Override
    public boolean matters() {
      return false;
    }
  }

  /** The time that it is about ends before it begins. */
  record TlsReportPeriodReversed(String key) implements TlsReportFault {}

  /** There is more like this; only the first are told. */
  record TlsReportMoreFaults(int count) implements TlsReportFault {}
}
