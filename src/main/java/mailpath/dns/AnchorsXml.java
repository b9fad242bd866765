package mailpath.dns;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mailpath.dns.TrustAnchors.Anchor;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * IANA's root-anchors.xml (RFC 9718 2.1): the digest counts, a public key beside it may be there. A
 * document type is refused: it could name files of this computer (threat-M10).
 */
final class AnchorsXml {
  private AnchorsXml() {}

  static List<Anchor> read(String text) {
    try {
      return anchors(document(text).getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException | RuntimeException fault) {
      throw new IllegalArgumentException(fault.getMessage(), fault);
    }
  }

  private static Document document(String text)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setExpandEntityReferences(false);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(text)));
  }

  private static List<Anchor> anchors(Element root) {
    DomainName zone = DomainName.of(child(root, "Zone"));
    NodeList digests = root.getElementsByTagName("KeyDigest");
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < digests.getLength(); i++) {
      anchors.add(anchor(zone, (Element) digests.item(i)));
    }
    if (anchors.isEmpty()) {
      throw new IllegalArgumentException("KeyDigest");
    }
    return anchors;
  }

  private static Anchor anchor(DomainName zone, Element digest) {
    return new Anchor(
        zone,
        Integer.parseInt(child(digest, "KeyTag")),
        Integer.parseInt(child(digest, "Algorithm")),
        Integer.parseInt(child(digest, "DigestType")),
        Bytes.of(HexFormat.of().parseHex(child(digest, "Digest"))),
        date(digest, "validFrom"),
        date(digest, "validUntil"));
  }

  private static Optional<Instant> date(Element digest, String attribute) {
    return Optional.of(digest.getAttribute(attribute))
        .filter(value -> !value.isBlank())
        .map(value -> OffsetDateTime.parse(value).toInstant());
  }

  private static String child(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    if (found.getLength() == 0) {
      throw new IllegalArgumentException(name);
    }
    return found.item(0).getTextContent().strip();
  }
}
