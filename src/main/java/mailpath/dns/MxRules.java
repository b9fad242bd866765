package mailpath.dns;

import java.util.List;
import java.util.function.Function;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about where mail goes, and all their findings about one domain. */
public final class MxRules {
  public static final Rule MX1 =
      new Rule(
          "MX1",
          "RFC 5321 5.1",
          "MX of the domain, its alias followed; no such name is final, no answer is not",
          MailRouteLookup.class);
  public static final Rule MX2 =
      new Rule(
          "MX2",
          "RFC 5321 5.1",
          "only without any MX record is the domain itself the host",
          MailRouteLookup.class);
  public static final Rule MX3 =
      new Rule(
          "MX3",
          "RFC 5321 5.1",
          "the lower preference first; a target is a host name with an address, not an alias",
          AddressLookup.class);
  public static final Rule MX4 =
      new Rule(
          "MX4", "RFC 7505 3", "a null MX stands alone, with preference 0", MailRouteLookup.class);
  public static final Rule MX5 =
      new Rule(
          "MX5",
          "RFC 7672 2.2.1",
          "preference decides on the order of hosts, not security",
          MailRoute.class);

  public static final List<Rule> RULES = List.of(MX1, MX2, MX3, MX4, MX5);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          DomainIsAlias.class,
          NoSuchDomain.class,
          MxUnanswered.class,
          ImplicitMx.class,
          MailNowhere.class,
          MxIsAlias.class,
          MxIsAddress.class,
          MxWithoutAddress.class,
          MxNotHostName.class,
          NullMx.class,
          NullMxBeside.class,
          NullMxPreference.class,
          NullMxRepeated.class);

  private static final List<Function<MailRouteReading, List<? extends Finding>>> CHECKS =
      List.of(
          DomainIsAlias::check,
          NoSuchDomain::check,
          MxUnanswered::check,
          ImplicitMx::check,
          MailNowhere::check,
          MxIsAlias::check,
          MxIsAddress::check,
          MxWithoutAddress::check,
          MxNotHostName::check,
          NullMx::check,
          NullMxBeside::check,
          NullMxPreference::check,
          NullMxRepeated::check);

  private MxRules() {}

  public static List<Finding> findings(MailRouteReading reading) {
    return CHECKS.stream().<Finding>flatMap(check -> check.apply(reading).stream()).toList();
  }
}
