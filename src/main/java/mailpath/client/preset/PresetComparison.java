package mailpath.client.preset;

import java.util.List;
import java.util.Set;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.DiscoveryComparison.Difference;

/**
 * Settings held against a preset, which may be the one that is wrong.
 *
 * @param preset what comes closest to the settings; of the same service
 * @param differences empty where they are the same
 */
public record PresetComparison(
    ServiceSettings settings, ServiceSettings preset, Set<Difference> differences) {
  public PresetComparison {
    differences = Set.copyOf(differences);
  }

  /** One for each of the services that the preset has too. */
  public static List<PresetComparison> of(ProviderPreset preset, List<ServiceSettings> settings) {
    return List.of();
  }
}
