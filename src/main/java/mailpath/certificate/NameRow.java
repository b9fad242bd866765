package mailpath.certificate;

import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.DomainName;

/**
 * One name of an end-entity certificate held against the name that was expected (RFC 9525 6.3,
 * 6.5).
 *
 * @param presented as shown
 */
public record NameRow(NameForm form, String presented, NameRule rule) {

  /** The rule that decides, in the order in which they are asked. */
  public enum NameRule {
    /** The same labels, without case (RFC 9525 6.3). */
    SAME,
    /** One "*" as the whole left-most label stands for one label (RFC 9525 6.3). */
    WILDCARD,
    /** The same octets (RFC 9525 6.5). */
    SAME_ADDRESS,
    /** The only name there is, and no DNS-ID: read for DANE-TA, else by nobody (D10). */
    COMMON_NAME_ONLY,
    /** Other labels. */
    OTHER_NAME,
    /** A "*" stands for one label, not for none and not for several. */
    WILDCARD_DEPTH,
    /** A "*" that is not the whole left-most label (RFC 9525 6.3). */
    WILDCARD_FORM,
    /** An octet that no host name has, NUL above all (threat-X7). */
    NO_HOST_NAME,
    OTHER_ADDRESS,
    /** A form that names no mail host, or not one like the expected. */
    OTHER_FORM,
    /** A common name is no host name (RFC 9525 2). */
    COMMON_NAME,
    /** No name was expected. */
    NOT_ASKED
  }

  /** Whether it stands for the expected name. */
  public boolean matches() {
    return switch (rule) {
      case SAME, WILDCARD, SAME_ADDRESS -> true;
      default -> false;
    };
  }

  /** All names of the certificate in its order, the common names last. */
  static Stream<NameRow> all(Certificate c, Optional<PeerName> expected) {
    return Stream.concat(
        c.extensions().alternativeNames().stream()
            .map(name -> row(NameForm.of(name), CertificateExtensions.text(name), expected)),
        c.commonNames().stream().map(name -> commonName(name, c, expected)));
  }

  private static NameRow row(NameForm form, String presented, Optional<PeerName> expected) {
    NameRule rule = expected.map(name -> rule(form, presented, name)).orElse(NameRule.NOT_ASKED);
    return new NameRow(form, Shown.text(presented), rule);
  }

  private static NameRow commonName(String name, Certificate c, Optional<PeerName> expected) {
    boolean only =
        c.dnsNames().isEmpty()
            && expected.isPresent()
            && expected.get() instanceof PeerName.Dns(DomainName wanted)
            && new ReferenceName(wanted).matches(name);
    NameRule rule = only ? NameRule.COMMON_NAME_ONLY : NameRule.COMMON_NAME;
    return new NameRow(
        NameForm.COMMON_NAME, Shown.text(name), expected.isEmpty() ? NameRule.NOT_ASKED : rule);
  }

  private static NameRule rule(NameForm form, String presented, PeerName expected) {
    return switch (expected) {
      case PeerName.Dns(DomainName name) when form == NameForm.DNS -> dns(presented, name);
      case PeerName.Ip(InetAddress address) when form == NameForm.IP ->
          presented.equals(expected.text()) ? NameRule.SAME_ADDRESS : NameRule.OTHER_ADDRESS;
      case PeerName.Srv wanted when form == NameForm.SRV ->
          presented.equalsIgnoreCase(wanted.text()) ? NameRule.SAME : NameRule.OTHER_NAME;
      default -> NameRule.OTHER_FORM;
    };
  }

  private static NameRule dns(String presented, DomainName name) {
    ReferenceName reference = new ReferenceName(name);
    if (reference.matches(presented)) {
      return presented.startsWith("*") ? NameRule.WILDCARD : NameRule.SAME;
    }
    if (!presented.matches("[A-Za-z0-9_.*-]+")) {
      return NameRule.NO_HOST_NAME;
    }
    if (presented.lastIndexOf('*') > 0 || presented.matches("\\*[^.].*")) {
      return NameRule.WILDCARD_FORM;
    }
    return presented.startsWith("*.") && isNear(presented.substring(2), name)
        ? NameRule.WILDCARD_DEPTH
        : NameRule.OTHER_NAME;
  }

  private static boolean isNear(String parent, DomainName name) {
    return name.text().equalsIgnoreCase(parent)
        || name.text()
            .regionMatches(
                true,
                name.text().length() - parent.length() - 1,
                "." + parent,
                0,
                parent.length() + 1);
  }
}
