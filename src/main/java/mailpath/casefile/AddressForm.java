package mailpath.casefile;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.casefile.AddressMention.Reading;

/**
 * One way in which addresses are written.
 *
 * @param sure whether nothing else is written like this
 * @param readings what a match can be; none if it is no address after all
 */
record AddressForm(Pattern pattern, boolean sure, Function<MatchResult, List<Reading>> readings) {

  /**
   * Where a word can begin: not behind a letter or digit, unless these belong to an escape such as
   * {@code %3A}, {@code =3D} or {@code \n}.
   */
  static final String AFTER_ESCAPE = "(?<=[%=][0-9A-Fa-f]{2})|(?<=\\\\[nrt])";

  static final String STARTS = "(?:(?<![0-9A-Za-z])|" + AFTER_ESCAPE + ")";

  static AddressForm sure(String regex, Function<MatchResult, List<Reading>> readings) {
    return new AddressForm(compile(regex), true, readings);
  }

  static AddressForm guessed(String regex, Function<MatchResult, List<Reading>> readings) {
    return new AddressForm(compile(regex), false, readings);
  }

  private static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Of what can only be guessed, matches that overlap too: of five numbers any four can be meant.
   */
  Stream<AddressMention> find(String text) {
    Matcher matcher = pattern.matcher(text);
    Stream.Builder<AddressMention> found = Stream.builder();
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      List<Reading> read = readings.apply(matcher);
      if (!read.isEmpty()) {
        found.add(new AddressMention(matcher.start(), matcher.end(), sure, read));
      }
      from = sure ? matcher.end() : matcher.start() + 1;
    }
    return found.build();
  }
}
