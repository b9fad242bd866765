package mailpath.network;

import java.io.EOFException;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.util.Locale;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;

/** Reads exceptions of sockets and of the TLS library as {@link Failure}s. */
final class Failures {
  private Failures() {}

  static Failure of(Stage stage, IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ExchangeFailed failed) {
        return failed.failure();
      }
    }
    return switch (e) {
      case TlsFatalAlertReceived alert -> alert(stage, alert.getAlertDescription(), false);
      case TlsFatalAlert alert -> raised(stage, alert);
      case EOFException ignored -> new Failure.Closed(stage);
      default -> ofSocket(stage, e);
    };
  }

  private static Failure alert(Stage stage, short description, boolean sentByUs) {
    return new Failure.TlsAlert(
        stage, description, AlertDescription.getName(description), sentByUs);
  }

  /** An internal error of the library is its way of saying that it could not read what came. */
  private static Failure raised(Stage stage, TlsFatalAlert alert) {
    return alert.getAlertDescription() == AlertDescription.internal_error
        ? new Failure.Malformed(stage, detail(alert.getCause() != null ? alert.getCause() : alert))
        : alert(stage, alert.getAlertDescription(), true);
  }

  /**
   * The JDK tells the errors of the operating system apart by text alone; the texts are its own, in
   * English everywhere.
   */
  private static Failure ofSocket(Stage stage, IOException e) {
    String text = detail(e).toLowerCase(Locale.ROOT);
    if (e instanceof PortUnreachableException || text.contains("refused")) {
      return new Failure.ConnectionRefused();
    }
    if (e instanceof NoRouteToHostException || text.contains("unreachable")) {
      return new Failure.Unreachable(detail(e));
    }
    return stage == Stage.CONNECT ? new Failure.Unreachable(detail(e)) : new Failure.Reset(stage);
  }

  private static String detail(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
