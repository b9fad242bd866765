package mailpath.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.StoreName.Kind;

/**
 * The sets of roots that chains are compared under.
 *
 * @param unread those that are there and cannot be read, or that the system has not
 */
public record ComparedStores(List<TrustStore> stores, List<StoreName> unread) {
  public static final ComparedStores NONE = new ComparedStores(List.of(), List.of());

  public ComparedStores {
    stores = List.copyOf(stores);
    unread = List.copyOf(unread);
  }

  /**
   * The operating system's roots and those of the Java runtime, each read once. Without the latter
   * nobody can tell which of the former this computer alone trusts, so none count.
   */
  public static ComparedStores ofComputer() {
    return ofComputer(System.getProperty("os.name", ""), Path.of("/"));
  }

  /** The same for an operating system whose files begin elsewhere. */
  static ComparedStores ofComputer(String system, Path files) {
    List<TrustStore> stores = new ArrayList<>();
    List<StoreName> unread = new ArrayList<>();
    read(Kind.RUNTIME, TrustStore::runtime, stores, unread);
    Optional<TrustStore> runtime = stores.stream().findFirst();
    PlatformStore platform = new PlatformStore(system, files);
    read(
        Kind.PLATFORM,
        () -> platform.open().beside(runtime.orElseThrow(() -> new IOException("only roots"))),
        stores,
        unread);
    return new ComparedStores(stores.reversed(), unread.reversed());
  }

  private interface Reader {
    TrustStore read() throws IOException;
  }

  private static void read(
      Kind kind, Reader reader, List<TrustStore> stores, List<StoreName> unread) {
    try {
      stores.add(reader.read());
    } catch (IOException e) {
      unread.add(new StoreName(kind, ""));
    }
  }

  /** Those that count: a file that was named, else the operating system's, else the runtime's. */
  public Optional<TrustStore> first() {
    return stores.stream().findFirst();
  }

  /** With another one in front. */
  public ComparedStores with(TrustStore store) {
    return new ComparedStores(Stream.concat(Stream.of(store), stores.stream()).toList(), unread);
  }

  /** As a mail sender builds the path at the instant of the view. */
  public StoreComparison compare(ChainView view) {
    return StoreComparison.of(stores, view.chain(), PathProfile.sender(view.at()));
  }
}
