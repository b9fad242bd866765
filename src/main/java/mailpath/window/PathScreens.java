package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.MailPath;
import mailpath.delivery.Repair;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Verdict;
import mailpath.dns.MailRoute;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.network.SecurityState;
import mailpath.report.Explanation;
import mailpath.report.Words;
import mailpath.window.PathScreen.HostRow;
import mailpath.window.PathScreen.Link;
import mailpath.window.PathScreen.Missing;
import mailpath.window.PathScreen.Stop;

/** Makes the picture of the mail path for each kind of sender. */
final class PathScreens {
  /** Rows that the picture has room for above the fold. */
  private static final int ROWS = 4;

  static final String RESOLVER = "link:resolver";
  static final String DNS = "link:dns";
  static final String POLICY = "link:policy";
  static final String TLSA = "link:tlsa";

  private final Assessment assessment;
  private final Words words;
  private final StateWords states;

  PathScreens(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
    this.states = new StateWords(assessment, words);
  }

  List<PathScreen> all() {
    return SenderView.SHOWN.stream().map(this::of).toList();
  }

  private PathScreen of(SenderKind kind) {
    SenderView sender = new SenderView(kind, assessment.path());
    PathBranches branches = new PathBranches(assessment, words, sender);
    List<HostRow> rows = rows(sender);
    return new PathScreen(
        words.label(SenderView.name(kind)),
        stops(words.label(SenderView.name(kind))),
        List.of(toResolver(), toDns(sender)),
        rows,
        folded(),
        branches.policy(),
        branches.tlsa(),
        missing(rows));
  }

  private List<Stop> stops(String sender) {
    return List.of(
        new Stop(words.label(WindowText.STOP_SENDER), sender),
        new Stop(words.label(WindowText.STOP_RESOLVER), resolver()),
        new Stop(words.label(WindowText.STOP_DNS), words.show(assessment.question().domain())));
  }

  private boolean stripped() {
    return StateWords.reason(assessment.facts().zone())
        .filter(reason -> reason.why() == Reason.Why.SIGNATURES_STRIPPED)
        .isPresent();
  }

  private String resolver() {
    return words.label(stripped() ? WindowText.RESOLVER_STRIPS : WindowText.RESOLVER_VALIDATES);
  }

  private Link toResolver() {
    LinkState state = stripped() ? LinkState.NOT_TESTED : LinkState.PROVEN;
    WindowText claim = stripped() ? WindowText.CLAIM_STRIPS : WindowText.CLAIM_VALIDATES;
    return new Link(
        state,
        words.word(state),
        words.label(WindowText.LINK_RESOLVER),
        new Claim(
            RESOLVER,
            words.label(claim),
            "N3, RFC 4035 3.2",
            assessment.facts().zone().evidence()));
  }

  private Fact<SecurityState> mxState() {
    return assessment.facts().route().map(MailRoute::state);
  }

  private Link toDns(SenderView sender) {
    StateWords.Told told = states.security(mxState());
    return new Link(
        told.link(),
        linkWord(told.link()),
        words.label(WindowText.LINK_DNS),
        new Claim(
            DNS,
            words.label(WindowText.CLAIM_MX, assessment.question().domain(), told.word()),
            "D1, RFC 7672 2.2.1",
            assessment.facts().route().evidence()));
  }

  private String linkWord(LinkState state) {
    return words.word(state);
  }

  private List<HostRow> rows(SenderView sender) {
    List<HostRow> rows = new ArrayList<>();
    for (MailPath.Host host : shown()) {
      facts(host).ifPresent(facts -> rows.add(row(sender, host, facts)));
    }
    if (rows.isEmpty()) {
      rows.add(noServer());
    }
    return rows;
  }

  /** The best hosts, and the one that decides if it is not among them. */
  private List<MailPath.Host> shown() {
    List<MailPath.Host> all = assessment.path().hosts();
    if (all.size() <= ROWS) {
      return all;
    }
    List<MailPath.Host> shown = new ArrayList<>(all.subList(0, ROWS));
    String decider = assessment.verdict().decidedBy().map(Verdict.Decider::host).orElse("");
    all.stream()
        .skip(ROWS)
        .filter(host -> host.name().text().equals(decider))
        .findFirst()
        .ifPresent(host -> shown.set(ROWS - 1, host));
    return shown;
  }

  private String folded() {
    int more = assessment.path().hosts().size() - ROWS;
    return switch (Math.max(0, more)) {
      case 0 -> "";
      case 1 -> words.label(WindowText.ONE_MORE_SERVER);
      default -> words.label(WindowText.MORE_SERVERS, more);
    };
  }

  private Optional<HostFacts> facts(MailPath.Host host) {
    return assessment.facts().hosts().stream()
        .filter(facts -> facts.mx().name().equals(host.name()))
        .findFirst();
  }

  private HostRow row(SenderView sender, MailPath.Host host, HostFacts facts) {
    String name = words.show(host.name());
    HostLinks links = new HostLinks(assessment, words, sender, host, facts);
    return new HostRow(
        new Stop(words.label(WindowText.STOP_SERVER, host.preference()), name),
        toHost(host, facts, links),
        new Stop(words.label(WindowText.STOP_CHANNEL), links.channelWord()),
        links.channel(),
        new Stop(words.label(WindowText.STOP_CERTIFICATE), links.certificateWord()),
        links.certificate());
  }

  private Link toHost(MailPath.Host host, HostFacts facts, HostLinks links) {
    StateWords.Told address = states.address(host.address());
    LinkState state = StateWords.worse(address.link(), states.security(mxState()).link());
    LinkState met = links.need() == SenderView.Need.SKIPPED ? LinkState.FAILS : state;
    String name = words.show(host.name());
    return new Link(
        met,
        linkWord(met),
        words.label(WindowText.LINK_HOST, name),
        new Claim(
            hostId(host.name().text(), "mx"),
            words.label(WindowText.CLAIM_ADDRESS, name, address.word()),
            "D2, RFC 7672 2.2.2",
            facts.addresses().evidence().and(assessment.facts().route().evidence())));
  }

  static String hostId(String host, String link) {
    return "link:" + host + ":" + link;
  }

  /** In place of the hosts where there are none, or none known yet. */
  private HostRow noServer() {
    Fact<MailRoute> route = assessment.facts().route();
    LinkState state = route.ifKnown().isPresent() ? LinkState.NOT_TESTED : states.open();
    String kind = words.word(assessment.facts().mechanisms().mx());
    String none = words.label(WindowText.NONE);
    return new HostRow(
        new Stop(words.label(WindowText.STOP_SERVERS), kind),
        noLink(state, kind, "mx"),
        new Stop(words.label(WindowText.STOP_CHANNEL), none),
        noLink(state, kind, "tls"),
        new Stop(words.label(WindowText.STOP_CERTIFICATE), none),
        noLink(state, kind, "cert"));
  }

  private Link noLink(LinkState state, String kind, String id) {
    Evidence evidence = assessment.facts().route().evidence();
    String name = words.label(WindowText.STOP_SERVERS);
    boolean known = assessment.facts().route().ifKnown().isPresent();
    String word = known ? words.label(WindowText.NONE) : linkWord(state);
    return new Link(state, word, name, new Claim(hostId("", id), kind, "", evidence));
  }

  /** Empty too where the link is one of a host that has no row of its own. */
  private Optional<Missing> missing(List<HostRow> rows) {
    List<Repair> repairs = assessment.judgement().missingLink().first();
    Explanation explanation = new Explanation(words, assessment);
    List<String> drawn =
        Stream.concat(
                Stream.of(DNS, POLICY, TLSA), rows.stream().flatMap(HostRow::links).map(Link::id))
            .toList();
    return explanation
        .missing()
        .map(label -> missing(label, repairs.getFirst(), explanation))
        .filter(missing -> drawn.contains(missing.target()));
  }

  private Missing missing(String label, Repair repair, Explanation explanation) {
    String brief = words.label(WindowText.MISSING_BRIEF, explanation.repair(repair));
    return new Missing(target(repair), label, brief);
  }

  private String target(Repair repair) {
    String host = repair.args().isEmpty() ? "" : repair.args().getFirst();
    boolean ofHost = assessment.path().hosts().stream().anyMatch(h -> h.name().text().equals(host));
    return switch (repair.kind()) {
      case MEND_SIGNATURES, SIGN_DOMAIN -> ofHost ? hostId(host, "mx") : DNS;
      case SIGN_HOST_ZONE, REMOVE_HOST -> hostId(host, "mx");
      case STARTTLS, HOST_ANSWERS -> hostId(host, "tls");
      case CERTIFICATE -> hostId(host, "cert");
      case MEND_TLSA_LOOKUP, TLSA_MATCH, TLSA_USABLE, PUBLISH_TLSA, WITHDRAW_TLSA -> TLSA;
      case LIST_HOST,
          POLICY_FETCH,
          POLICY_RECORD,
          POLICY_ENFORCE,
          POLICY_MAX_AGE,
          PUBLISH_POLICY,
          WITHDRAW_POLICY ->
          POLICY;
    };
  }
}
