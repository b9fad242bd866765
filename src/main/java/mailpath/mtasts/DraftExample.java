package mailpath.mtasts;

import java.util.List;

/**
 * What a text of each generation looked like, for people who have none at hand: made from the
 * grammar of that time.
 */
public final class DraftExample {
  /** Generations that can be told from each other by a text. */
  public static final List<Generation> SHOWN =
      List.of(
          Generation.G0,
          Generation.G1,
          Generation.G1B,
          Generation.G2,
          Generation.G3,
          Generation.G4_OR_G5,
          Generation.G5,
          Generation.G6,
          Generation.G7);

  private DraftExample() {}

  /** A record with its name, or a policy. */
  public static String of(Generation generation, String domain) {
    return text(generation).replace("DOMAIN", domain);
  }

  private static String record(String text) {
    return "_smtp_sts.DOMAIN. IN TXT \"" + text + "\"\n";
  }

  private static String text(Generation generation) {
    return switch (generation) {
      case G0 ->
          record(
              "v=1; to=true; mx=*.DOMAIN; a=webpki:https://DOMAIN/.well-known/smtp_sts/current;"
                  + " c=webpki; e=2592000; rua=mailto:sts@DOMAIN");
      case G1 ->
          record(
              "v=STS1; to=false; mx=mx1.DOMAIN,*.example.net; a=dnssec; c=tlsa; e=604800;"
                  + " rua=mailto:sts@DOMAIN!10m");
      case G1B -> record("v=STS1; m=enforce; mx=*.DOMAIN; a=webpki; c=webpki; e=604800");
      case G2, G2_OR_G3 ->
          """
          {
            "version": "STS1",
            "mode": "report",
            "policy_id": "a1b2c3",
            "mx": ["*.mail.DOMAIN"],
            "max-age": "604800"
          }
          """;
      case G3 ->
          """
          {
            "version": "STSv1",
            "mode": "enforce",
            "policy_id": "20160901",
            "mx": ["mx1.DOMAIN", "*.example.net"],
            "max_age": 1209600
          }
          """;
      case G4, G4_OR_G5 ->
          """
          {
            "version": "STSv1",
            "mode": "report",
            "mx": ["*.mail.DOMAIN"],
            "max_age": 1209600
          }
          """;
      case G5 ->
          """
          {
            "version": "STSv1",
            "mode": "enforce",
            "mx": ["mail.DOMAIN", ".example.net"],
            "max_age": 1209600
          }
          """;
      case G6 ->
          """
          version: STSv1
          mode: report
          mx: mail.DOMAIN
          mx: .example.net
          max_age: 1209600
          """;
      case G7 ->
          """
          version: STSv1
          mode: enforce
          mx: mail.DOMAIN
          mx: *.example.net
          max_age: 1209600
          """;
    };
  }
}
