package mailpath.client.discovery;

import mailpath.client.discovery.DiscoveryRefusal.DiscoveryTooLarge;
import mailpath.client.formats.FormatRefused;
import mailpath.client.formats.SettingsText;
import mailpath.client.formats.XmlElement;
import mailpath.client.formats.XmlText;
import mailpath.network.Bytes;

/** The XML of a source, within limits (threat-H8). */
final class DiscoveryXml {
  /** In KiB. */
  private static final int LIMIT = 256;

  private static final int KIB = 1024;

  private DiscoveryXml() {}

  static XmlElement read(Bytes file) throws FormatRefused {
    if (file.length() > LIMIT * KIB) {
      throw new FormatRefused(0, new DiscoveryTooLarge(LIMIT));
    }
    return XmlText.read(SettingsText.of(file, 1));
  }
}
