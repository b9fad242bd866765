package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import mailpath.investigation.OddZones;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chains of trust in the window: what is shown, and by which keys it opens. */
class ChainsTest {
  private static final Words WORDS = Words.of(Language.EN, WindowRig.ZONE);
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private static List<ChainScreen> chains(OddZones zones) {
    return new ChainScreens(zones.check(), WORDS).all();
  }

  @ParameterizedTest
  @CsvSource({
    "BOGUS_SIGNATURE, 0, FAILS, The signature does not fit the data",
    "UNSIGNED_HOST, 1, NOT_PROVEN, No DS record at the parent",
    "EXPIRED_KEYS, 0, FAILS, The signature has expired",
    "WRONG_DS, 0, FAILS, The DS record at the parent fits no key",
    "ALIAS_LEAVES, 1, NOT_PROVEN, No DS record at the parent"
  })
  void theFirstLinkThatEndsOrFailsIsOpened(OddZones zones, int place, LinkState link, String note) {
    ChainScreen chain = chains(zones).get(place);
    List<ChainScreen.Stop> opened = chain.stops().filter(ChainScreen.Stop::opened).toList();
    assertEquals(1, opened.size());
    assertEquals(link, opened.getFirst().link());
    assertEquals(note, opened.getFirst().note());
    assertFalse(opened.getFirst().details().isEmpty());
  }

  @Test
  void whatDependsOnTheResolverIsSaidAtTheZone() {
    ChainScreen.Stop zone = chains(OddZones.SHA1).getFirst().stop().orElseThrow();
    assertTrue(zone.note().contains("Depends on the resolver"), zone.note());
  }

  /** D12: what is published in an unsigned zone is there, and has no effect. */
  @Test
  void aTlsaRecordInAnUnsignedZoneIsInert() {
    ChainScreen.Stop tlsa = chains(OddZones.UNSIGNED_HOST).get(1).answers().getLast();
    assertEquals(LinkState.INERT, tlsa.link());
    assertEquals("published, no effect", tlsa.state());
  }

  @Test
  void aDomainThatIsSignedThroughoutIsOneLine() {
    List<ChainScreen> chains = new ChainScreens(samples.last("ketting.test"), WORDS).all();
    assertEquals(1, chains.size());
    assertTrue(chains.getFirst().secure());
    assertEquals(
        "root, test, ketting.test: signed and checked",
        chains.getFirst().fold().orElseThrow().text());
  }

  @Test
  void enterUnfoldsArrowsMoveAndEnterOpensTheRecord() {
    WindowSettings settings =
        new WindowSettings(Language.EN, WindowSettings.Theme.LIGHT, 100, true, true);
    try (WindowRig rig = new WindowRig(samples, settings, 1280, 800)) {
      rig.checked("ketting.test");
      rig.act(() -> rig.node("chain:0").requestFocus());
      rig.press(KeyCode.ENTER);
      assertEquals("chain:0", rig.focused());
      assertTrue(rig.shown("chain:0:zone:ketting.test"));
      rig.press(KeyCode.DOWN);
      assertEquals("chain:0:zone:.", rig.focused());
      rig.press(KeyCode.END);
      assertEquals("chain:0:TLSA:_25._tcp.mx.ketting.test", rig.focused());
      rig.press(KeyCode.ENTER);
      assertTrue(rig.shown("evidence-copy"));
      rig.press(KeyCode.ESCAPE);
      rig.press(KeyCode.HOME);
      rig.press(KeyCode.ENTER);
      assertFalse(rig.texts().contains("TLSA _25._tcp.mx.ketting.test"));
    }
  }

  @Test
  void whatIsReadAloudHasTheStateAndTheCheck() {
    ChainScreen.Stop stop = chains(OddZones.WRONG_DS).getFirst().stop().orElseThrow();
    assertEquals("d.test: bogus. The DS record at the parent fits no key", stop.claim().text());
  }
}
