package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.report.Words;

/**
 * What the page about TLS reports shows.
 *
 * @param files where they come from
 * @param summary how many sessions failed, in one sentence
 * @param beside which answer they are held against; empty where nothing failed
 * @param notes what is not known or not right about the reports themselves
 */
record TlsReportScreen(
    String files, String summary, Optional<String> beside, List<String> notes, List<Group> groups)
    implements InsteadScreen {
  TlsReportScreen {
    notes = List.copyOf(notes);
    groups = List.copyOf(groups);
  }

  static TlsReportScreen of(TlsReported reported, Words words) {
    return new TlsReportScreens(reported, words).screen();
  }

  /** The same cell again, such as in other words. */
  Optional<Claim> claim(String id) {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(row -> row.today().stream())
        .map(Today::claim)
        .filter(claim -> claim.id().equals(id))
        .findFirst();
  }

  /**
   * One policy domain and type.
   *
   * @param lines time, sessions, who reported, gaps
   * @param joined whether the answer shown is about this domain
   */
  record Group(String heading, List<String> lines, boolean joined, List<Row> rows) {
    Group {
      lines = List.copyOf(lines);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Why sessions failed.
   *
   * @param type result type
   * @param means what that is
   * @param who must act, by which rules
   * @param places where
   * @param today empty if the answer shown is about another domain
   */
  record Row(
      String id,
      String type,
      String means,
      String who,
      String sessions,
      List<String> places,
      Optional<Today> today) {
    Row {
      places = List.copyOf(places);
    }

    /** All of it as it is read aloud. */
    String spoken() {
      String now = today.map(seen -> " " + seen.claim().text()).orElse("");
      return type + ", " + sessions + ". " + means + " " + who + now;
    }
  }

  /** Whether it is still there, opening the finding that says so. */
  record Today(Mark mark, String word, Claim claim) {}
}
