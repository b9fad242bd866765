package mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import mailpath.report.PathsReport;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/** {@code mailpath paths FILE}: a line of answer for each line of path case, as they come. */
final class PathsCall {
  /** The first octets of a gzip member (RFC 1952 2.3.1). */
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private final Terminal terminal;
  private final Clock clock;
  private final Words words;

  PathsCall(Terminal terminal, Clock clock, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.words = words;
  }

  int run(ParseResult call) {
    String file = call.matchedPositional(0).stringValues().getFirst();
    try (Reader lines = open(file)) {
      int unread = new PathsReport(words, clock.instant()).answer(lines, terminal.out()::println);
      return unread == 0 ? Program.ANSWERED : Program.WRONG_CALL;
    } catch (IOException e) {
      throw new WrongCall(CommandText.UNREADABLE, file);
    }
  }

  private static Reader open(String file) throws IOException {
    InputStream octets = new BufferedInputStream(Files.newInputStream(CaseShelf.path(file)));
    octets.mark(GZIP.length);
    boolean packed = Arrays.equals(GZIP, octets.readNBytes(GZIP.length));
    octets.reset();
    return new InputStreamReader(packed ? new GZIPInputStream(octets) : octets, UTF_8);
  }
}
