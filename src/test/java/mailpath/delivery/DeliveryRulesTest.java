package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.certificate.CertificateSelfSigned;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.fact.Rule;
import mailpath.fact.Sentence;
import mailpath.mtasts.PolicyTesting;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;
import mailpath.network.Stage;
import mailpath.starttls.ServerSilent;
import mailpath.starttls.StarttlsAbsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings that join mechanisms, and what all findings weigh for a verdict. */
class DeliveryRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      nullValues = "-",
      textBlock =
          """
          mx secure; a 10 secure pinned: match ! -
          a 10 insecure none: offered ! -
          a 10 insecure none: unknown ! decides verdict-open a.d.test
          policy enforce a.d.test; a 10 insecure none: valid; b 20 insecure none: valid ! advice address-skipped b.d.test MTA_STS NOT_LISTED
          policy enforce *.d.test; a 10 insecure none: valid; b 20 insecure none: offered ! advice address-skipped b.d.test MTA_STS CERTIFICATE
          policy enforce *.d.test; a 10 insecure none: valid; b 20 insecure none: absent ! advice address-skipped b.d.test MTA_STS NO_TLS
          policy enforce *.d.test; a 10 insecure none: valid; b 20 insecure none: old valid ! advice address-skipped b.d.test MTA_STS OLD_TLS
          policy enforce b.d.test; a 10 insecure none: valid ! decides address-skipped a.d.test MTA_STS NOT_LISTED
          policy enforce a.d.test; a 10 insecure none: offered ! decides address-skipped a.d.test MTA_STS CERTIFICATE
          mx secure; a 10 secure pinned: offered ! decides address-skipped a.d.test DANE TLSA_MISMATCH
          mx secure; a 10 secure bogus: offered ! decides address-skipped a.d.test DANE TLSA_LOOKUP
          mx secure; a 10 bogus none: offered ! decides address-skipped a.d.test DANE ADDRESS_BOGUS
          mx bogus; a 10 secure pinned: offered ! -
          mx bogus; a 10 bogus none: offered ! -
          mx secure; a 10 secure pinned: absent; b 20 secure pinned: match ! advice address-skipped a.d.test DANE NO_TLS, advice delivery-degraded d.test
          a 10 insecure none: offered; b 20 insecure none: absent ! decides weakest-host b.d.test
          mx secure; a 10 secure pinned: match; b 20 secure none: offered ! decides dane-partial d.test, lowers weakest-host b.d.test
          a 10 secure pinned: match ! decides dane-behind-unsigned-mx a.d.test
          mx secure; a 10 secure unusable: offered ! info encryption-enforced d.test
          policy enforce a.d.test; memory enforce b.d.test; a 10 insecure none: valid ! lowers address-skipped a.d.test MTA_STS NOT_LISTED, lowers remembered-policy-differs d.test
          mx secure; policy enforce b.d.test; a 10 secure pinned: match; b 10 secure pinned: valid ! lowers address-skipped a.d.test MTA_STS NOT_LISTED, decides address-skipped b.d.test DANE TLSA_MISMATCH, lowers both-together-fail d.test
          """)
  void own_findings(String facts, String expected) {
    MailPath path = PathText.path(facts);
    List<Judged> judged = DeliveryRules.judge(Game.play(path), path, List.of());
    String seen =
        judged.stream().map(DeliveryRulesTest::shown).sorted().collect(Collectors.joining(", "));
    String sorted =
        expected == null
            ? ""
            : List.of(expected.split(", ")).stream().sorted().collect(Collectors.joining(", "));
    assertEquals(sorted, seen);
  }

  private static String shown(Judged judged) {
    String weight = judged.severity().name().toLowerCase(Locale.ROOT);
    Finding finding = judged.finding();
    String cause =
        finding instanceof AddressSkipped skipped
            ? " " + skipped.checks() + " " + skipped.cause()
            : "";
    return weight + " " + Sentence.idOf(finding.getClass()) + " " + finding.subject() + cause;
  }

  private static String weight(String facts, Finding finding) {
    MailPath path = PathText.path(facts);
    return DeliveryRules.judge(Game.play(path), path, List.of(finding)).stream()
        .filter(judged -> judged.finding().equals(finding))
        .map(judged -> judged.severity().name())
        .collect(Collectors.joining());
  }

  @Test
  void a_fault_decides_where_every_way_up_mends_it() {
    Finding bare = new StarttlsAbsent("b0", PathText.asked("b0"));
    assertEquals(
        "DECIDES", weight("a 10 insecure none: offered; b 20 insecure none: absent", bare));
    assertEquals(
        "ADVICE",
        weight(
            "policy enforce a.d.test; a 10 insecure none: valid; b 20 insecure none: absent",
            bare));
  }

  @Test
  void a_certificate_is_a_fault_where_it_is_checked() {
    Finding selfSigned = new CertificateSelfSigned("a0", PathText.asked("a0"));
    assertEquals(
        "DECIDES", weight("policy enforce a.d.test; a 10 insecure none: offered", selfSigned));
    assertEquals("LOWERS", weight("a 10 insecure none: offered", selfSigned));
    assertEquals("INFO", weight("mx secure; a 10 secure pinned: match", selfSigned));
  }

  @Test
  void a_finding_about_something_else_keeps_its_worth() {
    Finding testing = new PolicyTesting("d.test", PathText.asked("fetch"));
    assertEquals("LOWERS", weight("policy testing a.d.test; a 10 insecure none: absent", testing));
    assertEquals(
        "ADVICE", weight("mx secure; policy testing a.d.test; a 10 secure pinned: match", testing));
  }

  @Test
  void what_leaves_the_verdict_open_decides() {
    Finding silent = new ServerSilent("a0", Stage.GREETING, 30, PathText.asked("a0"));
    assertEquals("DECIDES", weight("a 10 insecure none: unknown", silent));
    assertEquals("INFO", weight("a 10 insecure none: unknown; b 20 insecure none: absent", silent));
  }

  @Test
  void the_weightiest_comes_first() {
    MailPath path = PathText.path("a 10 insecure none: offered; b 20 insecure none: absent");
    List<Judged> judged =
        DeliveryRules.judge(
            Game.play(path),
            path,
            List.of(
                new CertificateSelfSigned("x", Evidence.NONE),
                new StarttlsAbsent("b0", PathText.asked("b0"))));
    for (int i = 1; i < judged.size(); i++) {
      assertTrue(judged.get(i - 1).severity().compareTo(judged.get(i).severity()) <= 0);
    }
  }

  @Test
  void families_not_tested_are_listed() {
    assertEquals(
        List.of(AddressFamily.IPV6),
        FamilyNotTested.check("d.test", Set.of(AddressFamily.IPV4)).stream()
            .map(FamilyNotTested::family)
            .toList());
    assertEquals(List.of(), FamilyNotTested.check("d.test", Set.of(AddressFamily.values())));
  }

  @Test
  void every_rule_has_one_id_and_a_class_that_checks_it() {
    assertEquals(
        DeliveryRules.RULES.size(), DeliveryRules.RULES.stream().map(Rule::id).distinct().count());
    DeliveryRules.RULES.forEach(
        rule -> assertEquals("mailpath.delivery", rule.checkedIn().getPackageName()));
  }

  @Test
  void a_policy_lists_hosts_by_its_patterns() {
    MailPath.PolicyBody body =
        new MailPath.PolicyBody(
            "1", MailPath.PolicyMode.ENFORCE, List.of("a.d.test", "*.e.test"), 1);
    assertTrue(body.lists(DomainName.of("a.d.test")));
    assertTrue(body.lists(DomainName.of("x.e.test")));
    assertEquals(false, body.lists(DomainName.of("e.test")));
  }
}
