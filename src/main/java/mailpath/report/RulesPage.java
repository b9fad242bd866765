package mailpath.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.PathRules;
import mailpath.certificate.StapleRules;
import mailpath.client.ClientRules;
import mailpath.dane.DaneRules;
import mailpath.delivery.DeliveryRules;
import mailpath.dns.DnsRules;
import mailpath.dns.MxRules;
import mailpath.dns.NeighbourRules;
import mailpath.fact.Rule;
import mailpath.investigation.OwnNetworkRules;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.StsHistoryRules;
import mailpath.starttls.ServiceRules;
import mailpath.starttls.StarttlsRules;
import mailpath.starttls.TlsRptRules;

/** The list of all rules with source and place, as the page {@code docs/rules.md}. */
public final class RulesPage {
  /** One list a room or subject, in the order of the page. */
  static final List<List<Rule>> RULES =
      List.of(
          MxRules.RULES,
          DnsRules.RULES,
          NeighbourRules.RULES,
          StarttlsRules.RULES,
          ServiceRules.RULES,
          MtaStsRules.RULES,
          StsHistoryRules.RULES,
          DaneRules.RULES,
          CertificateRules.RULES,
          StapleRules.RULES,
          PathRules.RULES,
          TlsRptRules.RULES,
          ClientRules.RULES,
          DeliveryRules.RULES,
          OwnNetworkRules.RULES);

  private static final String HEAD =
      """
      # Rules

      Every rule that Mailpath checks, with its source and the type that checks it. Written from the code by the \
      build; a test fails when this page and the code differ (`mvn verify -Drules.write` rewrites it).

      | Rule | Source | Says | Checked in |
      |---|---|---|---|
      """;

  private RulesPage() {}

  public static String markdown() {
    return RULES.stream()
        .flatMap(RulesPage::sorted)
        .map(RulesPage::row)
        .collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private static Stream<Rule> sorted(List<Rule> rules) {
    Comparator<Rule> byLetters = Comparator.comparing(rule -> rule.id().replaceAll("\\d+$", ""));
    return rules.stream().sorted(byLetters.thenComparing(RulesPage::number));
  }

  private static int number(Rule rule) {
    String digits = rule.id().replaceAll("^.*?(\\d*)$", "$1");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String row(Rule rule) {
    String place = rule.checkedIn().getName().replace("mailpath.", "").replace('$', '.');
    return "| "
        + String.join(" | ", rule.id(), rule.section(), cell(rule.says()), "`" + place + "`")
        + " |";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
