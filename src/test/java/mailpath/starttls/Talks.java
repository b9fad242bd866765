package mailpath.starttls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Stage;
import mailpath.network.TlsSession;

/** Dialogues written down: "C: " what we sent, "S: " what came, "C* " and "S* " inside TLS. */
final class Talks {
  static final DomainName HOST = DomainName.of("mx.example.com");
  static final InetAddress ADDRESS = address("192.0.2.1");
  static final InetAddress OTHER = address("2001:db8::1");

  private Talks() {}

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Dialogue dialogue(Stage reached, TlsSession session, String... lines) {
    return new Dialogue(Arrays.stream(lines).map(Talks::line).toList(), Map.of(), reached, session);
  }

  private static Line line(String text) {
    Direction direction = text.startsWith("C") ? Direction.SENT : Direction.RECEIVED;
    return new Line(direction, text.substring(3), Duration.ZERO, text.charAt(1) == '*');
  }

  static TlsSession session(String version) {
    return session(version, "TLS_AES_128_GCM_SHA256", "x25519");
  }

  static TlsSession session(String version, String cipher, String group) {
    return new TlsSession(version, cipher, group, HOST, List.of(Bytes.of(new byte[] {1})));
  }

  static Observation<Dialogue> answered(Dialogue dialogue) {
    return observation(new Observation.Answered<>(dialogue), ADDRESS);
  }

  static Observation<Dialogue> failed(Failure failure, Dialogue partial) {
    return observation(new Observation.Failed<>(failure, partial), ADDRESS);
  }

  static Observation<Dialogue> notAsked(Observation.WhyNot why) {
    return observation(new Observation.NotAsked<>(why), ADDRESS);
  }

  static Observation<Dialogue> observation(Observation.End<Dialogue> end, InetAddress address) {
    return new Observation<>(DialogueQuery.relay(HOST, address), end, Instant.EPOCH, Duration.ZERO);
  }

  static ProbedAddress probed(Observation<Dialogue> observation) {
    return ProbedAddress.of(HOST, ADDRESS, observation);
  }

  static ProbedAddress probedOther(Observation.End<Dialogue> end) {
    return ProbedAddress.of(HOST, OTHER, observation(end, OTHER));
  }

  /** A good session at this TLS version. */
  static Dialogue secured(TlsSession session, String... extensionsAfter) {
    return dialogue(Stage.QUIT, session, concat(OPENING, after(extensionsAfter)));
  }

  static final String[] OPENING = {
    "S: 220 mx.example.com ESMTP",
    "C: EHLO [192.0.2.9]",
    "S: 250-mx.example.com",
    "S: 250-SIZE 1000",
    "S: 250 STARTTLS",
    "C: STARTTLS",
    "S: 220 go ahead"
  };

  static Dialogue bare(String... extensions) {
    return dialogue(Stage.QUIT, null, bareLines(extensions));
  }

  static String[] bareLines(String... extensions) {
    String[] lines = new String[extensions.length + 3];
    lines[0] = "S: 220 mx.example.com ESMTP";
    lines[1] = "C: EHLO [192.0.2.9]";
    lines[2] = extensions.length == 0 ? "S: 250 mx.example.com" : "S: 250-mx.example.com";
    for (int i = 0; i < extensions.length; i++) {
      lines[i + 3] = "S: 250" + (i == extensions.length - 1 ? " " : "-") + extensions[i];
    }
    return lines;
  }

  static String[] concat(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  private static String[] after(String... extensions) {
    String[] lines = new String[extensions.length + 2];
    lines[0] = "C* EHLO [192.0.2.9]";
    lines[1] = extensions.length == 0 ? "S* 250 mx.example.com" : "S* 250-mx.example.com";
    for (int i = 0; i < extensions.length; i++) {
      lines[i + 2] = "S* 250" + (i == extensions.length - 1 ? " " : "-") + extensions[i];
    }
    return lines;
  }
}
