package mailpath.network;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail dialogue as it went: every line with its time, the duration of each completed stage, and
 * the TLS session if one came up. Judged by {@code starttls}; nothing is concluded here.
 *
 * @param reached the last stage that completed
 */
public record Dialogue(
    List<Line> lines, Map<Stage, Duration> times, Stage reached, @Nullable TlsSession session) {
  public Dialogue {
    lines = List.copyOf(lines);
    times = Map.copyOf(times);
  }

  public Optional<TlsSession> tls() {
    return Optional.ofNullable(session);
  }

  /**
   * One line without its line end, cut at the limit, octets outside ASCII as Latin-1.
   *
   * @param after time since the connection attempt began
   * @param encrypted whether it went inside TLS
   */
  public record Line(Direction direction, String text, Duration after, boolean encrypted) {}

  public enum Direction {
    SENT,
    RECEIVED
  }
}
