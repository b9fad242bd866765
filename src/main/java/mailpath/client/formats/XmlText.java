package mailpath.client.formats;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;
import mailpath.client.formats.FormatRefusal.SettingsDoctype;
import mailpath.client.formats.FormatRefusal.SettingsXmlBroken;

/**
 * Reads XML as a tree, by the JDK's own reader, which is allowed nothing: a DOCTYPE is refused with
 * its line, so that there is no entity to unfold and no address to fetch (threat-M10, threat-H8).
 */
public final class XmlText {
  /** Files of settings are some ten deep. */
  private static final int DEPTH = 64;

  private static final int ELEMENTS = 100_000;

  private final XMLStreamReader reader;
  private final Notes notes;
  private int elements;

  private XmlText(XMLStreamReader reader, Notes notes) {
    this.reader = reader;
    this.notes = notes;
  }

  /** The tree without the text of elements and attributes whose name says that it is secret. */
  public static XmlElement read(String text) throws FormatRefused {
    return read(text, new Notes());
  }

  static XmlElement read(String text, Notes notes) throws FormatRefused {
    Optional<XmlProlog.Doctype> doctype = XmlProlog.doctype(text);
    if (doctype.isPresent()) {
      throw new FormatRefused(doctype.get().line(), new SettingsDoctype());
    }
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      return new XmlText(reader, notes).root();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw new FormatRefused(line, new SettingsXmlBroken());
    } catch (RuntimeException e) {
      throw new FormatRefused(0, new SettingsXmlBroken());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private XmlElement root() throws XMLStreamException, FormatRefused {
    while (true) {
      if (event() == XMLStreamConstants.START_ELEMENT) {
        XmlElement root = element(1);
        finish();
        return root;
      }
    }
  }

  /** What stands behind the root must be XML too, or the file was cut together. */
  private void finish() throws XMLStreamException, FormatRefused {
    while (reader.hasNext()) {
      event();
    }
  }

  private XmlElement element(int depth) throws XMLStreamException, FormatRefused {
    int line = reader.getLocation().getLineNumber();
    if (depth > DEPTH || ++elements > ELEMENTS) {
      throw new FormatRefused(line, new SettingsBeyondLimit());
    }
    String name = reader.getLocalName();
    Map<String, String> attributes = attributes();
    List<XmlElement> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean secret = Secrets.isSecret(name);
    int event = event();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(depth + 1));
      } else if (reader.isCharacters()) {
        characters(secret, text);
      }
      event = event();
    }
    return new XmlElement(name, attributes, text.toString().strip(), List.copyOf(children), line);
  }

  private void characters(boolean secret, StringBuilder text) {
    if (!secret) {
      text.append(reader.getText());
    } else if (!reader.isWhiteSpace()) {
      notes.secret();
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (Secrets.isSecret(name)) {
        notes.secret();
      } else {
        attributes.put(name, reader.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private int event() throws XMLStreamException, FormatRefused {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new FormatRefused(reader.getLocation().getLineNumber(), new SettingsDoctype());
    }
    return event;
  }
}
