package mailpath.casefile;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.casefile.CaseSettings.RecordedAnchor;
import mailpath.network.AddressFamily;
import mailpath.network.Approach;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;
import mailpath.network.Observation.Answered;
import mailpath.network.Observation.End;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Query;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import mailpath.network.TlsRemark;
import mailpath.network.TlsSession;

/** Cases made up from a seed: every kind of record with values from all over its range. */
final class Cases {
  private static final List<String> TEXTS =
      List.of(
          "",
          "250-mx.ketting.test",
          "\"quotes\" and \\ and /",
          "\0\u0001\u001f\u007f\u0085",
          "tab\tline\nreturn\r",
          "caf\u00e9 \u20ac \ud83d\udce7",
          "\u202eback to front\u2066",
          "\u2028\u2029\ufeff\uffff",
          "half a pair \ud83d and \udce7",
          "x".repeat(300));

  private static final List<String> NAMES =
      List.of(
          ".",
          "test",
          "mx.ketting.test",
          "_25._tcp.mx.ketting.test",
          "a\\.b.test",
          "\\000\\032\\255.test",
          "sl/ash.test",
          "*.test",
          "xn--mller-kva.test",
          "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61));

  private static final List<String> ADDRESSES =
      List.of("192.0.2.1", "0.0.0.0", "255.255.255.255", "2001:db8::1", "::", "fe80::1:0:0:2");

  private final Random random;

  private Cases(long seed) {
    this.random = new Random(seed);
  }

  static Case of(long seed) {
    return new Cases(seed).made();
  }

  /** A case with an observation of every kind of query, answer, failure and reason. */
  static Case everything() {
    Cases cases = new Cases(1);
    List<Observation<?>> all = new ArrayList<>();
    List<End<DnsAnswer>> dns = cases.ends(cases::dnsAnswer);
    for (int i = 0; i < Math.max(dns.size(), RecordType.values().length); i++) {
      RecordType type = RecordType.values()[i % RecordType.values().length];
      DnsQuery.Checking checking = DnsQuery.Checking.values()[i % 2];
      all.add(
          cases.observation(new DnsQuery(numbered(i), type, checking), dns.get(i % dns.size())));
    }
    List<End<Dialogue>> mail = cases.ends(cases::dialogue);
    for (int i = 0; i < mail.size(); i++) {
      MailProtocol protocol = MailProtocol.values()[i % MailProtocol.values().length];
      Approach approach = Approach.values()[i % Approach.values().length];
      var query = new DialogueQuery(numbered(i), cases.address(), 1 + i, protocol, approach);
      all.add(cases.observation(query, mail.get(i)));
    }
    List<End<HttpsResponse>> https = cases.ends(cases::response);
    for (int i = 0; i < https.size(); i++) {
      var query = new HttpsQuery(numbered(i), "/.well-known/mta-sts.txt", cases.address());
      all.add(cases.observation(query, https.get(i)));
    }
    return with(cases.full(), all, all.reversed().stream().limit(40).map(Edit::new).toList());
  }

  /** One with something in each list of its settings. */
  private Case full() {
    return Stream.generate(this::made)
        .filter(each -> each.question() instanceof DomainQuestion)
        .filter(each -> !each.settings().anchors().isEmpty())
        .filter(each -> !each.settings().roots().isEmpty())
        .filter(each -> !each.settings().ownRoots().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** A few of those observations, with every form that there is in the file. */
  static Case kinds() {
    Case all = everything();
    Set<Object> seen = new HashSet<>();
    List<Observation<?>> kinds =
        all.observations().stream().filter(each -> seen.add(kind(each))).toList();
    return with(all, kinds, all.edits().subList(0, 3));
  }

  /** A case of about two kilobytes, for tests that try everything with it. */
  static Case few() {
    List<Observation<?>> kinds = kinds().observations();
    return with(kinds(), List.of(kinds.getFirst(), kinds.getLast()), List.of());
  }

  /** The same about a mail host, asked for by its name or by an address. */
  static List<Case> fewOfHost() {
    Case few = few();
    Cases cases = new Cases(2);
    return Stream.of(true, false)
        .map(
            named ->
                Stream.generate(cases::ofHost)
                    .filter(host -> host.name().isPresent() == named && !host.controls().isEmpty())
                    .findFirst()
                    .orElseThrow())
        .map(host -> asking(host, few))
        .toList();
  }

  /** The same about a mail address and about a mail program. */
  static List<Case> fewOfClient() {
    return ClientQuestions.FULL.stream().map(question -> asking(question, few())).toList();
  }

  static Case asking(Question question, Case few) {
    return new Case(
        few.program(),
        question,
        few.settings(),
        few.desk(),
        few.end(),
        few.took(),
        few.observations(),
        List.of(),
        UnreadParts.NONE);
  }

  private static Case with(Case other, List<Observation<?>> observations, List<Edit> edits) {
    return new Case(
        "0.1.0",
        other.question(),
        other.settings(),
        other.desk(),
        other.end(),
        other.took(),
        observations,
        edits,
        UnreadParts.NONE);
  }

  private static Object kind(Observation<?> observation) {
    Object end =
        switch (observation.end()) {
          case Answered<?>(DnsAnswer dns) -> List.of("dns", dns.assumed().isPresent());
          case Answered<?>(Dialogue mail) -> List.of("mail", mail.tls().isPresent());
          case Answered<?>(HttpsResponse https) -> List.of("https", https.tls().isPresent());
          case Answered<?> other -> throw new IllegalStateException("new: " + other);
          case Failed<?>(Failure failure, Object ignored) -> failure.getClass();
          case NotAsked<?> ignored -> "not asked";
        };
    return observation.query() instanceof DnsQuery || observation.answer().isPresent()
        ? end
        : List.of("other", observation.query().getClass(), observation.seen().isPresent());
  }

  /** One of every kind, with every stage. */
  static List<Failure> failures() {
    Stream<Failure> staged =
        Arrays.stream(Stage.values())
            .flatMap(
                stage ->
                    Stream.of(
                        new Failure.TimedOut(stage, Duration.ofSeconds(30)),
                        new Failure.Closed(stage),
                        new Failure.Reset(stage),
                        new Failure.Malformed(stage, "2 50"),
                        new Failure.OverLimit(stage, "line", 4_096),
                        new Failure.Rejected(stage, 554, "no \u20ac"),
                        new Failure.NotTls(stage, "4854"),
                        new Failure.TlsAlert(stage, 40, "handshake_failure", true),
                        new Failure.Cancelled(stage)));
    return Stream.concat(
            staged,
            Stream.of(
                new Failure.ConnectionRefused(),
                new Failure.Unreachable("Network is unreachable"),
                new Failure.InjectedText("250 OK"),
                new Failure.NoResolver("")))
        .toList();
  }

  private static DomainName numbered(int number) {
    return DomainName.of("n" + number + ".test");
  }

  private interface Making<A> {
    A make();
  }

  private <A> List<End<A>> ends(Making<A> answer) {
    List<End<A>> ends = new ArrayList<>();
    IntStream.range(0, 6).forEach(ignored -> ends.add(new Answered<>(answer.make())));
    for (Failure failure : failures()) {
      ends.add(new Failed<>(failure, random.nextBoolean() ? answer.make() : null));
    }
    for (WhyNot why : WhyNot.values()) {
      ends.add(new NotAsked<>(why));
    }
    return ends;
  }

  private <A> End<A> end(Making<A> answer) {
    return switch (random.nextInt(3)) {
      case 0 -> new Answered<>(answer.make());
      case 1 -> new Failed<>(any(failures()), random.nextBoolean() ? answer.make() : null);
      default -> new NotAsked<>(any(WhyNot.values()));
    };
  }

  private Case made() {
    List<Observation<?>> observations = observations();
    List<Edit> edits = observations().stream().limit(random.nextInt(3)).map(Edit::new).toList();
    return new Case(
        text(),
        question(),
        settings(),
        desk(),
        any(Case.End.values()),
        duration(),
        observations,
        edits,
        UnreadParts.NONE);
  }

  private List<Observation<?>> observations() {
    List<Observation<?>> observations = new ArrayList<>();
    Set<Query> asked = new HashSet<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      Observation<?> observation =
          switch (random.nextInt(4)) {
            case 0 -> {
              var query =
                  new DnsQuery(name(), any(RecordType.values()), any(DnsQuery.Checking.values()));
              yield observation(query, end(this::dnsAnswer));
            }
            case 1 -> {
              int port = 1 + random.nextInt(65_535);
              var query =
                  new DialogueQuery(
                      name(), address(), port, any(MailProtocol.values()), any(Approach.values()));
              yield observation(query, end(this::dialogue));
            }
            case 2 -> {
              var query = new HttpsQuery(name(), "/" + text(), address());
              yield observation(query, end(this::response));
            }
            default -> {
              var query = new HttpQuery(name(), "/" + text(), address());
              yield observation(query, end(this::response));
            }
          };
      if (asked.add(observation.query())) {
        observations.add(observation);
      }
    }
    return observations;
  }

  private <A> Observation<A> observation(Query query, End<A> end) {
    return new Observation<>(query, end, instant(), duration());
  }

  private Question question() {
    return switch (random.nextInt(5)) {
      case 0 -> ofHost();
      case 1 -> new ClientQuestions(random).any();
      default -> ofDomain();
    };
  }

  /** By its name, or by an address. */
  private HostQuestion ofHost() {
    boolean named = random.nextBoolean();
    return new HostQuestion(
        named ? Optional.of(name()) : Optional.empty(),
        named ? Optional.empty() : Optional.of(address()),
        1 + random.nextInt(65_535),
        any(MailProtocol.values()),
        text(),
        instant(),
        instant(),
        random.nextBoolean(),
        random.nextBoolean(),
        list(this::name));
  }

  private DomainQuestion ofDomain() {
    return new DomainQuestion(
        name(),
        text(),
        instant(),
        instant(),
        random.nextBoolean(),
        list(this::name),
        optional(earlier()));
  }

  private Earlier earlier() {
    return new Earlier(
        instant(),
        list(() -> new Earlier.Seen(address(), random.nextBoolean(), optional(text()))),
        optional(new Earlier.Policy(text(), octets(), instant())));
  }

  private CaseSettings settings() {
    List<RecordedAnchor> anchors =
        list(
            () ->
                new RecordedAnchor(
                    any(List.of(".", "test.", "a-b.test."))
                        + " IN DS 65535 255 "
                        + any(List.of("2 " + "0aF0".repeat(16), "1 " + "ab".repeat(20), "9 00")),
                    optional(instant()),
                    optional(instant())));
    return new CaseSettings(
        anchors,
        list(this::octets),
        list(this::octets),
        random.nextInt(10_001),
        random.nextInt(10_001));
  }

  private Desk desk() {
    Set<AddressFamily> families = EnumSet.noneOf(AddressFamily.class);
    Arrays.stream(AddressFamily.values())
        .filter(ignored -> random.nextBoolean())
        .forEach(families::add);
    return new Desk(families, text(), random.nextBoolean() ? Desk.Mode.LIVE : Desk.Mode.LAB);
  }

  private DnsAnswer dnsAnswer() {
    return new DnsAnswer(octets(), text(), optional(any(SecurityState.values())));
  }

  private Dialogue dialogue() {
    List<Dialogue.Line> lines =
        list(
            () ->
                new Dialogue.Line(
                    any(Direction.values()), text(), duration(), random.nextBoolean()));
    Map<Stage, Duration> times = new EnumMap<>(Stage.class);
    list(() -> any(Stage.values())).forEach(stage -> times.put(stage, duration()));
    return new Dialogue(lines, times, any(Stage.values()), random.nextBoolean() ? session() : null);
  }

  private HttpsResponse response() {
    return new HttpsResponse(
        random.nextBoolean() ? session() : null,
        random.nextInt(1_000),
        list(() -> new HttpsResponse.Header(any(List.of("Server", "server", "")), text())),
        octets());
  }

  private TlsSession session() {
    return new TlsSession(
        text(),
        text(),
        text(),
        name(),
        list(this::octets),
        optional(octets()),
        Set.copyOf(list(() -> any(TlsRemark.values()))));
  }

  private DomainName name() {
    return DomainName.of(any(NAMES));
  }

  private InetAddress address() {
    return IpText.parse(any(ADDRESSES)).orElseThrow();
  }

  private String text() {
    return any(TEXTS);
  }

  private Bytes octets() {
    byte[] octets = new byte[random.nextInt(40)];
    random.nextBytes(octets);
    return Bytes.of(octets);
  }

  private Instant instant() {
    Instant any = Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 253_402_300_800L));
    return random.nextBoolean() ? any : any.plusNanos(random.nextInt(1_000_000_000));
  }

  private Duration duration() {
    return switch (random.nextInt(3)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofNanos(random.nextInt(2_000_000_000));
      default -> Duration.ofSeconds(random.nextLong(366L * 86_400), random.nextInt(1_000));
    };
  }

  private <T> List<T> list(Making<T> each) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(ignored -> each.make()).toList();
  }

  private <T> Optional<T> optional(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
