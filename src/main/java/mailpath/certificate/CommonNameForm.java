package mailpath.certificate;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.certificate.CertificateCheck.Place;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.network.IpText;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * The common name of a public end-entity certificate, which must be a copy of an alternative name
 * (BR 7.1.4.3). It never decides a match (RFC 9525 2), and a common name that is plainly something
 * else misleads nobody: only a near miss is refused, for there a reader of the one and a reader of
 * the other come to different hosts. A near miss is another spelling of an alternative name, or a
 * neighbour under the same parent domain.
 */
final class CommonNameForm {
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX]([0-9A-Fa-f]{1,8})");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final int IPV4 = 4;

  private CommonNameForm() {}

  static Stream<PathProblem> check(Certificate c, Place place) {
    return c.commonNames().stream()
        .filter(name -> place == Place.END_ENTITY)
        .filter(name -> isNearMiss(name, c))
        .map(name -> PathProblem.of(BrokenRule.COMMON_NAME, c, Shown.text(name)));
  }

  private static boolean isNearMiss(String commonName, Certificate c) {
    List<String> names = c.dnsNames();
    boolean neighbour =
        !names.contains(commonName)
            && names.stream()
                .anyMatch(
                    name -> name.equalsIgnoreCase(commonName) || areNeighbours(name, commonName));
    return neighbour || isOddAddress(commonName, c.extensions().alternativeNames());
  }

  private static boolean areNeighbours(String one, String other) {
    int first = one.indexOf('.');
    int second = other.indexOf('.');
    return first > 0
        && second > 0
        && one.substring(first).equalsIgnoreCase(other.substring(second));
  }

  private static boolean isOddAddress(String commonName, List<GeneralName> names) {
    return address(commonName)
        .filter(address -> !IpText.show(address).equals(commonName))
        .filter(address -> names.stream().anyMatch(name -> stands(name, address)))
        .isPresent();
  }

  private static boolean stands(GeneralName name, InetAddress address) {
    return name.getName() instanceof ASN1OctetString octets
        && Arrays.equals(octets.getOctets(), address.getAddress());
  }

  /** An address in any spelling that some program reads as one. */
  private static Optional<InetAddress> address(String text) {
    if (text.contains(":")) {
      return IpText.parse(text);
    }
    if (DECIMAL.matcher(text).matches()) {
      return octets(Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).boxed().toList());
    }
    return Optional.of(HEXADECIMAL.matcher(text))
        .filter(java.util.regex.Matcher::matches)
        .map(found -> new BigInteger(found.group(1), 16).intValue())
        .flatMap(CommonNameForm::octets);
  }

  private static Optional<InetAddress> octets(int whole) {
    return octets(List.of(whole >>> 24, whole >>> 16 & 0xff, whole >>> 8 & 0xff, whole & 0xff));
  }

  private static Optional<InetAddress> octets(List<Integer> parts) {
    byte[] octets = new byte[IPV4];
    for (int i = 0; i < IPV4; i++) {
      if (parts.get(i) > 0xff) {
        return Optional.empty();
      }
      octets[i] = parts.get(i).byteValue();
    }
    try {
      return Optional.of(InetAddress.getByAddress(octets));
    } catch (UnknownHostException fourOctetsAreAnAddress) {
      throw new IllegalStateException(fourOctetsAreAnAddress);
    }
  }
}
