package mailpath.window;

import mailpath.network.Failure;
import mailpath.report.Words;

/** A failure as a line for people. */
final class FailureText {
  private FailureText() {}

  static String of(Failure failure, Words words) {
    return switch (failure) {
      case Failure.TimedOut(var stage, var after) ->
          words.label(WindowText.FAILED_TIMED_OUT, stage, after);
      case Failure.ConnectionRefused() -> words.label(WindowText.FAILED_REFUSED);
      case Failure.Unreachable(String detail) -> words.label(WindowText.FAILED_UNREACHABLE, detail);
      case Failure.Closed(var stage) -> words.label(WindowText.FAILED_CLOSED, stage);
      case Failure.Reset(var stage) -> words.label(WindowText.FAILED_RESET, stage);
      case Failure.Malformed(var stage, String detail) ->
          words.label(WindowText.FAILED_MALFORMED, stage, detail);
      case Failure.OverLimit(var stage, String what, long limit) ->
          words.label(WindowText.FAILED_OVER_LIMIT, stage, what, limit);
      case Failure.Rejected rejected ->
          words.label(WindowText.FAILED_REJECTED, rejected.stage(), rejected.reply());
      case Failure.InjectedText(String text) -> words.label(WindowText.FAILED_INJECTED, text);
      case Failure.NotTls(var stage, String octets) ->
          words.label(WindowText.FAILED_NOT_TLS, octets);
      case Failure.TlsAlert(var stage, int number, String name, boolean ours) ->
          words.label(ours ? WindowText.FAILED_OWN_ALERT : WindowText.FAILED_ALERT, name, number);
      case Failure.NoResolver(String detail) -> words.label(WindowText.FAILED_RESOLVER, detail);
      case Failure.Cancelled(var stage) -> words.label(WindowText.FAILED_STOPPED, stage);
    };
  }
}
