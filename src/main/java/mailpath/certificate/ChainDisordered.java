package mailpath.certificate;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * Certificates were sent out of order, twice, or without belonging to the path (RFC 8446 4.4.2).
 */
public record ChainDisordered(String subject, int sent, int used, Evidence evidence)
    implements Finding {

  static List<ChainDisordered> check(JudgedChain chain) {
    List<Certificate> sent = chain.reading().chain().readable();
    List<Certificate> path = chain.reading().path().path();
    long used = path.stream().filter(sent::contains).count();
    boolean tidy = sent.size() <= path.size() && sent.equals(path.subList(0, sent.size()));
    return tidy || path.isEmpty()
        ? List.of()
        : List.of(new ChainDisordered(chain.subject(), sent.size(), (int) used, chain.evidence()));
  }

  @Override
  public Standing standing() {
    return new Standing(CertificateRules.ORDER, Severity.INFO, Actor.MAIL_HOST);
  }
}
