package mailpath.report;

/** Why a sheet of settings says what it says. */
public enum SheetBasis {
  /** The servers were seen to give this, with a certificate that is right. */
  SEEN,
  TYPED,
  FILE,
  DISCOVERY,
  PRESET
}
