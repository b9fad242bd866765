package mailpath.hostile;

import java.util.Locale;
import mailpath.network.LoopbackServer.Peer;
import mailpath.network.LoopbackServer.Script;
import mailpath.network.TestTls;

/**
 * A server of one protocol that answers every command rightly, but for what it does at one point.
 *
 * @param implicit whether TLS comes first
 */
record ServiceServer(Dialect dialect, TestTls tls, boolean implicit, Point at, Trouble trouble)
    implements Script {

  /** One that does everything right. */
  static ServiceServer healthy(Dialect dialect, TestTls tls, boolean implicit) {
    return new ServiceServer(dialect, tls, implicit, Point.BYE, Trouble.says(right -> right));
  }

  @Override
  public void play(Peer peer) throws Exception {
    boolean encrypted = implicit;
    boolean on = (!implicit || shakesHands(peer)) && says(Point.GREETING, peer, "");
    while (on) {
      String[] command = peer.hear().split(" ");
      String tag = command.length > 1 && dialect.service().equals("imap") ? command[0] : "";
      String word = command[tag.isEmpty() ? 0 : 1].toUpperCase(Locale.ROOT);
      switch (word) {
        case "CAPABILITY", "CAPA", "EHLO" ->
            on = says(encrypted ? Point.LIST_AGAIN : Point.LIST, peer, tag);
        case "STARTTLS", "STLS" -> {
          on = says(Point.CONSENT, peer, tag) && shakesHands(peer);
          encrypted = true;
          on = on && (!dialect.listsUnasked() || says(Point.LIST_AGAIN, peer, tag));
        }
        case "" -> on = false;
        default -> {
          says(Point.BYE, peer, tag);
          on = false;
        }
      }
    }
  }

  private boolean shakesHands(Peer peer) throws Exception {
    if (at == Point.HANDSHAKE) {
      peer.hearRecord();
      return trouble.make(peer, "x", "");
    }
    peer.secure(tls.accept(peer.socket, "TLSv1.3", "TLSv1.2"));
    return true;
  }

  private boolean says(Point point, Peer peer, String tag) throws Exception {
    String right = dialect.says(point).replace("m0", tag);
    if (at == point) {
      return trouble.make(peer, right.isEmpty() ? "x" : right, tag);
    }
    peer.say(right);
    return true;
  }
}
