package mailpath.window;

import static mailpath.window.ChainSubjects.published;
import static mailpath.window.ChainSubjects.view;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mailpath.ChainKind;
import mailpath.certificate.TestCertificate;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.window.CertificateScreen.Chain;
import org.junit.jupiter.api.Test;

/** What nobody here can check is nowhere called wrong, and nowhere called good (threat-X4). */
class CertificateUndecidedTest {
  private static final ChainSubjects SUBJECTS = new ChainSubjects(ChainKind.ROOT);
  private static final TestCertificate[] LATTICE =
      ChainKind.all()
          .filter(kind -> kind.label().equals("ML-DSA authority"))
          .flatMap(kind -> kind.chains().getFirst().stream())
          .toArray(TestCertificate[]::new);

  private static final String WHY =
      "server: its signature is of a kind that this program cannot check (Lattice).";

  private static final Chain CHAIN = ChainSubjects.chain(SUBJECTS.file(LATTICE));

  @Test
  void theDatesAreToldApartFromThePath() {
    assertEquals(
        "UNKNOWN The dates are right on this date; whether the path holds could not be found out. "
            + WHY,
        CHAIN.life().mark() + " " + CHAIN.life().sentence());
  }

  @Test
  void noStoreIsSaidToRefuseIt() {
    assertEquals(
        List.of(Mark.UNKNOWN),
        CHAIN.stores().stream().map(CertificateScreen.StoreLine::mark).toList());
  }

  @Test
  void whatIsBesideThePathIsNotCalledNeedless() {
    assertEquals(
        "sent 1 2 Lattice | until 24 Jan 2027 | ADVICE not in the path",
        CertificateLines.sent(CHAIN).getLast());
  }

  @Test
  void aRecordAboutItsAuthorityIsNotCalledWrong() {
    PublishedTlsa about = ChainSubjects.signed(view(LATTICE[1]).tlsa().get(2));
    Chain chain = ChainSubjects.chain(SUBJECTS.served(25, about, LATTICE));
    assertEquals(
        List.of(Mark.UNKNOWN),
        chain.tlsa().stream().map(CertificateScreen.TlsaLine::mark).toList());
  }

  @Test
  void withoutItsRecordNobodyKeepsMailBack() {
    TestCertificate self = TestCertificate.root("self").ca(false).dns("mx.example.nl").make();
    ChainSubject named =
        ChainSubjects.SUBJECTS.served(
            25,
            published(Standing.NONE),
            TestCertificate.intermediate("mx.example.nl", ChainSubjects.CA).ca(false).make(),
            ChainSubjects.CA);
    assertEquals(
        "From 24 Jan 2027 no longer good enough for: DANE with an authority (DANE-TA).",
        ChainSubjects.chain(named).life().next());
    assertEquals(
        "No later date changes what it is good enough for.",
        ChainSubjects.chain(SUBJECTS.file(self)).life().next());
  }
}
