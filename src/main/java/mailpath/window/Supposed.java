package mailpath.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.casefile.Case;
import mailpath.certificate.TrustStore;
import mailpath.fact.SignatureChecks;
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
   * What a change is played with.
   *
   * @param recorded what was measured, asked for only if something is changed
   * @param roots that an assumed chain may lead to
   * @param checked signatures that were checked before
   */
  record Desk(Supplier<Case> recorded, TrustStore roots, SignatureChecks checked) {

    /**
     * @param changed texts in place of those of the copies, by their ids
     */
    Supposed play(Assessment measured, Map<String, String> changed) {
      PublishedCopies copies = PublishedCopies.of(measured).supposing(changed);
      List<Copy> other =
          copies.copies().stream()
              .filter(copy -> changed.containsKey(copy.id()))
              .map(copy -> copy.with(changed.getOrDefault(copy.id(), copy.text())))
              .toList();
      List<String> lines = copies.lines(other);
      return lines.isEmpty() ? NOTHING : play(lines, policy(other));
    }

    private Supposed play(List<String> lines, Optional<String> policy) {
      WhatIf whatIf = new WhatIf(recorded.get(), roots, checked);
      return switch (whatIf.play(lines, file -> policy)) {
        case WhatIf.Outcome.Played(var ignored, Assessment assessment) ->
            new Supposed(Optional.of(assessment), List.of());
        case WhatIf.Outcome.Refused(List<WhatIfRefused> why) -> new Supposed(Optional.empty(), why);
      };
    }

    private static Optional<String> policy(List<Copy> copies) {
      return copies.stream()
          .filter(copy -> copy.kind() == PublishedCopies.Kind.POLICY)
          .map(Copy::text)
          .findFirst();
    }
  }
}
