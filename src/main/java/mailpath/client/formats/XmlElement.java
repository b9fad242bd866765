package mailpath.client.formats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of an XML file of settings.
 *
 * @param name without its prefix
 * @param text directly in it, without surrounding blanks; empty where it was secret
 * @param line of its start tag
 */
public record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children, int line) {

  public Optional<XmlElement> child(String wanted) {
    return children.stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  public List<XmlElement> children(String wanted) {
    return children.stream().filter(one -> one.name().equals(wanted)).toList();
  }
}
