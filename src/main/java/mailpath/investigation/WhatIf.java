package mailpath.investigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mailpath.casefile.Case;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.TrustStore;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.WhatIfLine.OneRecord;
import mailpath.network.DomainName;

/**
 * "What would happen if ...?": answers of a case replaced by others, one line of text an edit, and
 * the same investigation over the result. Nothing is published or sent anywhere; what an edit makes
 * the investigation ask and nobody has measured stays unknown.
 *
 * <pre>
 * NAME TYPE DATA      one record; lines of one name and type make the set
 * NAME TYPE -         no such records
 * NAME -              no such name, and nothing below it
 * NAME TYPE [state]   the answer as it is, counting as [secure], [insecure] or [bogus]
 * zone NAME [state]   the same for all answers from that zone
 * starttls HOST off|on|required|down|silent
 * certificate HOST FILE
 * certificate HOST [public|renewed|expired|other-name|self-signed]
 * policy [DOMAIN] FILE|STATUS
 * </pre>
 *
 * A state may stand before or behind any DNS line; without one a set counts as what it replaces, or
 * else as the nearest name above it. HOST is a name, for all its addresses, or one address. Blank
 * lines and lines that begin with {@code #} say nothing.
 */
public final class WhatIf {
  private final Case recorded;
  private final TrustStore roots;
  private final SignatureChecks checked;
  private final DomainName domain;

  /**
   * @param recorded with the edits that it has already
   * @param roots where a chain that is assumed may lead to, beside the roots of the case; what was
   *     measured is judged by the latter alone
   */
  public WhatIf(Case recorded, TrustStore roots) {
    this(recorded, roots, new SignatureChecks());
  }

  /**
   * The same, one of many plays.
   *
   * @param checked shared by all of them: an edit leaves nearly every signature as it was
   */
  public WhatIf(Case recorded, TrustStore roots, SignatureChecks checked) {
    this.recorded = recorded;
    this.roots = roots;
    this.checked = checked;
    this.domain =
        switch (recorded.question()) {
          case DomainQuestion question -> question.domain();
          case HostQuestion host -> throw new IllegalArgumentException("a case of " + host.host());
          case ClientQuestion client ->
              throw new IllegalArgumentException("a case of " + client.asked());
        };
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param changed the case with all its edits, which replays to the same verdict
     */
    record Played(Case changed, Assessment assessment) implements Outcome {}

    /** At least one line makes no edit, so none is made. */
    record Refused(List<WhatIfRefused> lines) implements Outcome {}
  }

  /**
   * Adds the edits of these lines to those of the case and plays it.
   *
   * @param files from the name of a file in a line to its text; empty where it cannot be read
   */
  public Outcome play(List<String> lines, Function<String, Optional<String>> files) {
    List<WhatIfRefused> refused = new ArrayList<>();
    Map<Integer, WhatIfLine> read = read(lines, refused);
    EditDesk desk = new EditDesk(recorded, checked);
    if (refused.isEmpty()) {
      ofDns(read, new DnsEdits(desk), refused);
    }
    if (refused.isEmpty()) {
      ofServers(read, desk, new EditFiles(files), refused);
    }
    return refused.isEmpty() ? played(desk) : new Outcome.Refused(refused);
  }

  private Outcome played(EditDesk desk) {
    AssumedRoots needed = new AssumedRoots(roots);
    Case chains = needed.ofChains(recorded.with(desk.edits()), desk.roots());
    Assessment first = DomainCases.replay(chains, checked);
    Case all = needed.ofTlsa(chains, first);
    return all.settings().equals(chains.settings())
        ? new Outcome.Played(chains, first)
        : new Outcome.Played(all, DomainCases.replay(all, checked));
  }

  private Map<Integer, WhatIfLine> read(List<String> lines, List<WhatIfRefused> refused) {
    Map<Integer, WhatIfLine> read = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          read.put(i + 1, WhatIfReader.read(line, domain));
        } catch (RefusedEdit e) {
          refused.add(e.at(i + 1));
        }
      }
    }
    return read;
  }

  private static void ofDns(
      Map<Integer, WhatIfLine> lines, DnsEdits edits, List<WhatIfRefused> refused) {
    List<OneRecord> records =
        lines.values().stream()
            .filter(OneRecord.class::isInstance)
            .map(OneRecord.class::cast)
            .toList();
    List<OneRecord> done = new ArrayList<>();
    lines.forEach(
        (number, line) -> {
          try {
            if (line instanceof WhatIfLine.OfDns dns) {
              make(dns, records, done, edits);
            }
          } catch (RefusedEdit e) {
            refused.add(e.at(number));
          }
        });
  }

  private static void make(
      WhatIfLine.OfDns line, List<OneRecord> records, List<OneRecord> done, DnsEdits edits)
      throws RefusedEdit {
    switch (line) {
      case OneRecord one -> {
        if (done.stream().noneMatch(one::sameSet)) {
          done.add(one);
          edits.records(records.stream().filter(one::sameSet).toList());
        }
      }
      case WhatIfLine.Counting counting -> edits.counting(counting);
      case WhatIfLine.NoName name -> edits.noName(name);
      case WhatIfLine.WholeZone zone -> edits.wholeZone(zone);
    }
  }

  private void ofServers(
      Map<Integer, WhatIfLine> lines, EditDesk desk, EditFiles files, List<WhatIfRefused> refused) {
    ServerEdits edits = new ServerEdits(desk, domain, files);
    ChainEdits chains = new ChainEdits(desk, domain, files);
    lines.forEach(
        (number, line) -> {
          try {
            switch (line) {
              case WhatIfLine.OfDns ignored -> {}
              case WhatIfLine.Starttls starttls -> edits.starttls(starttls);
              case WhatIfLine.Chain chain -> chains.chain(chain);
              case WhatIfLine.Made made -> chains.made(made);
              case WhatIfLine.PolicyText(String file) -> edits.policyText(file);
              case WhatIfLine.PolicyStatus(int status) -> edits.policyStatus(status);
            }
          } catch (RefusedEdit e) {
            refused.add(e.at(number));
          }
        });
  }
}
