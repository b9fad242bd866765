package mailpath.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.network.Dialogue.Direction;
import mailpath.network.Dialogue.Line;
import org.jspecify.annotations.Nullable;

/** A dialogue while it goes on; can be read at any moment, from another thread too. */
final class DialogueRecord {
  private final long started = System.nanoTime();
  private final List<Line> lines = new ArrayList<>();
  private final Map<Stage, Duration> times = new EnumMap<>(Stage.class);
  private @Nullable Stage reached;
  private @Nullable TlsSession session;

  synchronized void line(Direction direction, String text) {
    Duration after = Duration.ofNanos(System.nanoTime() - started);
    lines.add(new Line(direction, text, after, session != null));
  }

  synchronized void completed(Stage stage, Duration took) {
    times.put(stage, took);
    reached = stage;
  }

  synchronized void encrypted(TlsSession session) {
    this.session = session;
  }

  /** What there is; nothing before the connection was made. */
  synchronized Optional<Dialogue> soFar() {
    return Optional.ofNullable(reached).map(last -> new Dialogue(lines, times, last, session));
  }
}
