package mailpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedServer;

/**
 * Times of {@code mailpath certificate} and {@code mailpath host} over every kind of chain, for
 * docs/performance.md. Not a test.
 */
public final class ChainBenchmark {
  private static final int ROUNDS = 5;

  private final Path folder;
  private final SignedServer names;

  private ChainBenchmark(Path folder, SignedServer names) {
    this.folder = folder;
    this.names = names;
  }

  public static void main(String[] args) throws IOException {
    SignedInternet internet = new SignedInternet();
    internet.signed("d.test").add("mx A 127.0.0.1");
    Path folder = Files.createTempDirectory("chains");
    try (SignedServer names = new SignedServer(internet)) {
      new ChainBenchmark(folder, names).run();
    }
    for (String file : List.of("anchor", "ca.pem", "chain.pem")) {
      Files.delete(folder.resolve(file));
    }
    Files.delete(folder);
    System.exit(0);
  }

  private void run() throws IOException {
    write("anchor", names.anchor());
    write("ca.pem", PemText.of(List.of(ChainKind.ROOT)));
    for (ChainKind kind : ChainKind.all().toList()) {
      String file = write("chain.pem", PemText.of(kind.chains().getFirst()));
      double text = median(() -> certificate(file));
      double json = median(() -> certificate(file, "--json"));
      System.out.printf(
          Locale.ROOT,
          "%-22s text %5.0f ms, JSON %5.0f ms, host %s%n",
          kind,
          text,
          json,
          host(kind));
    }
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Called certificate(String file, String... options) {
    return call(options, "certificate", "--name", ChainKind.NAME, file);
  }

  /** One visit after the other, with a pause of a second between them. */
  private String host(ChainKind kind) {
    try (ChainServer server = new ChainServer(kind.chains())) {
      String at = ChainKind.NAME + ":" + server.port();
      String anchor = folder.resolve("anchor").toString();
      long start = System.nanoTime();
      Called called =
          call(
              new String[] {"--json"},
              "host",
              "--allow-private",
              "--ipv4",
              "--resolver",
              names.shown(),
              "--trust-anchor",
              anchor,
              at);
      double took = since(start);
      int visits = called.json().getFirst().path("addresses").path(0).path("approaches").size();
      return String.format(
          Locale.ROOT, "%5.0f ms, %.0f without pauses", took, took - 1_000 * (visits - 1));
    }
  }

  private Called call(String[] options, String... words) {
    String[] fixed = {
      "--ca", folder.resolve("ca.pem").toString(), "--at", TestCertificate.NOW.toString()
    };
    return Called.with(Stream.of(words, fixed, options).flatMap(Stream::of).toArray(String[]::new));
  }

  private interface Call {
    Called run();
  }

  private static double median(Call call) {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      call.run();
      times.add(since(start));
    }
    Collections.sort(times);
    return times.get(ROUNDS / 2);
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }
}
