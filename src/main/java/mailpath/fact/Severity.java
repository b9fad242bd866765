package mailpath.fact;

/** Effect of a finding on this verdict, the weightiest first. */
public enum Severity {
  DECIDES,
  LOWERS,
  ADVICE,
  INFO
}
