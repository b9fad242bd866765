package mailpath.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.dns.TrustAnchors.Anchor;
import mailpath.network.Bytes;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Trust anchors as DS or DNSKEY lines in zone-file form (RFC 1035 5.1, RFC 4034 2.2, 5.3). */
final class AnchorLines {
  private AnchorLines() {}

  static List<Anchor> read(String text) {
    List<Anchor> anchors = new ArrayList<>();
    // Files in use leave the TTL out, which the zone-file form takes from here.
    try (Master lines =
        new Master(new java.io.ByteArrayInputStream(octets(text)), Name.root, 3600)) {
      lines.disableIncludes();
      lines.expandGenerate(false);
      for (Record record = lines.nextRecord(); record != null; record = lines.nextRecord()) {
        anchors.add(anchor(record));
      }
    } catch (IOException | RuntimeException fault) {
      throw new IllegalArgumentException(fault.getMessage(), fault);
    }
    if (anchors.isEmpty()) {
      throw new IllegalArgumentException("no DS or DNSKEY");
    }
    return anchors;
  }

  private static byte[] octets(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static Anchor anchor(Record record) {
    return switch (record) {
      case DSRecord ds -> of(ds);
      case DNSKEYRecord key ->
          of(new DSRecord(key.getName(), key.getDClass(), 0, DNSSEC.Digest.SHA256, key));
      default -> throw new IllegalArgumentException(record.toString());
    };
  }

  private static Anchor of(DSRecord ds) {
    return new Anchor(
        WireNames.domain(ds.getName()),
        ds.getFootprint(),
        ds.getAlgorithm(),
        ds.getDigestID(),
        Bytes.of(ds.getDigest()),
        Optional.empty(),
        Optional.empty());
  }
}
