package mailpath.investigation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mailpath.casefile.Edit;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.mtasts.MtaStsReading;
import mailpath.network.DomainName;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;
import mailpath.network.Query;

/** Copies of the record, the policy file and the certificate of its host. */
final class CopiedPolicy {
  private CopiedPolicy() {}

  static List<Copy> of(Assessment assessment) {
    MtaStsReading policy = assessment.facts().mtaSts();
    DomainName domain = assessment.question().domain();
    if (CopiedHost.below(domain, "_mta-sts").isEmpty()) {
      return List.of();
    }
    String texts = String.join("\n", policy.texts());
    boolean read = policy.reply().ifKnown().isPresent();
    DomainName host = MtaStsReading.policyHost(domain);
    List<HttpsResponse> responses = responses(assessment, host);
    List<Copy> all = new ArrayList<>();
    all.add(new Copy(Kind.STS_RECORD, MtaStsReading.recordName(domain), texts, read));
    all.add(file(host, responses));
    if (responses.stream().anyMatch(response -> response.tls().isPresent())) {
      all.add(Copy.choice(Kind.CERTIFICATE, host));
    }
    return all;
  }

  private static List<HttpsResponse> responses(Assessment assessment, DomainName host) {
    return played(assessment).stream()
        .filter(seen -> seen.query() instanceof HttpsQuery asked && asked.host().equals(host))
        .flatMap(seen -> seen.seen().stream())
        .map(seen -> (HttpsResponse) seen)
        .toList();
  }

  /** As it was sent, whatever it is worth; without a record nobody asks for it. */
  private static Copy file(DomainName host, List<HttpsResponse> responses) {
    String text =
        responses.stream()
            .filter(response -> response.status() == 200)
            .map(response -> new String(response.body().toArray(), StandardCharsets.UTF_8))
            .findFirst()
            .orElse("");
    boolean told = responses.stream().anyMatch(response -> response.status() < 500);
    return new Copy(Kind.POLICY, host, text, told);
  }

  /** What was seen, an edit of the case in place of what it is about. */
  private static Collection<Observation<?>> played(Assessment assessment) {
    Map<Query, Observation<?>> all = new LinkedHashMap<>();
    assessment.observations().forEach(seen -> all.put(seen.query(), seen));
    assessment.edits().stream().map(Edit::instead).forEach(seen -> all.put(seen.query(), seen));
    return all.values();
  }
}
