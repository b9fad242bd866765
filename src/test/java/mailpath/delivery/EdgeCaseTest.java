package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Standards C6 with the corrections of delivery-game 8: headline, then what else is expected, as
 * words of the JSON contract: {@code SENDER=WORD}, {@code normal=WORD}, {@code decider=HOST},
 * {@code degraded}, {@code headline=ID}, {@code SENDER:skips=ADDRESS}, {@code SENDER:enforced}.
 */
class EdgeCaseTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          MX5 two MX, one without STARTTLS ! a 10 insecure none: offered; b 20 insecure none: absent ! PLAINTEXT ! opportunistic=PLAINTEXT dane=PLAINTEXT mta-sts-known=PLAINTEXT decider=b.d.test normal=OPPORTUNISTIC headline=H-PLAIN-ONE.TWO
          enforce lists only the good MX ! policy enforce a.d.test; a 10 insecure none: valid; b 10 insecure none: absent ! SECURE ! mta-sts-known=SECURE opportunistic=PLAINTEXT headline=H-SEC-STS mta-sts-known:skips=b0
          enforce lists both ! policy enforce *.d.test; a 10 insecure none: valid; b 20 insecure none: absent ! SECURE ! mta-sts-known=SECURE mta-sts-known:skips=b0
          enforce lists both, bad one preferred ! policy enforce *.d.test; a 10 insecure none: absent; b 20 insecure none: valid ! SECURE ! mta-sts-known=SECURE degraded mta-sts-known:skips=a0
          TLSA on both, one without STARTTLS ! mx secure; a 10 secure pinned: match; b 20 secure pinned: absent ! SECURE ! dane=SECURE opportunistic=PLAINTEXT mta-sts-known=PLAINTEXT headline=H-SEC-DANE.DNSSEC dane:skips=b0
          TLSA on both, the preferred without STARTTLS ! mx secure; a 10 secure pinned: absent; b 20 secure pinned: match ! SECURE ! dane=SECURE opportunistic=PLAINTEXT degraded
          TLSA on only some MX, all signed ! mx secure; a 10 secure pinned: match; b 20 secure none: offered ! OPPORTUNISTIC ! dane=OPPORTUNISTIC opportunistic=OPPORTUNISTIC normal=SECURE
          TLSA there, host zone unsigned ! mx secure; a 10 insecure pinned: match ! OPPORTUNISTIC ! dane=OPPORTUNISTIC headline=H-OPP
          TLSA bogus on the worse of two ! mx secure; a 10 secure pinned: match; b 20 secure bogus: offered ! SECURE ! dane=SECURE
          TLSA bogus on the preferred of two ! mx secure; a 10 secure bogus: offered; b 20 secure pinned: match ! SECURE ! dane=SECURE degraded
          all TLSA unusable ! mx secure; a 10 secure unusable: offered ! OPPORTUNISTIC ! dane=OPPORTUNISTIC dane:enforced headline=H-OPP-ENC
          second MX without an address, proven ! mx secure; a 10 secure pinned: match; b 20 none-proven none ! SECURE ! dane=SECURE
          second MX without an address, not proven ! mx secure; a 10 secure pinned: match; b 20 none none ! OPPORTUNISTIC ! dane=OPPORTUNISTIC
          MX signed, host in another unsigned zone ! mx secure; a.other.test 10 insecure none: offered ! OPPORTUNISTIC ! dane=OPPORTUNISTIC opportunistic=OPPORTUNISTIC
          expired certificate, no policy ! a 10 insecure none: offered ! OPPORTUNISTIC ! opportunistic=OPPORTUNISTIC
          expired certificate, DANE-EE ! mx secure; a 10 secure pinned: match ! SECURE ! dane=SECURE
          expired certificate, DANE-TA ! mx secure; a 10 secure pinned: offered ! BROKEN ! dane=BROKEN headline=H-BROKEN-SOME
          expired certificate, enforce ! policy enforce a.d.test; a 10 insecure none: offered ! BROKEN ! mta-sts-known=BROKEN opportunistic=OPPORTUNISTIC headline=H-BROKEN-SOME
          enforce, one MX missing from it ! policy enforce a.d.test; a 10 insecure none: valid; b 20 insecure none: valid ! SECURE ! mta-sts-known=SECURE mta-sts-known:skips=b0
          enforce, all missing ! policy enforce c.d.test; a 10 insecure none: valid; b 20 insecure none: valid ! BROKEN ! mta-sts-known=BROKEN mta-sts-first=BROKEN
          testing, non-matching MX ! policy testing c.d.test; a 10 insecure none: offered ! OPPORTUNISTIC ! mta-sts-known=OPPORTUNISTIC
          TXT fine, fetch fails ! policy unfetchable; a 10 insecure none: valid ! OPPORTUNISTIC ! mta-sts-first=OPPORTUNISTIC mta-sts-known=UNKNOWN both-known=UNKNOWN
          fetch fails, a case remembers ! policy unfetchable; memory enforce a.d.test; a 10 insecure none: valid ! SECURE ! mta-sts-known=SECURE mta-sts-first=OPPORTUNISTIC
          fetch fails, a case remembers what fails ! policy unfetchable; memory enforce b.d.test; a 10 insecure none: valid ! BROKEN ! mta-sts-known=BROKEN
          two records ! policy malformed; a 10 insecure none: valid ! OPPORTUNISTIC ! mta-sts-first=OPPORTUNISTIC mta-sts-known=UNKNOWN
          TXT lookup fails ! policy absent txt=fails; a 10 insecure none: valid ! OPPORTUNISTIC ! mta-sts-first=OPPORTUNISTIC mta-sts-known=UNKNOWN
          null MX ! mail null ! NOT-ACCEPTING ! headline=H-NOMAIL
          null MX, signed ! mail null; mx secure ! NOT-ACCEPTING ! headline=H-NOMAIL normal=NOT-ACCEPTING
          null MX beside another, one way broken ! mail null-beside; mx secure; a 10 secure pinned: match ! BROKEN ! opportunistic=BROKEN headline=H-BROKEN-ALL depends=null-mx-beside
          no such domain ! mail nxdomain ! BROKEN ! opportunistic=BROKEN headline=H-BROKEN-ALL
          no MX and no address ! mail nomail ! BROKEN ! opportunistic=BROKEN headline=H-BROKEN-ALL
          implicit MX with STARTTLS ! mail implicit; d.test 0 insecure none: offered ! OPPORTUNISTIC ! headline=H-OPP
          implicit MX, DANE at the domain ! mail implicit; mx secure; d.test 0 secure pinned: match ! SECURE ! dane=SECURE
          implicit MX, policy lists the domain ! mail implicit; policy enforce d.test; d.test 0 insecure none: valid ! SECURE ! mta-sts-known=SECURE
          implicit MX, policy lists a host ! mail implicit; policy enforce *.d.test; d.test 0 insecure none: valid ! BROKEN ! mta-sts-known=BROKEN
          MX SERVFAIL, bogus underneath ! mx bogus; a 10 bogus none: offered ! BROKEN ! opportunistic=OPPORTUNISTIC dane=BROKEN headline=H-BROKEN-SOME
          MX SERVFAIL both ways ! mx fails ! UNKNOWN ! headline=H-UNK-DNS range=NOT-ACCEPTING,BROKEN,PLAINTEXT,OPPORTUNISTIC,SECURE
          MX unknown ! mail unknown; mx unknown ! UNKNOWN ! headline=H-UNK range=NOT-ACCEPTING,BROKEN,PLAINTEXT,OPPORTUNISTIC,SECURE
          port 25 unreachable from here ! a 10 insecure none: unknown ! UNKNOWN ! opportunistic=UNKNOWN range=PLAINTEXT,OPPORTUNISTIC headline=H-UNK
          port 25 unreachable, DANE ! mx secure; a 10 secure pinned: unknown ! UNKNOWN ! opportunistic=UNKNOWN range=BROKEN,SECURE headline=H-UNK-SAFE.DANE
          port 25 unreachable, enforce ! policy enforce a.d.test; a 10 insecure none: unknown ! UNKNOWN ! opportunistic=UNKNOWN range=BROKEN,SECURE headline=H-UNK-SAFE.STS
          policy not readable by our own fault ! policy unread; a 10 insecure none: valid ! UNKNOWN ! range=BROKEN,OPPORTUNISTIC,SECURE headline=H-UNK opportunistic=OPPORTUNISTIC
          only old TLS ! a 10 insecure none: old ! OPPORTUNISTIC ! opportunistic=OPPORTUNISTIC
          only old TLS, usable TLSA ! mx secure; a 10 secure pinned: old match ! BROKEN ! dane=BROKEN opportunistic=OPPORTUNISTIC
          only old TLS, enforce ! policy enforce a.d.test; a 10 insecure none: old valid ! BROKEN ! mta-sts-known=BROKEN
          only old TLS, TLSA unusable ! mx secure; a 10 secure unusable: old ! OPPORTUNISTIC ! dane=OPPORTUNISTIC
          max_age under a day ! policy enforce a.d.test age=3600; a 10 insecure none: valid ! OPPORTUNISTIC ! mta-sts-known=OPPORTUNISTIC depends=max-age-short
          max_age under a day, failing ! policy enforce b.d.test age=3600; a 10 insecure none: valid ! BROKEN ! mta-sts-known=BROKEN
          max_age 0 ! policy enforce a.d.test age=0; a 10 insecure none: valid ! OPPORTUNISTIC ! mta-sts-known=OPPORTUNISTIC
          policy changed, id not ! policy enforce a.d.test; memory enforce b.d.test; a 10 insecure none: valid ! BROKEN ! mta-sts-known=BROKEN depends=policy-remembered
          TLSA unusable and enforce ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure unusable: valid ! SECURE ! dane=OPPORTUNISTIC dane:enforced both-known=SECURE mta-sts-known=SECURE
          454 on STARTTLS ! a 10 insecure none: refused ! PLAINTEXT ! decider=a.d.test headline=H-PLAIN.FAILING
          two addresses, one bare ! a 10 insecure none: offered | absent ! PLAINTEXT ! decider=a.d.test headline=H-PLAIN.ADDRESS
          DANE and MTA-STS together ! mx secure; policy enforce a.d.test; a 10 secure pinned: valid match ! SECURE ! headline=H-SEC-BOTH
          each mechanism through another host ! mx secure; policy enforce b.d.test; a 10 secure pinned: match; b 10 secure pinned: valid ! BROKEN ! dane=SECURE mta-sts-known=SECURE both-known=BROKEN headline=H-BROKEN-SOME
          a third MX without STARTTLS ! a 10 insecure none: offered; b 20 insecure none: absent; c 30 insecure none: offered ! PLAINTEXT ! headline=H-PLAIN-ONE decider=b.d.test
          """)
  void each_case(String name, String facts, String headline, String expected) {
    Judgement judgement = Game.play(PathText.path(facts));
    assertEquals(headline, judgement.verdict().word().word());
    for (String one : expected.split(" ")) {
      assertEquals(one, seen(judgement, one), name + " " + judgement.verdict());
    }
  }

  /** What the judgement says where {@code expected} says something, in the same words. */
  private static String seen(Judgement judgement, String expected) {
    Verdict verdict = judgement.verdict();
    String key = expected.replaceAll("=.*", "");
    return switch (key) {
      case "degraded" -> verdict.degraded() ? "degraded" : "not degraded";
      case "normal" -> "normal=" + verdict.normalPath().word();
      case "decider" ->
          "decider=" + verdict.decidedBy().map(Verdict.Decider::host).orElse("nobody");
      case "headline" -> "headline=" + verdict.headline().id();
      case "range" ->
          "range=" + verdict.range().stream().map(Word::word).collect(Collectors.joining(","));
      case "depends" ->
          "depends="
              + verdict.depends().stream()
                  .map(Verdict.Dependence::on)
                  .collect(Collectors.joining(","));
      default -> ofSender(verdict, key);
    };
  }

  private static String ofSender(Verdict verdict, String key) {
    String[] parts = key.split(":");
    Verdict.SenderVerdict sender = verdict.senders().get(Senders.kind(parts[0]));
    if (parts.length == 1) {
      return key + "=" + sender.word().word();
    }
    return parts[1].equals("enforced")
        ? key.replace("enforced", sender.encryptionEnforced() ? "enforced" : "not enforced")
        : key
            + "="
            + sender.skips().stream().map(Verdict.Decider::ip).collect(Collectors.joining(","));
  }
}
