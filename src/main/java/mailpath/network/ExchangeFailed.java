package mailpath.network;

import java.io.IOException;

/**
 * Carries a failure from deep inside an exchange to its end, where it becomes a value. It is an
 * {@link IOException} so that it passes unharmed through the streams of a TLS library.
 */
final class ExchangeFailed extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  ExchangeFailed(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
