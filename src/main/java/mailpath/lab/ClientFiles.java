package mailpath.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** Files of settings as owners of practice domains publish them, and where. */
final class ClientFiles {
  static final String AUTOCONFIG = "/mail/config-v1.1.xml";
  static final String WELL_KNOWN = "/.well-known/autoconfig/mail/config-v1.1.xml";
  static final String AUTODISCOVER = "/autodiscover/autodiscover.xml";
  private static final String PACC = "/.well-known/user-agent-configuration.json";

  private ClientFiles() {}

  /** One server of an autoconfig file (draft-ietf-mailmaint-autoconfig). */
  static String server(String type, String host, int port, String socketType) {
    String element = type.equals("smtp") ? "outgoingServer" : "incomingServer";
    return String.format(
        Locale.ROOT,
        """
            <%s type="%s">
              <hostname>%s</hostname>
              <port>%s</port>
              <socketType>%s</socketType>
              <authentication>password-cleartext</authentication>
              <username>%%EMAILADDRESS%%</username>
            </%s>
        """,
        element,
        type,
        host,
        port,
        socketType,
        element);
  }

  /** An autoconfig file of a domain. */
  static String autoconfig(String domain, String... servers) {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <clientConfig version="1.1">
          <emailProvider id="%s">
            <domain>%s</domain>
            <displayName>%s</displayName>
        %s  </emailProvider>
        </clientConfig>
        """,
        domain,
        domain,
        domain,
        String.join("", servers));
  }

  /** The usual one: TLS from the start to fetch, STARTTLS to send. */
  static String usual(String domain) {
    String host = "mail." + domain;
    return autoconfig(
        domain, server("imap", host, 993, "SSL"), server("smtp", host, 587, "STARTTLS"));
  }

  static WebHost.Page autoconfigPage(String file) {
    return WebHost.Page.of(AUTOCONFIG, "text/xml", file);
  }

  /** The site of a PACC file (draft-ietf-mailmaint-pacc). */
  static WebHost pacc(String domain, String file) {
    return WebHost.https(
        "ua-auto-config." + domain, WebHost.Page.of(PACC, "application/json", file));
  }

  /** A PACC file for one server that does everything. */
  static String paccFile(String host) {
    return String.format(
        Locale.ROOT,
        """
        {
          "authentication": {"password": true},
          "info": {"provider": {"name": "Practice", "shortName": "Practice"}},
          "protocols": {"imap": {"host": "%s"}, "submit": {"host": "%s"}}
        }
        """,
        host,
        host);
  }

  /** The record with the digest of a PACC file, as a line of a zone. */
  static String digest(String file) {
    try {
      byte[] octets = file.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return "_ua-auto-config TXT \"v=UAAC1; a=sha256; d="
          + Base64.getEncoder().encodeToString(digest)
          + "\"\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
