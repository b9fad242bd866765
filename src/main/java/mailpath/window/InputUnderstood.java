package mailpath.window;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.network.DomainInput;
import mailpath.network.InputFault;
import mailpath.network.InputKind;
import mailpath.network.InputWarning;
import mailpath.network.IpText;
import mailpath.report.Words;

/**
 * What is said of the text in the input field.
 *
 * @param brief inside the field; empty while nothing is typed
 * @param refusal beside the field why nothing is checked; empty where it can be
 * @param warning what deserves a second look; empty if nothing does
 */
record InputUnderstood(DomainInput input, String brief, String refusal, String warning) {
  /** Those that need no attention: the meaning is sure. */
  private static final List<InputWarning> CLEAN =
      List.of(
          InputWarning.BLANKS_REMOVED,
          InputWarning.TRAILING_DOT_REMOVED,
          InputWarning.LOCAL_PART_DROPPED,
          InputWarning.LINK_TAKEN_APART);

  static InputUnderstood of(String typed, Words words) {
    DomainInput input = DomainInput.parse(typed);
    return switch (input) {
      case DomainInput.Understood(var domain, var kind, var ignored, var port, var warnings) ->
          new InputUnderstood(
              input,
              words.label(form(kind), domain),
              "",
              warnings.stream()
                  .filter(warning -> !CLEAN.contains(warning))
                  .map(words::word)
                  .collect(Collectors.joining(" ")));
      case DomainInput.IpAddress address ->
          new InputUnderstood(
              input,
              words.label(WindowText.UNDERSTOOD_IP, IpText.show(address.address())),
              words.label(WindowText.REFUSED_IP),
              "");
      case DomainInput.Refused(InputFault why, String part, var ignored) ->
          new InputUnderstood(
              input,
              why == InputFault.EMPTY ? "" : words.label(WindowText.NOT_UNDERSTOOD),
              why == InputFault.EMPTY
                  ? words.label(WindowText.REFUSED_EMPTY)
                  : words.label(WindowText.REFUSED, part, why),
              "");
    };
  }

  private static WindowText form(InputKind kind) {
    return switch (kind) {
      case DOMAIN -> WindowText.UNDERSTOOD_DOMAIN;
      case ADDRESS -> WindowText.UNDERSTOOD_ADDRESS;
      case URL -> WindowText.UNDERSTOOD_URL;
      case HOST_PORT -> WindowText.UNDERSTOOD_HOST_PORT;
      case IP -> WindowText.UNDERSTOOD_IP;
    };
  }
}
