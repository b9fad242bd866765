package mailpath.investigation;

import java.util.Comparator;
import mailpath.network.DomainName;

/**
 * What a compared fact is about: a domain, a mail server, or one address of it.
 *
 * @param ip as shown; "" for the domain or server as a whole
 */
public record Subject(DomainName name, String ip) implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing((Subject subject) -> subject.name().text()).thenComparing(Subject::ip);

  public static Subject of(DomainName name) {
    return new Subject(name, "");
  }

  /** As findings name their subject: {@code mx.example.nl [192.0.2.1]}. */
  public String text() {
    return ip.isEmpty() ? name.text() : name.text() + " [" + ip + "]";
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
