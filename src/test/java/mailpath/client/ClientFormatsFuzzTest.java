package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mailpath.client.ClientFormat.Read;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import org.junit.jupiter.params.provider.MethodSource;

/** Any octets, to the format that takes them for its own and to one that need not: no exception. */
class ClientFormatsFuzzTest {

  /** It begins with the sample files. */
  @MethodSource("samples")
  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    Bytes file = Bytes.of(octets);
    ClientFormats.of("settings", file).ifPresent(own -> read(own, file));
    read(ClientFormats.ALL.get(octets.length % ClientFormats.ALL.size()), file);
  }

  private static void read(ClientFormat format, Bytes file) {
    switch (format.read("settings", file)) {
      case Read.Refused(int line, Sentence ignored) -> assertTrue(line >= 0);
      case Read.Settings(ClientSettings settings) ->
          settings.accounts().stream()
              .flatMap(account -> account.services().stream())
              .forEach(service -> assertTrue(service.lines().stream().allMatch(n -> n > 0)));
    }
  }

  static Stream<byte[]> samples() throws IOException, URISyntaxException {
    Path folder = Path.of(ClientFormatsFuzzTest.class.getResource("prefs.js").toURI()).getParent();
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.toString().endsWith(".class")) {
          contents.add(Files.readAllBytes(file));
        }
      }
    }
    return contents.stream();
  }
}
