package mailpath.client.symptom;

import java.util.Optional;
import mailpath.client.ClientProgram;
import org.jspecify.annotations.Nullable;

/** Whose text it is that the user reads. */
public enum Speaker {
  THUNDERBIRD(ClientProgram.THUNDERBIRD),
  THUNDERBIRD_ANDROID(ClientProgram.THUNDERBIRD_ANDROID),
  OUTLOOK(ClientProgram.OUTLOOK),
  APPLE_MAIL(ClientProgram.APPLE_MAIL),
  /** The settings page of Gmail on the web, where other mailboxes are added. */
  GMAIL_WEB(null),
  /** The mail server; any program shows what it says. */
  SERVER(null),
  /** Nobody's: what the user tells in his own words. */
  USER(null);

  private final Optional<ClientProgram> program;

  Speaker(@Nullable ClientProgram program) {
    this.program = Optional.ofNullable(program);
  }

  /** Whether it can be read in that program. */
  public boolean isReadIn(ClientProgram shown) {
    return shown == ClientProgram.OTHER || program.isEmpty() || program.get() == shown;
  }
}
