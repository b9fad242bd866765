package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.preset.ProviderPreset;
import mailpath.client.preset.ProviderPresets;

/** The presets of providers as they can be chosen and judged. */
final class ClientPresets {
  private ClientPresets() {}

  /** What to set first, as one account of any program. */
  static ClientSettings settings(ProviderPreset preset) {
    return new ClientSettings(
        ClientProgram.OTHER,
        List.of(
            new AccountSettings(
                preset.name(),
                preset.domains().stream().findFirst(),
                preset.preferred().stream().map(DiscoveredService::settings).toList())),
        List.of());
  }

  static Optional<ProviderPreset> named(String name) {
    return ProviderPresets.ALL.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** With the domains that people look for it by. */
  static String shown(ProviderPreset preset) {
    return preset.domains().isEmpty()
        ? preset.name()
        : preset.name() + ": " + String.join(", ", preset.domains());
  }
}
