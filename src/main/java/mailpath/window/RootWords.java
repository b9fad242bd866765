package mailpath.window;

import mailpath.certificate.StoreName;
import mailpath.report.Words;

/** Sets of roots by the names that people have for them. */
record RootWords(GivenRoots given, Words words) {

  /** As a place: {@code in the store of this computer}. */
  String place(StoreName store) {
    return words.label(
        switch (store.kind()) {
          case PLATFORM -> CertificateTabText.IN_PLATFORM;
          case RUNTIME -> CertificateTabText.IN_RUNTIME;
          case FILE -> CertificateTabText.IN_FILE;
          case GIVEN ->
              switch (given) {
                case LAB -> CertificateTabText.IN_LAB;
                case CASE -> CertificateTabText.IN_CASE;
                case OTHER -> CertificateTabText.IN_GIVEN;
              };
        },
        file(store));
  }

  /** As a thing: {@code the operating system's roots}. */
  String name(StoreName store) {
    return switch (store.kind()) {
      case PLATFORM, RUNTIME -> words.word(store.kind());
      case FILE -> words.label(CertificateTabText.ROOTS_FILE, file(store));
      case GIVEN ->
          switch (given) {
            case LAB -> words.label(CertificateTabText.ROOTS_LAB);
            case CASE -> words.label(CertificateTabText.ROOTS_CASE);
            case OTHER -> words.word(store.kind());
          };
    };
  }

  /** Folders are nobody's business but the user's own. */
  private static String file(StoreName store) {
    return store.place().replaceAll(".*[/\\\\]", "");
  }
}
