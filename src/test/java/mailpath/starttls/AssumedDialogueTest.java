package mailpath.starttls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.fact.Fact;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import mailpath.starttls.StarttlsFacts.State;
import org.junit.jupiter.api.Test;

class AssumedDialogueTest {
  private static final DialogueQuery QUERY =
      DialogueQuery.relay(DomainName.of("mx.d.test"), address());
  private static final TlsSession SESSION =
      new TlsSession("1.2", "X", "", QUERY.serverName(), List.of(Bytes.EMPTY));

  private static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StarttlsFacts facts(Observation.End<Dialogue> end) {
    return StarttlsReading.read(new Observation<>(QUERY, end, Instant.EPOCH, Duration.ZERO));
  }

  private static Dialogue seen(String... reply) {
    List<Dialogue.Line> lines = new java.util.ArrayList<>();
    lines.add(new Dialogue.Line(Direction.RECEIVED, "220 mx", Duration.ZERO, false));
    lines.add(new Dialogue.Line(Direction.SENT, "EHLO me", Duration.ZERO, false));
    for (String text : reply) {
      lines.add(new Dialogue.Line(Direction.RECEIVED, text, Duration.ofMillis(90), false));
    }
    return new Dialogue(
        lines,
        Map.of(Stage.CONNECT, Duration.ofMillis(5), Stage.TLS, Duration.ofMillis(50)),
        Stage.QUIT,
        SESSION);
  }

  @Test
  void withoutTheKeywordTheRestStays() {
    var seen = seen("250-mx", "250-SIZE 1", "250-STARTTLS", "250 8BITMIME");
    var end = new AssumedDialogue(QUERY, Optional.of(seen)).notOffered();
    StarttlsFacts facts = facts(end);
    assertEquals(Optional.of(State.ABSENT), facts.state().ifKnown());
    assertEquals(List.of("SIZE 1", "8BITMIME"), facts.before());
    assertEquals(
        Map.of(Stage.CONNECT, Duration.ofMillis(5)),
        ((Observation.Answered<Dialogue>) end).answer().times(),
        "nobody measured TLS");
  }

  @Test
  void theKeywordReplacesItsMask() {
    var seen = seen("250-mx", "250-XXXXXXXA", "250 8BITMIME");
    StarttlsFacts facts = facts(new AssumedDialogue(QUERY, Optional.of(seen)).offered(SESSION));
    assertEquals(Optional.of(State.OFFERED), facts.state().ifKnown());
    assertEquals(List.of("8BITMIME", "STARTTLS"), facts.before());
    assertEquals(false, facts.masked());
  }

  @Test
  void theSessionThatIsGivenCounts() {
    TlsSession old = new TlsSession("1.1", "X", "", QUERY.serverName(), List.of());
    var nothing = new AssumedDialogue(QUERY, Optional.empty());
    assertEquals(Optional.of(State.OLD), facts(nothing.offered(old)).state().ifKnown());
    assertEquals(List.of(), nothing.unseenSession().certificates());
  }

  @Test
  void aServerThatDemandsTlsSaysSo() {
    StarttlsFacts facts = facts(new AssumedDialogue(QUERY, Optional.empty()).demanded(SESSION));
    assertEquals(true, facts.demandsTls());
    assertEquals(Optional.of(State.OFFERED), facts.state().ifKnown());
  }

  /** What does not answer is not known to lack STARTTLS, assumed or not (U2). */
  @Test
  void silenceIsUnknownHereToo() {
    assertEquals(true, facts(AssumedDialogue.down()).state() instanceof Fact.Unknown<State>);
    assertEquals(
        true,
        facts(AssumedDialogue.silent(Duration.ofSeconds(9))).state()
            instanceof Fact.Unknown<State>);
  }
}
