package mailpath.client.discovery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mailpath.network.Bytes;

/**
 * Makes autoconfig files with every variation that the draft allows, and then perhaps breaks them
 * in one of the ways that it does not.
 */
final class AutoconfigFiles {
  private static final List<String> PLACES =
      List.of(
          "mail.example.test",
          "%EMAILDOMAIN%",
          "imap.%EMAILDOMAIN%",
          "MAIL.Example.test",
          "192.0.2.7");
  private static final List<String> SIGN_INS =
      List.of(
          "password-cleartext",
          "plain",
          "password-encrypted",
          "secure",
          "NTLM",
          "GSSAPI",
          "TLS-client-cert",
          "OAuth2",
          "none",
          "client-IP-address",
          "smtp-after-pop");

  private final Random random;
  private int servers;

  AutoconfigFiles(long seed) {
    random = new Random(seed);
  }

  /**
   * One file.
   *
   * @param servers how many of its blocks are good for mail; negative where the file is broken as a
   *     whole
   */
  record Made(Bytes file, int servers, boolean doctype) {}

  Made next() {
    servers = 0;
    String end = pick(List.of("\n", "\r\n"));
    List<String> blocks = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      blocks.add(random.nextInt(4) == 0 ? bad() : good());
      blocks.add(noise());
    }
    String body =
        "<clientConfig version=\""
            + pick(List.of("1.0", "1.1", "1.2", "9", ""))
            + "\">\n"
            + noise()
            + "<emailProvider id=\"example.test\">\n<domain>example.test</domain>\n"
            + String.join("", blocks)
            + "</emailProvider>\n"
            + noise()
            + "</clientConfig>\n";
    Charset charset =
        pick(
            List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE));
    boolean marked =
        charset == StandardCharsets.UTF_16BE
            || charset != StandardCharsets.ISO_8859_1 && random.nextBoolean();
    String mark = marked ? "\ufeff" : "";
    String declared =
        random.nextBoolean() || charset != StandardCharsets.UTF_8
            ? "<?xml version=\"1.0\" encoding=\""
                + charset.name().replaceAll("(?<=16)[LB]E", "")
                + "\"?>\n"
            : "";
    return broken(mark + declared, body, end, charset);
  }

  private Made broken(String declared, String body, String end, Charset charset) {
    boolean doctype = false;
    String text = declared + body;
    int good = servers;
    switch (random.nextInt(14)) {
      case 0 -> {
        doctype = true;
        good = -1;
        text =
            declared
                + pick(List.of("", "<!-- first -->\n", "\n\n"))
                + pick(
                    List.of(
                        "<!DOCTYPE clientConfig>\n",
                        "<!DOCTYPE clientConfig [<!ENTITY a \"b\">]>\n",
                        "<!DOCTYPE c SYSTEM \"file:///etc/passwd\">\n",
                        "<!DOCTYPE c [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n"))
                + body;
      }
      case 1 -> {
        good = -1;
        text = declared + body.substring(0, body.length() - 5 - random.nextInt(body.length() / 2));
      }
      case 2 -> {
        good = -1;
        text =
            declared
                + body.replaceFirst("clientConfig version", "html version")
                    .replace("</clientConfig>", "</html>");
      }
      case 3 -> {
        good = -1;
        text = declared + body.replace("emailProvider", "otherProvider");
      }
      case 4 -> {
        good = -1;
        text = declared + body.replaceFirst("<domain>", "<domain>&unknown;");
      }
      case 5 -> {
        good = -1;
        text = declared + body.replaceFirst("<domain>", "<domain>\u0007");
      }
      case 6 -> {
        good = -1;
        text = declared + body.replaceFirst("<domain>", "<x>".repeat(500) + "<domain>");
      }
      default -> {}
    }
    byte[] octets = text.replace("\n", end).getBytes(charset);
    return new Made(Bytes.of(octets), good == 0 ? -1 : good, doctype);
  }

  private String good() {
    boolean sends = random.nextInt(3) == 0;
    servers++;
    return block(
        sends ? "outgoingServer" : "incomingServer",
        sends ? "smtp" : pick(List.of("imap", "pop3")),
        pick(PLACES),
        pick(List.of("25", "587", "465", "143", "993", " 995 ", "110", "8143")),
        pick(List.of("plain", "SSL", "STARTTLS")));
  }

  /** Each breaks one thing. */
  private String bad() {
    return switch (random.nextInt(8)) {
      case 0 -> block("incomingServer", "jmap", "mail.example.test", "443", "SSL");
      case 1 -> block("incomingServer", "imap", "", "993", "SSL");
      case 2 -> block("incomingServer", "imap", "not a host", "993", "SSL");
      case 3 -> block("incomingServer", "imap", "mail.example.test", "0", "SSL");
      case 4 -> block("incomingServer", "imap", "mail.example.test", "99999999999", "SSL");
      case 5 -> block("outgoingServer", "smtp", "mail.example.test", "465", "tls");
      case 6 -> block("outgoingServer", "", "mail.example.test", "465", "SSL");
      default -> block("incomingServer", "imap", "%EMAILADDRESS%@x", "x", "");
    };
  }

  private String block(String element, String type, String host, String port, String channel) {
    StringBuilder block = new StringBuilder();
    block.append("<").append(element).append(" type=\"").append(type).append("\">\n");
    List<String> parts =
        new ArrayList<>(
            List.of(
                "<hostname>" + host + "</hostname>\n",
                "<port>" + port + "</port>\n",
                "<socketType>" + channel + "</socketType>\n"));
    for (int i = random.nextInt(3); i >= 0; i--) {
      parts.add("<authentication>" + pick(SIGN_INS) + "</authentication>\n");
    }
    parts.add(
        pick(
            List.of(
                "<username>%EMAILADDRESS%</username>\n",
                "<username>%EMAILLOCALPART%</username>\n", "<username>tester</username>\n", "")));
    parts.add(pick(List.of("", "", "<password>hunter2</password>\n")));
    parts.add(noise());
    java.util.Collections.shuffle(parts, random);
    parts.forEach(block::append);
    return block.append("</").append(element).append(">\n").toString();
  }

  private String noise() {
    return pick(
        List.of(
            "",
            "<!-- a note -->\n",
            "<?note what?>\n",
            "<unknown a=\"b\">x<y/></unknown>\n",
            "<![CDATA[ <x> ]]>\n",
            "<documentation url=\"https://example.test\"><descr"
                + " lang=\"nl\">\u00e9\u00e9n</descr></documentation>\n"));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
