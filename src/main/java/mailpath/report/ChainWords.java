package mailpath.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dns.ChainDetail;
import mailpath.dns.ChainDetails;
import mailpath.dns.TrustPath;
import mailpath.dns.ValidationReason;
import mailpath.dns.ZoneCut;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/** A chain of trust in words, the same for the reports and the window. */
public final class ChainWords {
  private final Words words;
  private final ChainDetails details;

  /**
   * @param at when the signatures are judged
   */
  public ChainWords(Words words, Instant at) {
    this.words = words;
    this.details = new ChainDetails(at);
  }

  /** {@code root, test, ketting.test: signed and checked}. */
  public String proven(List<ZoneCut> zones) {
    String names = zones.stream().map(zone -> name(zone.zone())).collect(Collectors.joining(", "));
    return words.label(ReportText.CHAIN_PROVEN, names);
  }

  public String name(DomainName zone) {
    return zone.isRoot() ? words.label(ReportText.CHAIN_ROOT) : words.show(zone);
  }

  /** The type and the name, and for an alias where it leads. */
  public String title(TrustPath.End end) {
    String alias = end.target().map(to -> " \u2192 " + words.show(to)).orElse("");
    return words.show(end.chain().type()) + " " + words.show(end.chain().name()) + alias;
  }

  /** The titles of all that is at the end of a way. */
  public String titles(List<TrustPath.End> ends) {
    return ends.stream().map(this::title).collect(Collectors.joining(", "));
  }

  String state(SecurityState state) {
    return words.word(state);
  }

  public String state(ZoneCut zone) {
    return state(zone.state(), zone.reason());
  }

  public String state(TrustPath.End end) {
    return end.isDisputed()
        ? words.label(ReportText.CHAIN_DISPUTED, end.state(), end.lenient(), check(end))
        : state(end.state(), end.chain().reason());
  }

  private String check(TrustPath.End end) {
    return end.chain().reason().map(reason -> words.word(reason.check())).orElse("");
  }

  private String state(SecurityState state, Optional<ValidationReason> reason) {
    return Stream.concat(
            Stream.of(words.word(state)), reason.map(why -> words.word(why.check())).stream())
        .collect(Collectors.joining(": "));
  }

  /**
   * DS, keys and signatures at a zone cut.
   *
   * @param path on which the zone is
   */
  public List<String> details(ZoneCut zone, TrustPath path) {
    return said(details.of(zone, zone.equals(path.zones().getFirst())));
  }

  public List<String> details(TrustPath.End end) {
    return said(details.of(end.chain()));
  }

  private List<String> said(List<ChainDetail> all) {
    return all.stream().map(words::text).toList();
  }
}
