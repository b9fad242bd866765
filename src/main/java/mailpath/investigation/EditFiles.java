package mailpath.investigation;

import java.util.Optional;
import java.util.function.Function;

/**
 * The files that lines of {@link WhatIf} name.
 *
 * @param read from the name of a file to its text; empty where it cannot be read
 */
record EditFiles(Function<String, Optional<String>> read) {
  String text(String file) throws RefusedEdit {
    return read.apply(file)
        .orElseThrow(() -> new RefusedEdit(file, new WhatIfFault.WhatIfFileUnread(file)));
  }
}
