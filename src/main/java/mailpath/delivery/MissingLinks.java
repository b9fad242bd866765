package mailpath.delivery;

import java.util.List;
import mailpath.delivery.MailPath.Kind;
import mailpath.network.DomainName;

/** The search for the missing link (delivery-game 6): what lifts the headline. */
final class MissingLinks {
  private final DomainName domain;
  private final Assessed shown;
  private final Rows rows;

  MissingLinks(DomainName domain, Assessed shown, Rows rows) {
    this.domain = domain;
    this.shown = shown;
    this.rows = rows;
  }

  MissingLink missingLink() {
    Kind mail = shown.first().world().mail();
    return switch (shown.word()) {
      case NOT_ACCEPTING, SECURE, UNKNOWN -> MissingLink.NONE;
      case BROKEN, PLAINTEXT, OPPORTUNISTIC ->
          switch (mail) {
            case NXDOMAIN, NULL_MX -> MissingLink.NONE;
            case NO_MAIL -> new MissingLink(List.of(List.of(anAddressOrMx())));
            case HOSTS, IMPLICIT -> search();
          };
    };
  }

  private Repair anAddressOrMx() {
    return new Repair(Repair.Kind.HOST_ANSWERS, List.of(domain.text()));
  }

  private MissingLink search() {
    RepairSearch search =
        new RepairSearch(
            domain,
            rows,
            board -> board.headline().ordinal(),
            repair -> true,
            (before, after) -> true);
    return new MissingLink(search.smallest(shown.boards().stream().map(Valued::value).toList()));
  }
}
