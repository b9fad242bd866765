package mailpath.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import mailpath.network.LoopbackServer.Peer;

/** What a server does in place of what it ought to say. */
interface Trouble {
  /**
   * @param right what it ought to say
   * @param tag of the command that it answers, which {@code m0} stands for; empty without tags
   * @return whether it goes on as if nothing had been
   */
  boolean make(Peer peer, String right, String tag) throws Exception;

  static Trouble says(UnaryOperator<String> instead) {
    return (peer, right, tag) -> {
      peer.say(instead.apply(right));
      return true;
    };
  }

  static Trouble says(String instead) {
    return (peer, right, tag) -> {
      peer.say(instead.replace("m0", tag));
      return true;
    };
  }

  /** Says it and waits for nothing. */
  static Trouble saysAndStays(String instead) {
    return (peer, right, tag) -> {
      peer.say(instead.replace("m0", tag));
      peer.fallSilent();
      return false;
    };
  }

  static Trouble silence() {
    return (peer, right, tag) -> {
      peer.fallSilent();
      return false;
    };
  }

  /** One octet at a time, for ever. */
  static Trouble drip() {
    return (peer, right, tag) -> {
      for (int i = 0; ; i++) {
        peer.say(
            right.substring(i % right.length(), i % right.length() + 1).replaceAll("\\s", "x"));
        peer.pause(Duration.ofMillis(20));
      }
    };
  }

  /** A line of a megabyte. */
  static Trouble longLine() {
    return (peer, right, tag) -> {
      peer.say(right.strip() + "a".repeat(1 << 20));
      return false;
    };
  }

  /** Lines that each are right, and no end of them. */
  static Trouble endless(String line) {
    String many = (line + "\r\n").repeat(1_000);
    return (peer, right, tag) -> {
      for (int i = 0; i < 100; i++) {
        peer.say(many);
      }
      return false;
    };
  }

  static Trouble octets(String hex) {
    return (peer, right, tag) -> {
      peer.say(HexFormat.of().parseHex(hex));
      peer.fallSilent();
      return false;
    };
  }

  /** Whatever comes to hand, eight bits wide. */
  static Trouble garbage() {
    byte[] garbage = new byte[2_048];
    for (int i = 0; i < garbage.length; i++) {
      garbage[i] = (byte) (i * 167 + (i >> 3));
    }
    return (peer, right, tag) -> {
      peer.say(Arrays.copyOf(garbage, garbage.length));
      peer.fallSilent();
      return false;
    };
  }

  static Trouble web() {
    String page =
        "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n";
    return saysAndStays(page);
  }

  static Trouble close() {
    return (peer, right, tag) -> {
      peer.say(right.substring(0, right.length() / 3).getBytes(StandardCharsets.US_ASCII));
      return false;
    };
  }

  static Trouble reset() {
    return (peer, right, tag) -> {
      peer.socket.setSoLinger(true, 0);
      return false;
    };
  }
}
