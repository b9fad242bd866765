package mailpath.client.preset;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.Channel;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.discovery.DiscoveryComparison;
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
    return settings.stream().flatMap(one -> closest(preset, one).stream()).toList();
  }

  private static Optional<PresetComparison> closest(ProviderPreset preset, ServiceSettings one) {
    return preset.services().stream()
        .map(DiscoveredService::settings)
        .filter(own -> own.service() == one.service())
        .map(own -> new PresetComparison(one, own, differences(one, own)))
        .min(Comparator.comparingInt(compared -> compared.differences().size()));
  }

  /** What is not set contradicts nothing. */
  private static Set<Difference> differences(ServiceSettings one, ServiceSettings own) {
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    differences.addAll(DiscoveryComparison.between(one, own));
    if (one.host().isEmpty()) {
      differences.remove(Difference.HOST);
    }
    if (one.port().isEmpty()) {
      differences.remove(Difference.PORT);
    }
    if (one.channel() == Channel.UNKNOWN) {
      differences.remove(Difference.CHANNEL);
    }
    return differences;
  }
}
