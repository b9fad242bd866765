package mailpath.lab;

import java.util.ArrayList;
import java.util.List;
import mailpath.network.DomainName;

/**
 * What the owner of a zone wrote. SOA and NS are added, the addresses of its hosts come from {@link
 * MailHost} and {@link WebHost}, and a TLSA record's data from the certificate that it names.
 *
 * @param lines master file lines (RFC 1035 5), names relative to the origin
 */
public record ZoneFile(
    DomainName origin,
    Denial denial,
    List<String> lines,
    List<TlsaLine> tlsa,
    List<ZoneFault> faults) {
  public ZoneFile {
    lines = List.copyOf(lines);
    tlsa = List.copyOf(tlsa);
    faults = List.copyOf(faults);
  }

  public static ZoneFile unsigned(String origin, String lines) {
    return of(origin, Denial.UNSIGNED, lines);
  }

  public static ZoneFile nsec(String origin, String lines) {
    return of(origin, Denial.NSEC, lines);
  }

  public static ZoneFile nsec3(String origin, String lines) {
    return of(origin, Denial.NSEC3, lines);
  }

  public ZoneFile tlsa(TlsaLine line) {
    List<TlsaLine> more = new ArrayList<>(tlsa);
    more.add(line);
    return new ZoneFile(origin, denial, lines, more, faults);
  }

  public ZoneFile fault(ZoneFault fault) {
    List<ZoneFault> more = new ArrayList<>(faults);
    more.add(fault);
    return new ZoneFile(origin, denial, lines, tlsa, more);
  }

  private static ZoneFile of(String origin, Denial denial, String lines) {
    return new ZoneFile(
        DomainName.of(origin), denial, lines.lines().toList(), List.of(), List.of());
  }
}
