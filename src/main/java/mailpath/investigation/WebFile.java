package mailpath.investigation;

import java.util.stream.Stream;
import mailpath.mtasts.MtaStsLookup;

/** What is fetched over the web, by its path. */
public enum WebFile {
  POLICY(MtaStsLookup.PATH),
  AUTOCONFIG(AutoconfigLookup.PATH),
  PACC(PaccLookup.PATH),
  AUTODISCOVER(AutodiscoverLookup.PATH),
  DATABASE(AutoconfigLookup.IN_DATABASE),
  /** Where a redirection leads, for example. */
  OTHER("");

  private final String path;

  WebFile(String path) {
    this.path = path;
  }

  public static WebFile at(String asked) {
    return Stream.of(values()).filter(file -> asked.contains(file.path)).findFirst().orElse(OTHER);
  }
}
