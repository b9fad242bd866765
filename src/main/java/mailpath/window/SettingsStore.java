package mailpath.window;

import java.util.Optional;
import mailpath.casefile.CaseFault;

/** Where the choices about the window are kept. */
public interface SettingsStore {
  /** Keeps them; what cannot be kept holds as long as the window is open. */
  Optional<CaseFault> keep(WindowSettings settings);

  /** What stands in the way of keeping any; asked beside the window's thread. */
  Optional<CaseFault> obstacle();
}
