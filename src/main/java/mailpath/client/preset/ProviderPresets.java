package mailpath.client.preset;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The providers that are known (client settings 1d). */
public final class ProviderPresets {
  /** When the sources were read. */
  public static final LocalDate READ = LocalDate.of(2026, 11, 25);

  public static final List<ProviderPreset> ALL = PresetTable.ALL;

  private ProviderPresets() {}

  /**
   * The provider that gives out addresses in a domain, or below one of its domains.
   *
   * @param domain of a mail address, or the whole address
   */
  public static Optional<ProviderPreset> ofDomain(String domain) {
    String plain = plain(domain.substring(domain.lastIndexOf('@') + 1));
    return ALL.stream()
        .filter(preset -> preset.domains().stream().anyMatch(own -> isIn(plain, own)))
        .findFirst();
  }

  /** The providers that have a mail server of that name: two of Microsoft share one. */
  public static List<ProviderPreset> ofHost(String host) {
    return ALL.stream().filter(preset -> preset.hasHost(plain(host))).toList();
  }

  private static boolean isIn(String domain, String own) {
    return domain.equals(own) || domain.endsWith("." + own);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
  }
}
