package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import mailpath.certificate.ExtensionView;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.ExtensionBox;

/** Makes the boxes of extensions: what each says, or its octets where that is not to be read. */
record CertificateExtensionBoxes(Words words) {
  /** Extensions, and lines of one; a certificate may have ten thousand of either. */
  private static final int MOST = 100;

  /** Hexadecimal digits of one that makes no sense. */
  private static final int DIGITS = 256;

  /** Those that are drawn, and how many are not. */
  List<ExtensionBox> boxes(List<ExtensionView> extensions) {
    List<ExtensionBox> boxes =
        new ArrayList<>(extensions.stream().limit(MOST).map(this::box).toList());
    if (extensions.size() > MOST) {
      String more = words.label(CertificateTabText.AND_MORE, extensions.size() - MOST);
      boxes.add(new ExtensionBox(more, "", false, List.of()));
    }
    return boxes;
  }

  private ExtensionBox box(ExtensionView extension) {
    String title =
        extension
            .kind()
            .map(words::word)
            .orElseGet(() -> words.label(CertificateTabText.EXTENSION_UNKNOWN));
    return new ExtensionBox(
        title,
        extension.oid(),
        extension.critical(),
        extension.content().isPresent() ? lines(extension.content().get()) : octets(extension));
  }

  private List<String> lines(List<String> content) {
    List<String> lines = new ArrayList<>(content.stream().limit(MOST).map(words::show).toList());
    if (content.size() > MOST) {
      lines.add(words.label(CertificateTabText.AND_MORE, content.size() - MOST));
    }
    return lines;
  }

  private List<String> octets(ExtensionView extension) {
    String all = extension.octets().hex();
    String cut = all.length() > DIGITS ? all.substring(0, DIGITS) + "…" : all;
    return extension.unreadable()
        ? List.of(words.label(CertificateTabText.EXTENSION_UNREADABLE), cut)
        : List.of(cut);
  }
}
