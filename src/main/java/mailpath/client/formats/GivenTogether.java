package mailpath.client.formats;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import mailpath.client.ClientSettings;

/** Files that programs keep apart and that were given together. */
public final class GivenTogether {
  private GivenTogether() {}

  /**
   * The files with what belongs together in one: exceptions of a Thunderbird profile, the parts of
   * an Evolution account.
   *
   * @param settings of one file
   * @param with the same file with other settings
   */
  public static <T> List<T> joined(
      List<T> files, Function<T, ClientSettings> settings, BiFunction<T, ClientSettings, T> with) {
    return EvolutionParts.joined(PinnedServers.joined(files, settings, with), settings, with);
  }
}
