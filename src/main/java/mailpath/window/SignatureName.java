package mailpath.window;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.report.Words;

/** What a signature algorithm is called among people: {@code ECDSA with SHA-256}. */
record SignatureName(Words words) {
  private static final Pattern JOINED =
      Pattern.compile("(MD|SHA)(\\d+|3-\\d+)WITH(RSAANDMGF1|[A-Z]+?)(?:ENCRYPTION)?");

  /**
   * @param algorithm as the library calls it, or its object identifier
   */
  String of(String algorithm) {
    Matcher joined = JOINED.matcher(algorithm);
    if (!joined.matches()) {
      return algorithm;
    }
    boolean dashed = joined.group(1).equals("SHA") && !joined.group(2).startsWith("3-");
    String key = joined.group(3).equals("RSAANDMGF1") ? "RSA-PSS" : joined.group(3);
    String digest = joined.group(1) + (dashed ? "-" : "") + joined.group(2);
    return words.label(CertificateTabText.SIGNED_WITH, key, digest);
  }
}
