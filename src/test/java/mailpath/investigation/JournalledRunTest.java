package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import mailpath.casefile.Case;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Journal;
import mailpath.casefile.Journals;
import mailpath.delivery.Word;
import mailpath.dns.SignedInternet;
import mailpath.network.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that leaves a journal, and what it is worth after a crash. */
class JournalledRunTest {
  private static final DomainQuestion QUESTION =
      new DomainQuestion(MailWorld.DOMAIN, "d.test", SignedInternet.NOW, false, MailWorld.CONTROLS);

  @TempDir private Path folder;
  private final MailWorld world = new MailWorld();
  private DomainCheck check;
  private Journals journals;

  @BeforeEach
  void open() {
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.internet.existing("d.test").add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    check = new DomainCheck(world, world.settings());
    journals = new Journals(folder, Limits.STANDARD);
  }

  @Test
  void allThatArrivedIsLeftByACrash() {
    Assessment assessed;
    try (Journal journal = journals.begin(check.begun(QUESTION, "1.0"))) {
      assessed = check.prepare(QUESTION, journal).run();
    }
    List<Case> left = new ArrayList<>();
    journals.recover(left::add);
    Case found = DomainCases.trimmed(left.getFirst());
    assertEquals(new HashSet<>(assessed.observations()), new HashSet<>(found.observations()));
    assertEquals(Word.SECURE, DomainCases.replay(found).verdict().word());
    assertEquals(DomainCases.of(assessed, world.settings(), "1.0").settings(), found.settings());
  }

  @Test
  void nothingIsLeftByARunThatEnds() {
    try (Journal journal = journals.begin(check.begun(QUESTION, "1.0"))) {
      check.prepare(QUESTION, journal).run();
      journal.done();
    }
    List<Case> left = new ArrayList<>();
    journals.recover(left::add);
    assertEquals(List.of(), left);
  }
}
