package mailpath.certificate;

import java.util.List;

/** One chain under several sets of roots: which of them trust it, and what stops the others. */
public record StoreComparison(List<Row> rows) {
  public StoreComparison {
    rows = List.copyOf(rows);
  }

  public record Row(StoreName store, PathResult result) {
    public boolean isTrusted() {
      return result.problem().isEmpty();
    }
  }

  public static StoreComparison of(
      List<TrustStore> stores, CertificateChain chain, PathProfile profile) {
    return new StoreComparison(
        stores.stream()
            .map(store -> new Row(store.name(), PathBuilder.build(store, chain, profile)))
            .toList());
  }

  /** Whether all come to the same. */
  public boolean isUnanimous() {
    return rows.stream().map(Row::isTrusted).distinct().count() <= 1;
  }
}
