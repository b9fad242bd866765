package mailpath.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mailpath.investigation.Assessment;
import mailpath.mtasts.FetchReading;
import mailpath.mtasts.StrictTransport;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;
import mailpath.report.Untrusted;
import mailpath.report.Words;
import mailpath.window.ThenScreen.Cell;
import mailpath.window.ThenScreen.Table;

/** MTA-STS beside what the web has (RFC 6797; X3), with what the policy host says of it. */
final class ThenWeb {
  private static final String HEADER = "Strict-Transport-Security";
  private static final long DAY = 86_400;

  private final Assessment assessment;
  private final Words words;

  ThenWeb(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
  }

  Table table() {
    List<List<Cell>> rows =
        Arrays.stream(ThenAspect.values())
            .map(
                aspect ->
                    List.of(
                        Cell.of(words.word(aspect)),
                        Cell.of(words.word(aspect.ofMail())),
                        Cell.of(words.word(aspect.ofWeb()))))
            .toList();
    return ThenScreens.table(
        words,
        "then-web",
        List.of(ThenText.WEB_HEADING, ThenText.WEB_INTRO),
        List.of(ThenText.WEB_WHAT, ThenText.WEB_STS, ThenText.WEB_HSTS),
        rows,
        Optional.of(header() + " " + words.label(ThenText.WEB_WHY)));
  }

  /** Only what came with a good fetch counts: over a faulty one no browser learns it. */
  private String header() {
    Optional<FetchReading> fetched = assessment.facts().mtaSts().fetched();
    if (fetched.flatMap(FetchReading::file).isEmpty()) {
      return words.label(ThenText.WEB_NOT_SEEN);
    }
    Optional<String> raw = raw(fetched.get()).map(Untrusted::visible);
    return fetched
        .get()
        .strictTransport()
        .map(header -> read(header, raw.orElse("")))
        .orElseGet(
            () ->
                raw.map(text -> words.label(ThenText.WEB_MALFORMED, text))
                    .orElseGet(() -> words.label(ThenText.WEB_ABSENT)));
  }

  private Optional<String> raw(FetchReading fetched) {
    return fetched.fetch().evidence().queries().stream()
        .flatMap(query -> assessment.number(query).stream())
        .map(assessment::numbered)
        .flatMap((Observation<?> seen) -> seen.seen().stream())
        .filter(HttpsResponse.class::isInstance)
        .flatMap(seen -> ((HttpsResponse) seen).header(HEADER).stream())
        .findFirst();
  }

  private String read(StrictTransport header, String raw) {
    if (header.maxAge() == 0) {
      return words.label(ThenText.WEB_SEEN_ENDS, raw);
    }
    ThenText text = header.includeSubDomains() ? ThenText.WEB_SEEN_BELOW : ThenText.WEB_SEEN;
    return words.label(text, raw, header.maxAge(), header.maxAge() / DAY);
  }
}
