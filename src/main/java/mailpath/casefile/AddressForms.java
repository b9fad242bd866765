package mailpath.casefile;

import java.util.List;

/**
 * How mail servers, block lists, reverse DNS and web servers write addresses: dotted, in all forms
 * of RFC 4291 2.2, from behind, with dashes, as one number, in hexadecimal.
 */
final class AddressForms {
  private static final String DOT = "(\\.|%2e|=2e|\\[\\.]|\\\\\\.)";
  private static final String QUAD = "\\d{1,3}(?:\\.\\d{1,3}){3}";
  private static final String LABEL_STARTS = "(?<![0-9a-f])(?<![0-9a-f]\\.)";

  private static final String IPV6 =
      ("(?:(?:G C){6}(?:Q|G C G)|(?:G(?:C G){0,6})?C C(?:(?:G C){0,6}(?:Q|G))?)")
          .replace(" ", "")
          .replace("G", "[0-9a-f]{1,4}")
          .replace("C", "(?::|%3a|=3a)")
          .replace("Q", QUAD);

  /** With dashes for colons, as reverse DNS has them: all groups, or {@code ::} in between. */
  private static final String DASHED =
      "(?:G(?:-G){7}|(?:G(?:-G){0,5})?--(?:G(?:-G){0,5})?)".replace("G", "[0-9a-f]{1,4}");

  private static final List<AddressForm> ALL =
      List.of(
          AddressForm.sure(
              "(?:(?<![\\da-f])(?<!\\d\\.)|"
                  + AddressForm.AFTER_ESCAPE
                  + ")"
                  + quad("(\\d{1,3})", DOT)
                  + "(?!\\d)(?!\\.\\d{1,3}(?!\\d))",
              AddressReadings::dotted),
          AddressForm.sure(
              AddressForm.STARTS + "(" + IPV6 + ")(?![0-9a-z])(?!\\.\\d)", AddressReadings::groups),
          AddressForm.sure(
              AddressForm.STARTS
                  + "(?=fe[89ab]|ff[0-9a-f]{2})("
                  + IPV6
                  + ")%(?:25)?[0-9a-z][0-9a-z._-]*",
              AddressReadings::groups),
          AddressForm.sure(
              LABEL_STARTS + "[0-9a-f](?:\\.[0-9a-f]){31}(?!\\.?[0-9a-f](?:\\.|$))",
              AddressReadings::nibbles),
          AddressForm.guessed(
              "(?<!\\d)" + quad("(\\d{1,3})", "([-_.x])") + "(?!\\d)", AddressReadings::dotted),
          AddressForm.guessed("(?<!\\d)\\d{12}(?!\\d)", AddressReadings::padded),
          AddressForm.guessed("(?<!\\d)\\d{7,10}(?!\\d)", AddressReadings::number),
          AddressForm.guessed(
              "(?<![0-9a-f])(?:[0-9a-f]{32}|[0-9a-f]{8})(?![0-9a-f])", AddressReadings::hex),
          AddressForm.guessed(
              "(?<![0-9a-f])" + quad("(?:0x)?([0-9a-f]{2})", "([-.:])") + "(?![0-9a-f])",
              AddressReadings::hexOctets),
          AddressForm.guessed("(?<![0-9a-f])" + DASHED + "(?![0-9a-z])", AddressReadings::dashed));

  private AddressForms() {}

  static List<AddressMention> in(String text) {
    return ALL.stream().flatMap(form -> form.find(text)).toList();
  }

  private static String quad(String octet, String separator) {
    return octet + separator + octet + separator + octet + separator + octet;
  }
}
