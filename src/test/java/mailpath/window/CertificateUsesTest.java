package mailpath.window;

import static mailpath.window.ChainSubjects.CA;
import static mailpath.window.ChainSubjects.EXPIRED;
import static mailpath.window.ChainSubjects.LEAF;
import static mailpath.window.ChainSubjects.SUBJECTS;
import static mailpath.window.ChainSubjects.chain;
import static mailpath.window.ChainSubjects.dane;
import static mailpath.window.ChainSubjects.published;
import static mailpath.window.ChainSubjects.signed;
import static mailpath.window.ChainSubjects.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.window.CertificateScreen.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a chain is good enough for, and which TLSA record fits it. */
class CertificateUsesTest {
  static Stream<Arguments> uses() {
    String own = view(LEAF).tlsa().getFirst();
    String authority = view(CA).tlsa().get(2);
    String other = "3 1 1 " + "ab".repeat(32);
    return Stream.of(
        Arguments.of("a file", SUBJECTS.file(LEAF, CA), "SECURE SECURE ABSENT ABSENT SECURE"),
        Arguments.of("no intermediate", SUBJECTS.file(LEAF), "SECURE BROKEN ABSENT ABSENT BROKEN"),
        Arguments.of("the server's own", dane(signed(own)), "SECURE SECURE ABSENT SECURE SECURE"),
        Arguments.of(
            "its authority", dane(signed(authority)), "SECURE SECURE SECURE ABSENT SECURE"),
        Arguments.of("another key", dane(signed(other)), "SECURE SECURE ABSENT BROKEN SECURE"),
        Arguments.of(
            "unsigned",
            dane(published(Standing.UNSIGNED, own)),
            "SECURE SECURE ABSENT INERT SECURE"),
        Arguments.of(
            "bogus", dane(published(Standing.BOGUS)), "SECURE SECURE BROKEN BROKEN SECURE"),
        Arguments.of(
            "not found out",
            dane(published(Standing.UNKNOWN)),
            "SECURE SECURE UNKNOWN UNKNOWN SECURE"),
        Arguments.of("none", dane(published(Standing.NONE)), "SECURE SECURE ABSENT ABSENT SECURE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void uses(String label, ChainSubject subject, String marks) {
    List<String> shown =
        chain(subject).uses().uses().stream().map(use -> use.mark().name()).toList();
    assertEquals(marks, String.join(" ", shown), label);
  }

  @Test
  void oneSentenceSaysAllOfItAndEachReasonHasItsRule() {
    Chain chain = chain(dane(published(Standing.NONE)));
    assertEquals(
        "Good enough for: encryption that checks nothing (opportunistic), MTA-STS, mail programs."
            + " With the right TLSA record also for: DANE with an authority (DANE-TA), DANE with"
            + " the server's own (DANE-EE).",
        chain.uses().sentence().text());
    assertEquals(
        List.of(
            "X1, RFC 7435 3",
            "R13, RFC 8461 4.2",
            "D9, RFC 7672 3.1.2",
            "D8, RFC 7672 3.1.1",
            "B7, RFC 9525 6.3"),
        chain.uses().uses().stream().map(use -> use.reason().rule()).toList());
    assertTrue(chain.uses().uses().get(3).reason().text().startsWith("With the TLSA record 3 1 1"));
    Chain expired = chain(SUBJECTS.served(25, published(Standing.NONE), EXPIRED, CA));
    assertEquals(
        "There is no TLSA record to compare with. The certificate of the server: it"
            + " has expired.",
        expired.uses().uses().get(2).reason().text());
    assertEquals(
        List.of(true, true, false, false, true),
        chain.uses().uses().stream().map(CertificateScreen.Use::plain).toList());
  }

  static Stream<Arguments> records() {
    String key = view(LEAF).keySha256().hex();
    String whole = view(LEAF).sha256().hex();
    return Stream.of(
        Arguments.of(
            signed("3 1 1 " + key),
            "SECURE matches certificate 1 (mx.example.nl) on 192.0.2.1",
            "D8, RFC 7672 3.1.1"),
        Arguments.of(
            signed("3 0 1 " + key),
            "BROKEN matches nothing: it is about another certificate. With selector 1 it would"
                + " match certificate 1.",
            "D8, RFC 7672 3.1.1"),
        Arguments.of(
            signed("2 1 1 " + key),
            "BROKEN matches nothing: no certificate that it could be about has this key. With"
                + " usage 3 it would match certificate 1.",
            "D9, RFC 7672 3.1.2"),
        Arguments.of(
            signed("2 0 1 " + view(CA).sha256().hex()),
            "SECURE matches certificate 2 (Authority) on 192.0.2.1",
            "D9, RFC 7672 3.1.2"),
        Arguments.of(
            signed("1 0 1 " + whole), "INERT no sender can use this record", "D6, RFC 7672 3.1"),
        Arguments.of(
            published(Standing.UNSIGNED, "3 0 1 " + whole),
            "INERT matches certificate 1 (mx.example.nl) on 192.0.2.1",
            "D8, RFC 7672 3.1.1"));
  }

  @ParameterizedTest
  @MethodSource
  void records(PublishedTlsa tlsa, String line, String rule) {
    CertificateScreen.TlsaLine last = chain(dane(tlsa)).tlsa().getLast();
    assertEquals(line, last.mark() + " " + last.result());
    assertEquals(rule, last.claim().rule());
    assertEquals(tlsa.records().getFirst().text(), last.record());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_ASKED | ABSENT | No TLSA records to compare with: none were asked for. You can type them.
          NONE | ABSENT | There is no TLSA record to compare with.
          UNSIGNED | INERT | The TLSA records are not signed: senders do not look at them.
          UNKNOWN | UNKNOWN | Whether there are TLSA records could not be found out.
          NOT_SHOWN | UNKNOWN | Senders that look at TLSA records name the server as the records do (SNI). It was not seen that it sends them this chain.
          """)
  void whereNoRecordCountsItIsSaid(Standing standing, Mark mark, String said) {
    CertificateScreen.TlsaLine first = chain(dane(published(standing))).tlsa().getFirst();
    assertEquals(mark, first.mark());
    assertEquals(said, first.result());
  }

  @Test
  void typedRecordsStandInForThoseThatArePublished() {
    List<mailpath.dane.TlsaRecord> typed = signed(view(LEAF).tlsa().getFirst()).records();
    Chain chain = chain(SUBJECTS.file(LEAF, CA), ChainChoice.NONE.holding(typed));
    assertEquals(Mark.SECURE, chain.tlsa().getFirst().mark());
    assertEquals(Mark.SECURE, chain.uses().uses().get(3).mark());
  }
}
