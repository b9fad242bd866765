package mailpath.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.casefile.Case;
import mailpath.certificate.TrustStore;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishedCopies;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.WhatIf;
import mailpath.investigation.WhatIfRefused;

/**
 * What a change of the copies comes to; nothing of either while nothing is changed.
 *
 * @param refused what makes no edit: then nothing is played
 */
record Supposed(Optional<Assessment> played, List<WhatIfRefused> refused) {
  static final Supposed NOTHING = new Supposed(Optional.empty(), List.of());

  Supposed {
    refused = List.copyOf(refused);
  }

  /**
   * @param changed texts in place of those of the copies, by their ids
   * @param recorded what was measured, asked for only if something is changed
   */
  static Supposed play(
      Assessment measured, Map<String, String> changed, Supplier<Case> recorded, TrustStore roots) {
    PublishedCopies copies = PublishedCopies.of(measured);
    List<Copy> other =
        copies.copies().stream()
            .filter(copy -> changed.containsKey(copy.id()))
            .map(copy -> copy.with(changed.getOrDefault(copy.id(), copy.text())))
            .toList();
    List<String> lines = copies.lines(other);
    if (lines.isEmpty()) {
      return NOTHING;
    }
    Optional<String> policy =
        other.stream()
            .filter(copy -> copy.kind() == PublishedCopies.Kind.POLICY)
            .map(Copy::text)
            .findFirst();
    return switch (new WhatIf(recorded.get(), roots).play(lines, file -> policy)) {
      case WhatIf.Outcome.Played(var ignored, Assessment assessment) ->
          new Supposed(Optional.of(assessment), List.of());
      case WhatIf.Outcome.Refused(List<WhatIfRefused> why) -> new Supposed(Optional.empty(), why);
    };
  }
}
