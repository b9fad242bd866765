package mailpath.starttls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import mailpath.network.DialogueQuery;
import mailpath.network.Failure;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Stage;
import mailpath.network.TlsSession;

/**
 * The dialogue that a mail server would have held if it did otherwise about STARTTLS (RFC 3207).
 * What it was seen to say in clear is kept as far as it fits.
 *
 * @param query the address it is about
 * @param seen the dialogue that was held, or the part of it that came
 */
public record AssumedDialogue(DialogueQuery query, Optional<Dialogue> seen) {
  /** A name that nobody has (RFC 2606 2), for a dialogue that nobody held. */
  private static final String CLIENT = "sender.invalid";

  private static final String KEYWORD = "STARTTLS";

  /** A session as good servers have it today, where none was seen. */
  private static final String VERSION = "1.3";

  private static final String CIPHER = "TLS_AES_128_GCM_SHA256";
  private static final String GROUP = "x25519";

  /** The keyword is not in the reply to EHLO; everything is said in clear. */
  public End<Dialogue> notOffered() {
    Script script = new Script();
    script.greet(extensions(false));
    script.ask("QUIT", "221 2.0.0 Bye");
    return new Answered<>(script.dialogue(Stage.QUIT, Optional.empty()));
  }

  /** STARTTLS is offered and TLS comes up. */
  public End<Dialogue> offered(TlsSession session) {
    Script script = new Script();
    script.greet(extensions(true));
    return encrypted(script, session);
  }

  /** The same, and before TLS nothing else is served (RFC 3207 4, reply 530). */
  public End<Dialogue> demanded(TlsSession session) {
    Script script = new Script();
    script.greet(extensions(true));
    script.ask("RSET", "530 5.7.0 Must issue a STARTTLS command first");
    return encrypted(script, session);
  }

  /** Nobody listens at the address. */
  public static End<Dialogue> down() {
    return new Failed<>(new Failure.ConnectionRefused(), null);
  }

  /**
   * The connection is taken and nothing is ever said.
   *
   * @param patience how long a greeting is waited for
   */
  public static End<Dialogue> silent(Duration patience) {
    Dialogue connected = new Dialogue(List.of(), Map.of(), Stage.CONNECT, null);
    return new Failed<>(new Failure.TimedOut(Stage.GREETING, patience), connected);
  }

  /** A session of which no certificate is known, so that it proves nothing to anybody. */
  public TlsSession unseenSession() {
    return new TlsSession(VERSION, CIPHER, GROUP, query.serverName(), List.of());
  }

  private End<Dialogue> encrypted(Script script, TlsSession session) {
    script.ask(KEYWORD, "220 2.0.0 Ready to start TLS");
    script.inside = true;
    script.ehlo(
        seen.flatMap(talk -> CapabilityList.after(query.protocol(), talk))
            .map(CapabilityList::lines)
            .orElse(List.of()));
    script.ask("QUIT", "221 2.0.0 Bye");
    return new Answered<>(script.dialogue(Stage.QUIT, Optional.of(session)));
  }

  /** The extensions seen in clear, with or without the keyword, never with a masked one. */
  private List<String> extensions(boolean offered) {
    List<String> before =
        seen.flatMap(talk -> CapabilityList.before(query.protocol(), talk))
            .map(CapabilityList::lines)
            .orElse(List.of());
    List<String> kept = new ArrayList<>();
    for (String line : before) {
      CapabilityList alone = new CapabilityList(List.of(line));
      if (!alone.offers(KEYWORD) && !alone.masked()) {
        kept.add(line);
      }
    }
    if (offered) {
      kept.add(KEYWORD);
    }
    return kept;
  }

  /** The lines as they would have gone, at the pace of the dialogue that was held. */
  private final class Script {
    private final List<Line> lines = new ArrayList<>();
    private final Duration pace =
        seen.map(Dialogue::lines)
            .filter(held -> !held.isEmpty())
            .map(held -> held.getLast().after().dividedBy(held.size()))
            .orElse(Duration.ZERO);
    private boolean inside;

    void greet(List<String> extensions) {
      receive("220 " + query.serverName() + " ESMTP");
      ehlo(extensions);
    }

    void ehlo(List<String> extensions) {
      List<String> texts = new ArrayList<>(List.of(query.serverName().text()));
      texts.addAll(extensions);
      send("EHLO " + CLIENT);
      texts.subList(0, texts.size() - 1).forEach(text -> receive("250-" + text));
      receive("250 " + texts.getLast());
    }

    void ask(String command, String reply) {
      send(command);
      receive(reply);
    }

    private void send(String text) {
      add(Direction.SENT, text);
    }

    private void receive(String text) {
      add(Direction.RECEIVED, text);
    }

    private void add(Direction direction, String text) {
      lines.add(new Line(direction, text, pace.multipliedBy(lines.size()), inside));
    }

    Dialogue dialogue(Stage reached, Optional<TlsSession> session) {
      return new Dialogue(lines, times(), reached, session.orElse(null));
    }

    /** Nobody has measured how long the assumed part would have taken. */
    private Map<Stage, Duration> times() {
      Map<Stage, Duration> times = new EnumMap<>(Stage.class);
      seen.map(Dialogue::times).orElse(Map.of()).entrySet().stream()
          .filter(entry -> entry.getKey().compareTo(Stage.EHLO) <= 0)
          .forEach(entry -> times.put(entry.getKey(), entry.getValue()));
      return times;
    }
  }
}
