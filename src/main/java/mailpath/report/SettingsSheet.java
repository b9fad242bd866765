package mailpath.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.client.BestPair;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientWord;
import mailpath.client.FoundBy;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.preset.ProviderPreset;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ServiceAssessment;

/**
 * What a user is to set in his program: one page, without a password. Only what insists on TLS
 * comes on it; the rest is left out and said to be.
 *
 * @param leftOut what was chosen too, and is not known well enough or would go readable
 * @param preset whose settings they are; empty where they come from elsewhere
 */
public record SettingsSheet(
    ClientProgram program,
    Instant at,
    SheetBasis basis,
    List<DiscoveredService> services,
    List<ServiceSettings> leftOut,
    Optional<ProviderPreset> preset) {
  public SettingsSheet {
    services = List.copyOf(services);
    leftOut = List.copyOf(leftOut);
  }

  /** With settings that somebody chose. */
  public static SettingsSheet of(
      ClientProgram program, Instant at, SheetBasis basis, List<ServiceSettings> chosen) {
    return new SettingsSheet(
        program,
        at,
        basis,
        chosen.stream()
            .filter(SettingsSheet::isFit)
            .map(one -> new DiscoveredService(one, Optional.empty()))
            .toList(),
        chosen.stream().filter(one -> !isFit(one)).toList(),
        Optional.empty());
  }

  /** With what a provider is known to want. */
  public static SettingsSheet of(ClientProgram program, Instant at, ProviderPreset preset) {
    return new SettingsSheet(
        program, at, SheetBasis.PRESET, preset.preferred(), List.of(), Optional.of(preset));
  }

  /**
   * With the best that the servers of an account were seen to give, where somebody looked, and as
   * it is set where nobody did.
   */
  public static SettingsSheet of(
      ClientProgram program, Instant at, AccountAssessment account, FoundBy found) {
    boolean seen = account.services().stream().anyMatch(one -> one.probe().isPresent());
    List<ServiceSettings> chosen = account.services().stream().map(SettingsSheet::best).toList();
    return of(program, at, seen ? SheetBasis.SEEN : basis(found), chosen);
  }

  private static SheetBasis basis(FoundBy found) {
    return switch (found) {
      case TYPED -> SheetBasis.TYPED;
      case FILE -> SheetBasis.FILE;
      case PRESET -> SheetBasis.PRESET;
      case DISCOVERY -> SheetBasis.DISCOVERY;
    };
  }

  /** What was looked at and not seen to be secure is no longer known to protect anything. */
  private static ServiceSettings best(ServiceAssessment service) {
    ServiceSettings set = service.judged().verdict().settings();
    if (service.better().isPresent()) {
      return BestPair.with(set, service.better().get());
    }
    boolean seen = service.probe().isPresent();
    return seen && service.judged().verdict().word() != ClientWord.SECURE ? unknown(set) : set;
  }

  private static ServiceSettings unknown(ServiceSettings set) {
    return new ServiceSettings(
        set.service(),
        set.host(),
        set.port(),
        Channel.UNKNOWN,
        CertificateCheck.UNKNOWN,
        set.signIn(),
        set.label(),
        set.lines());
  }

  private static boolean isFit(ServiceSettings one) {
    return one.host().isPresent()
        && one.port().isPresent()
        && (one.channel() == Channel.IMPLICIT || one.channel() == Channel.REQUIRED);
  }
}
