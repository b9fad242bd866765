package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.delivery.Promise;
import mailpath.delivery.Repair;
import mailpath.delivery.Word;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainCases;
import mailpath.investigation.HostFacts;
import mailpath.investigation.Mechanisms;
import mailpath.investigation.WhatIf;
import mailpath.investigation.WhatIfRefused;
import mailpath.lab.LabDomains;
import mailpath.network.DomainName;
import mailpath.report.Assumptions;
import mailpath.report.JsonReport;
import mailpath.report.Language;
import mailpath.report.TextReport;
import mailpath.report.Ticket;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Practice domains with answers replaced, from the lines typed to the verdict. */
@Tag("exhaustive")
@Timeout(300)
class WhatIfTest {
  private static WhatIfLab lab;

  @BeforeAll
  static void open() {
    lab = new WhatIfLab();
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  /** Domain; lines; the words possible; DANE; MTA-STS. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          schakel.test     | zone schakel.test [secure] | SECURE | in-force | absent
          envelop.test     | starttls mx.envelop.test off | PLAINTEXT | absent | absent
          envelop.test     | starttls mx.envelop.test required | OPPORTUNISTIC | absent | absent
          envelop.test     | starttls mx.envelop.test down | PLAINTEXT OPPORTUNISTIC | absent | absent
          envelop.test     | starttls 192.0.2.20 silent | PLAINTEXT OPPORTUNISTIC | absent | absent
          envelop.test     | envelop.test MX 0 . | NOT-ACCEPTING | absent | absent
          envelop.test     | envelop.test - | BROKEN | absent | absent
          envelop.test     | certificate mx.envelop.test good:mx.envelop.test | OPPORTUNISTIC | absent | absent
          beleid.test      | policy none | OPPORTUNISTIC | absent | none
          beleid.test      | policy beleid.test testing:mx.beleid.test | OPPORTUNISTIC | absent | testing
          beleid.test      | policy 404 | OPPORTUNISTIC | absent | unfetchable
          beleid.test      | _mta-sts.beleid.test TXT - | OPPORTUNISTIC | absent | absent
          beleid.test      | certificate mta-sts.beleid.test foreign:mta-sts.beleid.test | OPPORTUNISTIC | absent | unfetchable
          beleid.test      | certificate mx.beleid.test foreign:mx.beleid.test | BROKEN | absent | enforce-fails
          vergeten.test    | policy enforce:nieuw.vergeten.test | SECURE | absent | enforce
          sleutel.test     | _25._tcp.mx.sleutel.test TLSA <present mx.sleutel.test> | SECURE | in-force | absent
          ketting.test     | certificate mx.ketting.test foreign:mx.ketting.test | BROKEN | broken | absent
          ketting.test     | [bogus] ketting.test MX 10 mx.ketting.test. | BROKEN | lookup-failed | absent
          ketting.test     | mx.ketting.test A [insecure] | OPPORTUNISTIC | inert | absent
          ketting.test     | mx.ketting.test IN 300 A 192.0.2.70 [insecure] | OPPORTUNISTIC | inert | absent
          ketting.test     | starttls mx.ketting.test off | BROKEN | broken | absent
          ketting.test     | _25._tcp.mx.ketting.test TLSA - | OPPORTUNISTIC | absent | absent
          ketting.test     | ketting.test DS [insecure] | OPPORTUNISTIC | inert | absent
          ketting.test     | ketting.test DNSKEY [bogus] | BROKEN | lookup-failed | absent
          postkaart.test   | starttls mx.postkaart.test on | OPPORTUNISTIC | absent | absent
          gum.test         | starttls mx.gum.test on | OPPORTUNISTIC | absent | absent
          masker.test      | starttls mx.masker.test on | OPPORTUNISTIC | absent | absent
          storing.test     | starttls mx.storing.test on | OPPORTUNISTIC | absent | absent
          hapering.test    | starttls mx.hapering.test on | OPPORTUNISTIC | absent | absent
          stil.test        | starttls mx.stil.test off | PLAINTEXT | absent | absent
          achterdeur.test  | achterdeur.test MX 10 mx1.achterdeur.test | OPPORTUNISTIC | absent | absent
          achterdeur.test  | achterdeur.test MX 10 mx2.achterdeur.test | PLAINTEXT | absent | absent
          dubbelslot.test  | policy 404 | SECURE | in-force | unfetchable
          dubbelslot.test  | _25._tcp.mx.dubbelslot.test TLSA - | SECURE | absent | enforce
          dubbelslot.test  | zone dubbelslot.test [bogus] | BROKEN | lookup-failed | enforce
          proef.test       | policy enforce:*.proef.test | SECURE | absent | enforce
          tweevoud.test    | _mta-sts.tweevoud.test TXT "v=STSv1; id=3" | SECURE | absent | enforce
          tweevoud.test    | _mta-sts.tweevoud.test TXT v=STSv1; id=3 | SECURE | absent | enforce
          loket.test       | certificate mta-sts.loket.test good:mta-sts.loket.test | SECURE | absent | enforce
          loket.test       | policy enforce:mx.loket.test | OPPORTUNISTIC | absent | unfetchable
          onbruikbaar.test | _25._tcp.mx.onbruikbaar.test TLSA <present mx.onbruikbaar.test> | SECURE | in-force | absent
          halfwerk.test    | _25._tcp.mx2.halfwerk.test TLSA <present mx2.halfwerk.test> | SECURE | in-force | absent
          kras.test        | kras.test MX [secure] | OPPORTUNISTIC | absent | absent
          vlek.test        | _25._tcp.mx.vlek.test TLSA [secure] | SECURE | in-force | absent
          doof.test        | _25._tcp.mx.doof.test TLSA <present mx.doof.test> | SECURE | in-force | absent
          zegel.test       | certificate mx.zegel.test foreign:mx.zegel.test | BROKEN | broken | absent
          omweg.test       | starttls post.omweg.test off | BROKEN | broken | absent
          dicht.test       | dicht.test MX 10 mx.dicht.test / mx.dicht.test - [secure] | BROKEN | unknown | absent
          """)
  void comesOutAsExpected(String domain, String lines, String words, String dane, String mtaSts) {
    Assessment played = lab.played(lab.recorded(domain), lines.split(" / ")).assessment();
    assertEquals(
        List.of(words, dane, mtaSts),
        List.of(
            words(played),
            Mechanisms.word(played.facts().mechanisms().dane()),
            Mechanisms.word(played.facts().mechanisms().mtaSts())));
  }

  private static String words(Assessment assessment) {
    return assessment.verdict().range().stream().map(Word::word).collect(Collectors.joining(" "));
  }

  /** The repairs of the game, made as edits, come to what the game said that they would. */
  @TestFactory
  Stream<DynamicTest> repairsKeepTheirPromise() {
    return LabDomains.ALL.stream()
        .map(domain -> domain.name().text())
        .flatMap(
            domain -> {
              Assessment before = DomainCases.replay(lab.recorded(domain));
              return before.judgement().missingLink().sets().stream()
                  .map(set -> dynamicTest(domain + " " + set, () -> keeps(domain, before, set)));
            });
  }

  private static void keeps(String domain, Assessment before, List<Repair> set) {
    List<String> lines =
        set.stream().flatMap(repair -> lines(repair, before).stream()).distinct().toList();
    Assessment after = lab.played(lab.recorded(domain), lines.toArray(String[]::new)).assessment();
    Word promised = Promise.of(before.path(), set);
    assertEquals(promised, after.verdict().word(), lines.toString());
    assertTrue(promised.compareTo(before.verdict().word()) > 0);
  }

  private static List<String> lines(Repair repair, Assessment before) {
    DomainName domain = before.question().domain();
    List<String> hosts =
        before.facts().hosts().stream().map(host -> host.mx().name().text()).toList();
    List<String> lines = new ArrayList<>();
    for (String arg : repair.args()) {
      switch (repair.kind()) {
        case MEND_SIGNATURES, SIGN_DOMAIN, SIGN_HOST_ZONE -> lines.add("zone " + arg + " [secure]");
        case MEND_TLSA_LOOKUP ->
            lines.add("_25._tcp." + arg + " TLSA <present " + arg + "> [secure]");
        case TLSA_MATCH, TLSA_USABLE, PUBLISH_TLSA ->
            lines.add("_25._tcp." + arg + " TLSA <present " + arg + ">");
        case STARTTLS -> lines.add("starttls " + arg + " on");
        case CERTIFICATE -> lines.add("certificate " + arg + " good:" + arg);
        case LIST_HOST, POLICY_ENFORCE, POLICY_MAX_AGE ->
            lines.add("policy enforce:" + String.join(",", hosts));
        case POLICY_FETCH -> {
          lines.add("policy enforce:" + String.join(",", hosts));
          lines.add("certificate mta-sts." + domain + " good:mta-sts." + domain);
        }
        case POLICY_RECORD -> lines.add("_mta-sts." + domain + " TXT \"v=STSv1; id=9\"");
        case PUBLISH_POLICY -> {
          lines.add("_mta-sts." + domain + " TXT \"v=STSv1; id=9\"");
          lines.add("mta-sts." + domain + " A 192.0.2.250");
          lines.add("policy enforce:" + String.join(",", hosts));
        }
        case WITHDRAW_TLSA -> lines.add("_25._tcp." + arg + " TLSA -");
        case WITHDRAW_POLICY -> lines.add("_mta-sts." + domain + " TXT -");
        case REMOVE_HOST -> lines.addAll(withoutHost(arg, before));
        case HOST_ANSWERS -> throw new AssertionError("no such domain in the lab");
      }
    }
    return lines;
  }

  private static List<String> withoutHost(String gone, Assessment before) {
    return before.facts().hosts().stream()
        .map(HostFacts::mx)
        .filter(mx -> !mx.name().text().equals(gone))
        .map(mx -> before.question().domain() + " MX " + mx.preference() + " " + mx.name())
        .toList();
  }

  @Test
  void observationsStayAsTheyWere() {
    Case recorded = lab.recorded("ketting.test");
    WhatIf.Outcome.Played played = lab.played(recorded, "ketting.test MX 10 mx.ketting.test");
    assertEquals(recorded.observations(), played.changed().observations());
    assertEquals(recorded.observations(), played.assessment().observations());
    assertEquals(1, played.changed().edits().size());
    assertEquals(List.of(), recorded.edits());
  }

  @Test
  void savedWithItsEditsACaseReplaysToTheSameVerdict() {
    WhatIf.Outcome.Played played =
        lab.played(
            lab.recorded("loket.test"),
            "certificate mta-sts.loket.test good:mta-sts.loket.test",
            "mx.loket.test AAAA -");
    Assessment again = DomainCases.replay(played.changed());
    assertEquals(played.assessment().judgement(), again.judgement());
    assertEquals(played.assessment().edits(), again.edits());
    assertEquals(Word.SECURE, again.verdict().word());
  }

  @Test
  void editsOfEditsReplaceThemAndResetLeavesNone() {
    Case recorded = lab.recorded("envelop.test");
    Case off = lab.played(recorded, "starttls mx.envelop.test off").changed();
    WhatIf.Outcome.Played on =
        lab.played(off, "starttls mx.envelop.test on", "envelop.test MX 10 mx.envelop.test");
    assertEquals(Word.OPPORTUNISTIC, on.assessment().verdict().word());
    assertEquals(2, on.changed().edits().size());
    assertEquals(
        DomainCases.replay(recorded).judgement(),
        DomainCases.replay(on.changed().with(List.of())).judgement());
  }

  @Test
  void whatIsNeverAskedChangesNothing() {
    Case recorded = lab.recorded("schakel.test");
    Assessment before = DomainCases.replay(recorded);
    Assessment after =
        lab.played(recorded, "elsewhere.test MX 10 mx.elsewhere.test [secure]").assessment();
    assertEquals(before.judgement(), after.judgement());
    assertEquals(before.findings(), after.findings());
    assertEquals(1, after.edits().size());
  }

  /** An answer that nobody had leads to questions that nobody asked: unknown, never absent. */
  @Test
  void whatAnEditLeadsToStaysUnmeasured() {
    Assessment other =
        lab.played(lab.recorded("ketting.test"), "ketting.test MX 10 mx.elders.test").assessment();
    assertEquals(Word.UNKNOWN, other.verdict().word());
    assertEquals("unknown", Mechanisms.word(other.facts().mechanisms().dane()));
    assertFalse(other.verdict().range().contains(Word.NOT_ACCEPTING));
  }

  @Test
  void evidenceOfAnEditPointsBehindTheObservations() {
    WhatIf.Outcome.Played played =
        lab.played(lab.recorded("postkaart.test"), "starttls mx.postkaart.test on");
    Assessment assessment = played.assessment();
    var query = played.changed().edits().getFirst().instead().query();
    assertEquals(Optional.of(assessment.observations().size() + 1), assessment.number(query));
    assertEquals(
        Optional.of(played.changed().edits().getFirst().instead()), assessment.observation(query));
  }

  @ParameterizedTest
  @EnumSource
  void reportsSayFirstWhatIsAssumed(Language language) {
    Words words = Words.of(language, ZoneOffset.UTC);
    Assessment assessment =
        lab.played(
                lab.recorded("postkaart.test"),
                "starttls mx.postkaart.test on",
                "postkaart.test MX 10 mx.postkaart.test [secure]")
            .assessment();
    List<String> lines = new TextReport(words, false).of(assessment).lines().limit(4).toList();
    Assumptions assumptions = new Assumptions(words, assessment);
    assertEquals("  " + assumptions.heading().orElseThrow(), lines.get(1));
    assertEquals(
        assumptions.each().stream().map(line -> "    " + line).toList(), lines.subList(2, 4));
    assertTrue(lines.get(1).contains("2"), lines.get(1));
    assertTrue(lines.get(2).contains("postkaart.test MX"), lines.get(2));
    assertTrue(lines.get(3).contains("mx.postkaart.test"), lines.get(3));
    assertTrue(new JsonReport(words, false).line(assessment).contains("\"edits\":2"));
    assertEquals(7, new Ticket(words).of(assessment).lines().count());
  }

  @Test
  void reportsOfWhatWasMeasuredSpeakOfNoAssumption() {
    Words words = Words.of(Language.EN, ZoneOffset.UTC);
    Assessment assessment = DomainCases.replay(lab.recorded("postkaart.test"));
    assertEquals(Optional.empty(), new Assumptions(words, assessment).heading());
    assertFalse(new TextReport(words, false).of(assessment).contains("assumed"));
    assertTrue(new JsonReport(words, false).line(assessment).contains("\"edits\":0"));
    assertEquals(6, new Ticket(words).of(assessment).lines().count());
  }

  /** T1: it is there, and what stands against it is told; nothing of the verdict changes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v=TLSRPTv1 ;rua=mailto:a@ketting.test                   | tls-rpt-blank
          v=TLSRPTv1 ;rua=tel:1,mailto:a@ketting.test             | tls-rpt-blank
          v=TLSRPTv1; rua=ftp://ketting.test/,mailto:a@b.test     | tls-rpt-scheme-unknown
          """)
  void aReportRecordThatDependsOnTheSenderIsReportedSo(String record, String finding) {
    Words words = Words.of(Language.EN, ZoneOffset.UTC);
    Case recorded = lab.recorded("ketting.test");
    Assessment assessment =
        lab.played(recorded, "_smtp._tls.ketting.test TXT \"" + record + "\"").assessment();
    String json = new JsonReport(words, false).line(assessment);
    assertTrue(json.contains("\"tls-rpt\":\"present\""), json);
    assertTrue(json.contains("\"" + finding + "\""), json);
    assertTrue(
        new TextReport(words, false).of(assessment).contains("TLS-RPT  in force"),
        () -> new TextReport(words, false).of(assessment));
    assertEquals(DomainCases.replay(recorded).verdict().word(), assessment.verdict().word());
  }

  /** Line; the piece at fault; the id of the reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          mx.ketting.test                          | mx.ketting.test | what-if-not-understood
          mx.ketting.test A                        | mx.ketting.test A | what-if-not-understood
          mx.ketting.test SPF x                    | SPF | what-if-type-unknown
          mx.ketting.test A 192.0.2.300            | mx.ketting.test | record-unreadable
          mx.ketting.test A 192.0.2.1 192.0.2.2    | mx.ketting.test | record-unreadable
          mx.ketting.test AAAA 192.0.2.1           | mx.ketting.test | record-unreadable
          ketting.test MX mx.ketting.test          | ketting.test | record-unreadable
          ketting.test MX 70000 mx.ketting.test    | ketting.test | record-unreadable
          _25._tcp.mx.ketting.test TLSA 3 1 1 xyz  | _25._tcp.mx.ketting.test | record-unreadable
          ketting.test DNSKEY 257 3 13 AAAA        | ketting.test | type-not-assumed
          elders.test DS [secure]                  | elders.test | what-if-nothing-recorded
          ketting.test SOA x                       | ketting.test | type-not-assumed
          ketting.test MX 10 mx [sure]             | [sure] | what-if-state-unknown
          [indeterminate] ketting.test MX -        | [indeterminate] | what-if-state-unknown
          mx.elders.test A 192.0.2.1               | mx.elders.test | what-if-state-missing
          zone ketting.test                        | zone ketting.test | what-if-state-missing
          zone elders.test [secure]                | elders.test | what-if-no-answers-below
          elders.test -                            | elders.test | what-if-state-missing
          elders.test MX [secure]                  | elders.test | what-if-nothing-recorded
          ketting..test MX -                       | ketting..test | what-if-name-wrong
          starttls mx.ketting.test                 |  | what-if-not-understood
          starttls mx.ketting.test perhaps         | perhaps | what-if-not-understood
          starttls mx.elders.test off              | mx.elders.test | what-if-host-elsewhere
          starttls 192.0.2.99 off                  | 192.0.2.99 | what-if-host-elsewhere
          certificate mx.ketting.test gone         | gone | what-if-file-unread
          certificate mx.ketting.test key          | key | pem-without-certificate
          certificate mx.ketting.test torn         | torn | pem-damaged
          certificate mx.ketting.test odd          | odd | pem-certificate-unreadable
          certificate mx.ketting.test              | certificate mx.ketting.test | what-if-not-understood
          policy gone                              | gone | what-if-file-unread
          policy none                              | mta-sts.ketting.test | what-if-host-without-address
          policy                                   | policy | what-if-not-understood
          """)
  void saysWhatIsWrongWithALine(String line, String part, String id) {
    WhatIfRefused refused =
        assertInstanceOf(
                WhatIf.Outcome.Refused.class,
                lab.play(lab.recorded("ketting.test"), List.of("# why", "", line)))
            .lines()
            .getFirst();
    assertEquals(
        List.of(3, part == null ? "" : part, id),
        List.of(refused.line(), refused.part(), refused.why().id()));
    for (Language language : Language.values()) {
      String said = Words.of(language, ZoneOffset.UTC).text(refused);
      assertTrue(said.contains(refused.part()) && !said.contains("{"), said);
    }
  }

  @Test
  void linesOfOneSetMustAgree() {
    assertEquals(
        List.of("what-if-set-contradicts"),
        refusals("ketting.test", "ketting.test MX 10 mx.ketting.test", "ketting.test MX -"));
    assertEquals(
        List.of("what-if-set-contradicts"),
        refusals(
            "ketting.test",
            "ketting.test MX 10 mx.ketting.test [secure]",
            "ketting.test MX 20 mx2.ketting.test [bogus]"));
  }

  @Test
  void withoutEncryptionThereIsNoCertificateToReplace() {
    assertEquals(
        List.of("what-if-without-tls"),
        refusals("postkaart.test", "certificate mx.postkaart.test good:mx.postkaart.test"));
  }

  private static List<String> refusals(String domain, String... lines) {
    return lab.play(lab.recorded(domain), List.of(lines)) instanceof WhatIf.Outcome.Refused refused
        ? refused.lines().stream().map(line -> line.why()).map(Sentence::id).toList()
        : List.of();
  }

  /** One policy that a domain without any could publish, all lines of it. */
  @Test
  void aPolicyFromNothing() {
    Assessment played =
        lab.played(
                lab.recorded("envelop.test"),
                "_mta-sts.envelop.test TXT \"v=STSv1; id=1\"",
                "mta-sts.envelop.test A 192.0.2.250",
                "mta-sts.envelop.test AAAA -",
                "policy enforce:mx.envelop.test",
                "certificate mx.envelop.test good:mx.envelop.test")
            .assessment();
    assertEquals(Word.SECURE, played.verdict().word());
    assertEquals("enforce", Mechanisms.word(played.facts().mechanisms().mtaSts()));
  }
}
