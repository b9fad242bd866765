package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gives way when, and what is understood of what somebody types. */
class LookTest {
  @ParameterizedTest
  @CsvSource({
    "1280, 800, 100, WIDE",
    "1024, 640, 100, NARROW",
    "1280, 800, 125, NARROW",
    "1280, 800, 150, LARGE_TEXT",
    "1280, 800, 200, LARGE_TEXT",
    "2560, 1600, 200, WIDE"
  })
  void theRoomIsMeasuredInTextSizes(double width, double height, double percent, Look.Room room) {
    double unit = percent / 100;
    assertEquals(room, Look.Room.of(width / unit, height / unit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "example.nl | domain example.nl",
        "anna@example.nl | domain example.nl, from address",
        "https://www.example.nl/contact | domain www.example.nl, from link",
        "mx.example.nl:25 | domain mx.example.nl, without port",
        "192.0.2.1 | IP address 192.0.2.1",
        "exa mple.nl | not understood"
      })
  void theFieldSaysWhatItUnderstood(String typed, String said) {
    Words words = Words.of(Language.EN, WindowRig.ZONE);
    assertEquals(said, InputUnderstood.of(typed, words).brief());
  }

  @ParameterizedTest
  @CsvSource({"0, 125, 100", "1, 100, 125", "-1, 100, 75", "-1, 75, 75", "1, 300, 300"})
  void textSizeStaysInItsBounds(int steps, int before, int after) {
    WindowSettings settings =
        new WindowSettings(Language.EN, WindowSettings.Theme.SYSTEM, before, true, true);
    assertEquals(after, settings.textSize(steps).textPercent());
  }
}
