package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateFile;
import mailpath.report.Words;

/**
 * Every certificate of a chain that can be looked at: those that were sent, each once, then those
 * of the path that were not.
 */
record ShownCertificates(List<Entry> all, int sent) {
  private static final int LONGEST = 64;

  static ShownCertificates of(HeldChain held) {
    List<Entry> all =
        new ArrayList<>(
            held.view().chain().entries().stream()
                .limit(CertificateFile.CHAIN)
                .distinct()
                .toList());
    int sent = all.size();
    held.path().stream()
        .<Entry>map(Entry.Read::new)
        .filter(entry -> !all.contains(entry))
        .forEach(all::add);
    return new ShownCertificates(List.copyOf(all), sent);
  }

  int index(Entry entry) {
    return all.indexOf(entry);
  }

  int index(Certificate certificate) {
    return index(new Entry.Read(certificate));
  }

  /** What a certificate is called: its common name, else the first name in it. */
  static String name(Entry entry, Words words) {
    return switch (entry) {
      case Entry.Read(Certificate certificate) -> name(certificate, words);
      case Entry.Unreadable ignored -> words.label(CertificateTabText.UNREADABLE);
    };
  }

  static String name(Certificate certificate, Words words) {
    Optional<String> name =
        Stream.of(certificate.commonNames(), certificate.dnsNames(), List.of(certificate.subject()))
            .flatMap(List::stream)
            .filter(one -> !one.isBlank())
            .findFirst();
    return name.map(one -> cut(words.show(one)))
        .orElseGet(() -> words.label(CertificateTabText.NAMELESS));
  }

  /** A name out of a distinguished name that nothing else is known of. */
  static String name(String distinguished, Words words) {
    String common =
        Stream.of(distinguished.split("(?<!\\\\),"))
            .map(String::strip)
            .filter(part -> part.startsWith("CN="))
            .map(part -> part.substring(3).replaceAll("\\\\(.)", "$1"))
            .filter(part -> !part.isBlank())
            .findFirst()
            .orElse(distinguished);
    return common.isBlank() ? words.label(CertificateTabText.NAMELESS) : cut(words.show(common));
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
  }
}
