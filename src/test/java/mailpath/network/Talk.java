package mailpath.network;

import java.util.List;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;

/** What the tests of dialogues ask of one, and what their servers have in common. */
final class Talk {
  static final TestTls TLS = TestTls.create();

  private Talk() {}

  /** A whole dialogue in which nothing failed. */
  static Dialogue whole(Observation<Dialogue> observation) {
    return observation.answer().orElseThrow(() -> new AssertionError(observation));
  }

  static Dialogue part(Observation<Dialogue> observation) {
    return observation.seen().orElseThrow(() -> new AssertionError(observation));
  }

  static Failure failure(Observation<Dialogue> observation) {
    return observation.failure().orElseThrow(() -> new AssertionError(observation));
  }

  static List<String> sent(Dialogue dialogue) {
    return said(dialogue, Direction.SENT);
  }

  static List<String> received(Dialogue dialogue) {
    return said(dialogue, Direction.RECEIVED);
  }

  /** What went inside TLS, both ways: {@code > } before what was sent. */
  static List<String> inside(Dialogue dialogue) {
    return dialogue.lines().stream().filter(Line::encrypted).map(Talk::arrow).toList();
  }

  /** What went in clear. */
  static List<String> inClear(Dialogue dialogue) {
    return dialogue.lines().stream().filter(line -> !line.encrypted()).map(Talk::arrow).toList();
  }

  private static String arrow(Line line) {
    return (line.direction() == Direction.SENT ? "> " : "< ") + line.text();
  }

  private static List<String> said(Dialogue dialogue, Direction direction) {
    return dialogue.lines().stream()
        .filter(line -> line.direction() == direction)
        .map(Line::text)
        .toList();
  }

  /** A server that says the lines, and between any two of them hears one; then it hangs up. */
  static Script alternating(String... says) {
    return peer -> alternate(peer, says);
  }

  static void alternate(Peer peer, String... says) throws Exception {
    for (String text : says) {
      peer.say(text);
      peer.hear();
    }
  }

  /** Secures the connection as a server of the JDK. */
  static void secure(Peer peer) throws Exception {
    peer.secure(TLS.accept(peer.socket, "TLSv1.3", "TLSv1.2"));
  }
}
