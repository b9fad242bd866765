package mailpath.starttls;

import java.util.List;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about TLS-RPT, and their findings. */
public final class TlsRptRules {
  public static final Rule T1 =
      new Rule(
          "T1",
          "RFC 8460 3",
          "exactly one well-formed record with rua at _smtp._tls of the policy domain",
          TlsRptRecord.class);
  public static final Rule T2 =
      new Rule(
          "T2",
          "RFC 8460 1.1",
          "for DANE the policy domain is the TLSA base domain",
          TlsRptBaseDomainPresent.class);
  public static final Rule T3 =
      new Rule(
          "T3",
          "RFC 8460 4.4",
          "a report is JSON; reports leave out much, so only result type and count are relied on",
          TlsReportReader.class);
  public static final Rule T4 =
      new Rule(
          "T4",
          "RFC 8460 4.3",
          "the result types are the names of what failed; the list may grow",
          TlsReportResult.class);
  public static final Rule H5 =
      new Rule(
          "H5",
          "draft-ietf-uta-smtp-tlsrpt",
          "records of the drafts are read by nobody; label and version tell their time",
          TlsRptGeneration.class);

  public static final List<Rule> RULES = List.of(T1, T2, T3, T4, H5);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          TlsRptAbsent.class,
          TlsRptInvalid.class,
          TlsRptSeveral.class,
          TlsRptBlank.class,
          TlsRptSchemeUnknown.class,
          TlsRptPresent.class,
          TlsRptBaseDomainPresent.class,
          TlsRptDraftVersion.class);

  private TlsRptRules() {}

  /**
   * @param facts of the recipient domain
   * @param baseDomains of the TLSA base domains
   */
  public static List<Finding> findings(TlsRptFacts facts, List<TlsRptFacts> baseDomains) {
    Stream<Finding> own =
        Stream.of(
                TlsRptAbsent.check(facts),
                TlsRptInvalid.check(facts),
                TlsRptSeveral.check(facts),
                TlsRptBlank.check(facts),
                TlsRptSchemeUnknown.check(facts),
                TlsRptPresent.check(facts),
                TlsRptDraftVersion.check(facts))
            .flatMap(List::stream);
    Stream<Finding> others =
        baseDomains.stream().flatMap(base -> TlsRptBaseDomainPresent.check(base).stream());
    return Stream.concat(own, others).toList();
  }
}
