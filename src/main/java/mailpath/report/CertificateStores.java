package mailpath.report;

import static mailpath.investigation.Mechanisms.word;

import java.util.List;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.StoreComparison;
import mailpath.certificate.StoreName;
import tools.jackson.databind.node.ObjectNode;

/** A chain under several sets of roots. */
record CertificateStores(Words words, StoreComparison compared, List<StoreName> unread) {
  static CertificateStores of(Words words, CertificateSource source) {
    return new CertificateStores(words, source.compared(), source.stores().unread());
  }

  /** Something only where they differ, or where one could not be asked. */
  void add(List<String> lines) {
    if (!compared.isUnanimous()) {
      lines.add(words.label(CertificateText.STORES_DIFFER));
      compared.rows().forEach(row -> lines.add("  " + line(row)));
    }
    unread.forEach(
        store -> lines.add(words.label(CertificateText.STORE_UNREAD, words.word(store.kind()))));
  }

  private String line(StoreComparison.Row row) {
    String name = words.word(row.store().kind());
    String place = row.store().place();
    PathAnswer answer = PathAnswer.of(row.result());
    return place.isEmpty()
        ? words.label(CertificateText.STORE, name, answer)
        : words.label(CertificateText.STORE_AT, name, place, answer);
  }

  void put(ObjectNode json) {
    json.putArray("stores");
    compared.rows().forEach(row -> put(row, one(json, row.store())));
    unread.forEach(store -> one(json, store).putNull("trusted").putNull("problem"));
  }

  private static ObjectNode one(ObjectNode json, StoreName store) {
    return json.withArray("stores")
        .addObject()
        .put("kind", word(store.kind()))
        .put("place", store.place());
  }

  private void put(StoreComparison.Row row, ObjectNode json) {
    json.put("trusted", row.isTrusted());
    json.set(
        "problem", row.result().problem().map(new CertificateProblem(words)::json).orElse(null));
  }
}
