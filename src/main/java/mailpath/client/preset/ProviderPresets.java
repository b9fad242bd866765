package mailpath.client.preset;

import java.util.List;
import java.util.Optional;

/** The providers that are known (client settings 1d), as read in November 2026. */
public final class ProviderPresets {
  public static final List<ProviderPreset> ALL = List.of();

  private ProviderPresets() {}

  /**
   * @param domain of a mail address, or the whole address
   */
  public static Optional<ProviderPreset> ofDomain(String domain) {
    return Optional.empty();
  }

  /** The provider that has a mail server of that name. */
  public static Optional<ProviderPreset> ofHost(String host) {
    return Optional.empty();
  }
}
