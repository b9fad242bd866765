package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of each theme, held to the contrast of WCAG 2.2 1.4.3 and 1.4.11. */
class TokensTest {
  private static final Pattern TOKEN = Pattern.compile("-mp-([a-z0-9-]+):\\s*#([0-9a-f]{6});");
  private static final double TEXT = 4.5;
  private static final double BORDER = 3.0;
  private static final List<String> STATES =
      List.of("secure", "opportunistic", "plaintext", "broken", "unknown", "not-accepting");

  private static Map<String, Integer> tokens(String sheet) throws IOException {
    try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Integer> tokens = new TreeMap<>();
      TOKEN
          .matcher(text)
          .results()
          .forEach(token -> tokens.put(token.group(1), Integer.parseInt(token.group(2), 16)));
      return tokens;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void textIsReadableOnEveryGroundItStandsOn(String sheet) throws IOException {
    Map<String, Integer> tokens = tokens(sheet);
    List<String> grounds = new ArrayList<>(List.of("bg", "bg2", "bg3", "selection"));
    STATES.forEach(state -> grounds.add(state + "-tint"));
    for (String ground : grounds) {
      atLeast(TEXT, tokens, "fg", ground);
      atLeast(TEXT, tokens, "muted", ground);
    }
    for (String ground : List.of("bg", "bg2", "selection")) {
      atLeast(TEXT, tokens, "accent", ground);
    }
    for (String state : STATES) {
      atLeast(TEXT, tokens, state, "bg");
      atLeast(TEXT, tokens, state, "bg2");
      atLeast(TEXT, tokens, state, "bg3");
      atLeast(TEXT, tokens, state, "selection");
      atLeast(TEXT, tokens, state, state + "-tint");
      atLeast(TEXT, tokens, "accent", state + "-tint");
      atLeast(TEXT, tokens, "on-tone", state);
    }
    atLeast(TEXT, tokens, "on-accent", "accent-fill");
    atLeast(TEXT, tokens, "on-inverse", "inverse");
    atLeast(TEXT, tokens, "on-strip", "strip");
    atLeast(TEXT, tokens, "on-badge", "badge");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light.css", "dark.css"})
  void bordersAndFocusRingsAreSeenOnEveryGround(String sheet) throws IOException {
    Map<String, Integer> tokens = tokens(sheet);
    for (String ground : List.of("bg", "bg2")) {
      atLeast(BORDER, tokens, "control", ground);
      atLeast(BORDER, tokens, "accent", ground);
      atLeast(BORDER, tokens, "fg", ground);
    }
    STATES.forEach(state -> atLeast(BORDER, tokens, "accent", state + "-tint"));
  }

  private static void atLeast(
      double least, Map<String, Integer> tokens, String text, String ground) {
    double contrast = contrast(token(tokens, text), token(tokens, ground));
    assertTrue(
        contrast >= least, () -> text + " on " + ground + " has " + contrast + ", not " + least);
  }

  private static int token(Map<String, Integer> tokens, String name) {
    assertTrue(tokens.containsKey(name), () -> "no token " + name + " in " + tokens.keySet());
    return tokens.get(name);
  }

  private static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * part(colour >> 16) + 0.7152 * part(colour >> 8) + 0.0722 * part(colour);
  }

  private static double part(int octet) {
    double value = (octet & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
