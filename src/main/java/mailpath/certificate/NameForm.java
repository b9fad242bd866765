package mailpath.certificate;

import java.util.Arrays;
import org.bouncycastle.asn1.x509.GeneralName;

/** The forms of a general name (RFC 5280 4.2.1.6), and the common name beside them. */
public enum NameForm {
  DNS("DNS", GeneralName.dNSName),
  IP("IP", GeneralName.iPAddress),
  EMAIL("email", GeneralName.rfc822Name),
  URI("URI", GeneralName.uniformResourceIdentifier),
  DIRECTORY("dirName", GeneralName.directoryName),
  REGISTERED("RID", GeneralName.registeredID),
  /** A service of a domain (RFC 4985); one of the other forms. */
  SRV("SRV", -2),
  OTHER("otherName", GeneralName.otherName),
  /** No alternative name, but the last resort of old programs. */
  COMMON_NAME("CN", -1);

  private final String word;
  private final int tag;

  NameForm(String word, int tag) {
    this.word = word;
    this.tag = tag;
  }

  /** As it is written before a name. */
  public String word() {
    return word;
  }

  static NameForm of(GeneralName name) {
    if (ServiceName.of(name).isPresent()) {
      return SRV;
    }
    return Arrays.stream(values())
        .filter(form -> form.tag == name.getTagNo())
        .findFirst()
        .orElse(OTHER);
  }
}
