package mailpath.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A DNS name in canonical presentation form: A-labels, ASCII lower case, absolute, without the
 * trailing dot; the root is {@code "."}. A dot or odd octet inside a label stays escaped as in RFC
 * 1035 5.1 ({@code \.}, {@code \010}), so a label from a hostile server is never split.
 *
 * <p>At most 255 octets on the wire and 63 a label (RFC 1035 2.3.4).
 */
public record DomainName(String text) implements Comparable<DomainName> {
  public static final DomainName ROOT = new DomainName(".");

  /** Octets of a label (RFC 1035 2.3.4). */
  private static final int MAX_LABEL = 63;

  /** Octets of a name on the wire, the root's zero octet included. */
  private static final int MAX_NAME = 255;

  public DomainName {
    text = canonical(text);
    int wire = 1;
    for (String label : split(text)) {
      int octets = octets(label);
      if (octets == 0 || octets > MAX_LABEL) {
        throw new IllegalArgumentException("label of " + octets + " octets in " + text);
      }
      wire += octets + 1;
    }
    if (wire > MAX_NAME) {
      throw new IllegalArgumentException("name of " + wire + " octets");
    }
  }

  public static DomainName of(String text) {
    return new DomainName(text);
  }

  /** The labels from left to right, still escaped; empty for the root. */
  public List<String> labels() {
    return split(text);
  }

  public boolean isRoot() {
    return text.equals(".");
  }

  /** The name without its first label; the root is its own parent. */
  public DomainName parent() {
    List<String> labels = labels();
    return labels.size() <= 1
        ? ROOT
        : new DomainName(String.join(".", labels.subList(1, labels.size())));
  }

  /** This name below {@code prefix}: {@code of("example.nl").under("_25._tcp")}. */
  public DomainName under(String prefix) {
    return isRoot() ? new DomainName(prefix) : new DomainName(prefix + "." + text);
  }

  /** Whether this name is {@code ancestor} or lies below it. */
  public boolean isWithin(DomainName ancestor) {
    return ancestor.isRoot() || equals(ancestor) || text.endsWith("." + ancestor.text);
  }

  /** Only letters, digits and hyphens, no hyphen at a label's edge (RFC 5321 4.1.2 Domain). */
  public boolean isHostName() {
    return !isRoot()
        && labels().stream().allMatch(label -> label.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?"));
  }

  @Override
  public int compareTo(DomainName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String canonical(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean absolute = lower.length() > 1 && lower.endsWith(".") && !lower.endsWith("\\.");
    return absolute ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static List<String> split(String text) {
    if (text.equals(".")) {
      return List.of();
    }
    List<String> labels = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < '!') {
        throw new IllegalArgumentException("not an ASCII presentation name");
      }
      if (c == '\\') {
        i++;
      } else if (c == '.') {
        labels.add(text.substring(start, i));
        start = i + 1;
      }
    }
    labels.add(text.substring(start));
    return List.copyOf(labels);
  }

  private static int octets(String label) {
    int octets = 0;
    for (int i = 0; i < label.length(); i++, octets++) {
      if (label.charAt(i) == '\\') {
        boolean decimal = i + 1 < label.length() && Character.isDigit(label.charAt(i + 1));
        i += decimal ? 3 : 1;
      }
    }
    return octets;
  }
}
