package mailpath.certificate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Bytes;

/** A certificate of the chain as sent that cannot be read (threat-X6). */
public record CertificateUnreadable(String subject, int number, String why, Evidence evidence)
    implements Finding {

  static List<CertificateUnreadable> check(JudgedChain chain) {
    List<Entry> entries = chain.reading().chain().entries();
    return IntStream.range(0, entries.size())
        .boxed()
        .flatMap(
            i ->
                entries.get(i) instanceof Entry.Unreadable(Bytes ignored, String why)
                    ? Stream.of(
                        new CertificateUnreadable(chain.subject(), i + 1, why, chain.evidence()))
                    : Stream.empty())
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.READING, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
