package mailpath.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dane.ChainUse;
import mailpath.dane.ChainUse.Worth;

/** What a chain of certificates is good enough for, all of it as one text. */
public record ChainAnswer(Words words) {

  public String text(List<ChainUse> uses) {
    return Stream.of(
            part(uses, Worth.YES, CertificateText.GOOD_FOR),
            part(uses, Worth.ONCE_PUBLISHED, CertificateText.GOOD_ONCE),
            part(uses, Worth.DEPENDS, CertificateText.GOOD_DEPENDS),
            part(uses, Worth.NO, CertificateText.NOT_GOOD_FOR),
            part(uses, Worth.UNKNOWN, CertificateText.NOT_KNOWN_FOR))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String part(List<ChainUse> all, Worth worth, CertificateText text) {
    String uses =
        all.stream()
            .filter(use -> use.worth() == worth)
            .map(use -> words.word(use.use()))
            .collect(Collectors.joining(", "));
    return uses.isEmpty() ? "" : words.label(text, uses);
  }
}
