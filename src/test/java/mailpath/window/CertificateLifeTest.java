package mailpath.window;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.root;
import static mailpath.window.ChainSubjects.CA;
import static mailpath.window.ChainSubjects.LEAF;
import static mailpath.window.ChainSubjects.RUBBISH;
import static mailpath.window.ChainSubjects.SUBJECTS;
import static mailpath.window.ChainSubjects.WORDS;
import static mailpath.window.ChainSubjects.chain;
import static mailpath.window.ChainSubjects.published;
import static mailpath.window.ChainSubjects.signed;
import static mailpath.window.ChainSubjects.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.PeerName;
import mailpath.certificate.TestCertificate;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.window.CertificateScreen.Life;
import mailpath.window.CertificateScreen.Looking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A chain on another date (RFC 5280 4.1.2.5). */
class CertificateLifeTest {
  static Stream<Arguments> dates() {
    String pinned = view(LEAF).tlsa().getFirst();
    PublishedTlsa none = published(Standing.NONE);
    return Stream.of(
        Arguments.of(
            SUBJECTS.served(25, none, LEAF, CA),
            "2026-11-25T12:00:00Z",
            "SECURE Valid on this date, and so is the whole path.",
            "From 24 Jan 2027 senders that know an enforced policy would keep the mail back."),
        Arguments.of(
            SUBJECTS.served(993, none, LEAF, CA),
            "2026-11-25T12:00:00Z",
            "SECURE Valid on this date, and so is the whole path.",
            "From 24 Jan 2027 mail programs would refuse the server."),
        Arguments.of(
            SUBJECTS.file(LEAF, CA),
            "2026-11-25T12:00:00Z",
            "SECURE Valid on this date, and so is the whole path.",
            "From 24 Jan 2027 no longer good enough for: MTA-STS, mail programs."),
        Arguments.of(
            SUBJECTS.served(25, signed(pinned), LEAF, CA),
            "2027-02-01T12:00:00Z",
            "ADVICE On this date the certificate of mx.example.nl has expired (24 Jan 2027). For"
                + " DANE-EE dates do not count.",
            "No later date changes what it is good enough for."),
        Arguments.of(
            SUBJECTS.file(LEAF, CA),
            "2026-10-01T12:00:00Z",
            "BROKEN On this date the certificate of mx.example.nl is not valid yet (from 26 Oct"
                + " 2026).",
            "From 26 Oct 2026 also good enough for: MTA-STS, DANE with an authority (DANE-TA),"
                + " mail programs."),
        Arguments.of(
            SUBJECTS.file(LEAF),
            "2026-11-25T12:00:00Z",
            "ADVICE The dates are right on this date; the path fails for another reason. The"
                + " certificate of the server: its issuer was not sent.",
            "No later date changes what it is good enough for."),
        Arguments.of(
            SUBJECTS.file(List.of(RUBBISH)),
            "2026-11-25T12:00:00Z",
            "UNKNOWN The server's certificate cannot be read, so nothing can be said of its dates.",
            "No later date changes what it is good enough for."));
  }

  @ParameterizedTest
  @MethodSource
  void dates(ChainSubject subject, Instant date, String sentence, String next) {
    Life life = chain(subject, ChainChoice.NONE.on(Optional.of(date))).life();
    assertEquals(sentence, life.mark() + " " + life.sentence());
    assertEquals(next, life.next());
  }

  @Test
  void theSliderReachesSomeWayBeyondWhatChanges() {
    Life now = chain(SUBJECTS.file(LEAF, CA)).life();
    assertEquals(Instant.parse("2026-10-14T05:59:59.875Z"), now.from());
    assertEquals(Instant.parse("2027-02-05T18:00:01.125Z"), now.until());
    assertEquals("2026-11-25", now.typed());
    assertEquals(
        List.of(Instant.parse("2026-10-26T12:00:00Z"), Instant.parse("2027-01-24T12:00:01Z")),
        now.turns());
    Instant far = Instant.parse("2050-01-01T00:00:00Z");
    Life later = chain(SUBJECTS.file(LEAF, CA), ChainChoice.NONE.on(Optional.of(far))).life();
    assertEquals(far, later.until());
    assertEquals(NOW, later.now());
  }

  @Test
  void datesThatNobodyLivesToSeeAreNotReached() {
    TestCertificate ages =
        root("Ages").dates("1950-01-01T00:00:00Z", "9999-12-31T23:59:59Z").make();
    Life old = chain(new ChainSubjects(ages).file(ages)).life();
    assertTrue(old.from().isAfter(Instant.parse("2014-01-01T00:00:00Z")), old::toString);
    assertTrue(old.until().isBefore(Instant.parse("2040-01-01T00:00:00Z")), old::toString);
  }

  @Test
  void aDateThatIsNoneStaysInTheField() {
    CertificateScreens.Around mistyped =
        new CertificateScreens.Around(
            Looking.NOT, List.of(), GivenRoots.OTHER, Optional.of("31 feb"), "");
    Life life =
        new CertificateScreens(WORDS, new ChainLives())
            .of(List.of(SUBJECTS.file(LEAF, CA)), ChainChoice.NONE, mistyped)
            .chain()
            .orElseThrow()
            .life();
    assertEquals("31 feb", life.typed());
    assertEquals("This is no date; write it as 2027-01-30.", life.fault());
    assertEquals(NOW, life.date());
  }

  @Test
  void whatAChainIsWorthOverTimeIsFoundOutOnce() {
    ChainLives lives = new ChainLives();
    ChainSubject subject = SUBJECTS.file(LEAF, CA);
    HeldChain now = HeldChain.of(subject, ChainChoice.NONE, lives);
    ChainChoice later = ChainChoice.NONE.on(Optional.of(NOW.plus(Duration.ofDays(300))));
    assertTrue(now.life() == HeldChain.of(subject, later, lives).life());
    ChainChoice other = ChainChoice.NONE.expecting(PeerName.dns("a.nl"));
    assertFalse(now.life() == HeldChain.of(subject, other, lives).life());
  }
}
