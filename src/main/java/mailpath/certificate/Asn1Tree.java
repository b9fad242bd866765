package mailpath.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;

/**
 * The bare structure of some DER as indented lines (ITU-T X.690), for who wants to see everything.
 * Bounded in lines and depth, since both are the sender's choice (threat-X6); what is beyond either
 * bound is an ellipsis.
 */
public final class Asn1Tree {
  private static final int MAX_LINES = 2_000;

  /** Certificates have about ten levels. */
  private static final int MAX_DEPTH = 40;

  /** Octets of a value that are shown. */
  private static final int MAX_OCTETS = 64;

  private final List<String> lines = new ArrayList<>();

  private Asn1Tree() {}

  /** What cannot be read is one line with its first octets. */
  public static List<String> lines(Bytes der) {
    Asn1Tree tree = new Asn1Tree();
    try {
      tree.add(0, ASN1Primitive.fromByteArray(der.toArray()));
    } catch (IOException | RuntimeException e) {
      tree.line(0, "?" + hex(der.toArray()));
    }
    return List.copyOf(tree.lines);
  }

  private void add(int depth, ASN1Encodable value) {
    if (lines.size() >= MAX_LINES) {
      return;
    }
    switch (value.toASN1Primitive()) {
      case ASN1Sequence parts -> constructed(depth, "SEQUENCE", parts);
      case ASN1Set parts -> constructed(depth, "SET", parts);
      case ASN1TaggedObject tagged -> {
        line(depth, "[" + tagged.getTagNo() + "]");
        below(depth, List.of(tagged.getBaseObject()));
      }
      case ASN1Primitive leaf -> line(depth, shown(leaf));
    }
  }

  private void constructed(int depth, String name, Iterable<ASN1Encodable> parts) {
    line(depth, name);
    below(depth, parts);
  }

  private void below(int depth, Iterable<? extends ASN1Encodable> parts) {
    if (depth + 1 == MAX_DEPTH) {
      line(depth + 1, "…");
      return;
    }
    for (ASN1Encodable part : parts) {
      add(depth + 1, part);
    }
  }

  private void line(int depth, String text) {
    if (lines.size() < MAX_LINES) {
      lines.add("  ".repeat(depth) + (lines.size() + 1 < MAX_LINES ? text : "…"));
    }
  }

  private static String shown(ASN1Primitive leaf) {
    return switch (leaf) {
      case ASN1ObjectIdentifier oid -> "OBJECT IDENTIFIER " + oid.getId();
      case ASN1Integer number -> "INTEGER" + hex(number.getValue().toByteArray());
      case ASN1Boolean flag -> "BOOLEAN " + flag.isTrue();
      case ASN1UTCTime time -> "UTCTime " + Shown.text(time.getTime());
      case ASN1GeneralizedTime time -> "GeneralizedTime " + Shown.text(time.getTime());
      case ASN1BitString bits -> "BIT STRING" + hex(bits.getBytes());
      case ASN1OctetString octets -> "OCTET STRING" + hex(octets.getOctets());
      case ASN1String text -> leaf.getClass().getSimpleName().substring(3) + " " + cut(text);
      default -> leaf.getClass().getSimpleName().substring(3);
    };
  }

  private static String cut(ASN1String text) {
    String all = Shown.text(text.getString());
    return all.length() > MAX_OCTETS ? all.substring(0, MAX_OCTETS) + "…" : all;
  }

  private static String hex(byte[] octets) {
    String all = Bytes.of(octets).hex();
    return " " + (octets.length > MAX_OCTETS ? all.substring(0, 2 * MAX_OCTETS) + "…" : all);
  }
}
