package mailpath.mtasts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.network.DomainName;

/** The rules of RFC 8461 as the program checks them, and all their findings about one domain. */
public final class MtaStsRules {
  public static final Rule R1 =
      rule("R1", "3.1", "the record is TXT at _mta-sts, aliases followed", MtaStsLookup.class);
  public static final Rule R2 =
      rule("R2", "3.1", "exactly one record begins with v=STSv1;", StsRecord.class);
  public static final Rule R3 =
      rule("R3", "3.1", "the record is well-formed and has an id", StsRecordFields.class);
  public static final Rule R4 =
      rule("R4", "3.2", "the first id counts, unknown fields do not", StsRecord.class);
  public static final Rule R5 =
      rule("R5", "3.2", "the file is key: value lines at the policy host", PolicyFile.class);
  public static final Rule R6 =
      rule("R6", "3.2", "version, mode, max_age and mx are there and exact", PolicyFile.class);
  public static final Rule R7 =
      rule("R7", "3.2", "max_age is 0 to 31557600 seconds, weeks advised", PolicyFile.class);
  public static final Rule R8 =
      rule("R8", "3.2", "an mx value is a host name, *. before it at most", MxPattern.class);
  public static final Rule R9 =
      rule("R9", "3.3", "TLS 1.2 and a public certificate for mta-sts.D", PolicyFetch.class);
  public static final Rule R10 =
      rule("R10", "3.3", "only status 200 counts, redirects are not followed", PolicyFetch.class);
  public static final Rule R11 =
      rule("R11", "3.3", "without a policy mail goes as without MTA-STS", MtaStsLookup.class);
  public static final Rule R12 =
      rule("R12", "4.1", "an MX host must match a pattern of the policy", MxPattern.class);
  public static final Rule R13 =
      rule("R13", "4.2", "the host shows a valid certificate after STARTTLS", HostValidation.class);
  public static final Rule R14 =
      rule(
          "R14",
          "5",
          "enforce stops mail to a failing host, testing reports",
          PolicyListsNoHost.class);
  public static final Rule R15 =
      rule("R15", "2", "a passing policy does not override DANE", HostValidation.class);
  public static final Rule R16 =
      rule("R16", "8.1", "the file changes first, the id after it", PolicyUpdateOrder.class);
  public static final Rule R17 =
      rule("R17", "8.3", "a policy is removed by way of mode none", PolicyWithdrawn.class);
  public static final Rule R18 =
      rule(
          "R18",
          "8.2",
          "a provider needs a certificate for the customer's name",
          PolicyCertificateNamesProvider.class);
  public static final Rule R19 =
      rule(
          "R19",
          "10",
          "first contact and mis-issued certificates are limits",
          FirstContactForgeable.class);

  public static final Rule X3 =
      new Rule(
          "X3",
          "RFC 6797 6.1",
          "what keeps browsers to HTTPS is nothing to mail servers",
          StrictTransport.class);

  public static final List<Rule> RULES =
      List.of(
          R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R14, R15, R16, R17, R18, R19, X3);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          StsRecordAbsent.class,
          StsRecordSeveral.class,
          StsRecordInvalid.class,
          StsRecordBlank.class,
          StsRecordDiscarded.class,
          StsIdRepeated.class,
          StsRecordDelegated.class,
          PolicyUnfetchable.class,
          PolicyNotEstablished.class,
          PolicyHostMissing.class,
          PolicyHostRefuses.class,
          PolicyTlsFails.class,
          PolicyTlsOld.class,
          PolicyCertificateExpired.class,
          PolicyCertificateUntrusted.class,
          PolicyCertificateName.class,
          PolicyCertificateNamesProvider.class,
          PolicyRedirected.class,
          PolicyStatus.class,
          PolicyTooLarge.class,
          PolicyTooSlow.class,
          PolicyNotHttp.class,
          PolicyContentCoding.class,
          PolicyMediaType.class,
          PolicyLineInvalid.class,
          PolicyKeyMissing.class,
          PolicyBlankLine.class,
          PolicyKeyRepeated.class,
          PolicyPatternSingleLabel.class,
          PolicyPatternAddress.class,
          PolicyMaxAgeOver.class,
          PolicyMaxAgeZero.class,
          PolicyMaxAgeShort.class,
          PolicyMaxAgeBelowWeek.class,
          PolicyTesting.class,
          PolicyWithdrawn.class,
          PolicyHostNotListed.class,
          PolicyListsNoHost.class,
          PolicyWouldFail.class,
          PolicyWouldSkip.class,
          PolicyPatternUnused.class,
          PolicyPatternCoversDomain.class,
          FirstContactForgeable.class,
          PolicyChangedIdKept.class,
          PolicyUpdateOrder.class,
          PolicyHostStrictTransport.class);

  private static final List<Function<MtaStsReading, List<? extends Finding>>> ALONE =
      List.of(
          StsRecordAbsent::check,
          StsRecordSeveral::check,
          StsRecordInvalid::check,
          StsRecordBlank::check,
          StsRecordDiscarded::check,
          StsIdRepeated::check,
          StsRecordDelegated::check,
          PolicyUnfetchable::check,
          PolicyNotEstablished::check,
          PolicyHostMissing::check,
          PolicyHostRefuses::check,
          PolicyTlsFails::check,
          PolicyTlsOld::check,
          PolicyCertificateExpired::check,
          PolicyCertificateUntrusted::check,
          PolicyCertificateName::check,
          PolicyCertificateNamesProvider::check,
          PolicyRedirected::check,
          PolicyStatus::check,
          PolicyTooLarge::check,
          PolicyTooSlow::check,
          PolicyNotHttp::check,
          PolicyContentCoding::check,
          PolicyMediaType::check,
          PolicyLineInvalid::check,
          PolicyKeyMissing::check,
          PolicyBlankLine::check,
          PolicyKeyRepeated::check,
          PolicyPatternSingleLabel::check,
          PolicyPatternAddress::check,
          PolicyMaxAgeOver::check,
          PolicyMaxAgeZero::check,
          PolicyMaxAgeShort::check,
          PolicyMaxAgeBelowWeek::check,
          PolicyTesting::check,
          PolicyWithdrawn::check,
          PolicyPatternCoversDomain::check,
          FirstContactForgeable::check,
          PolicyHostStrictTransport::check);

  private static final List<BiFunction<MtaStsReading, List<DomainName>, List<? extends Finding>>>
      WITH_HOSTS =
          List.of(
              PolicyHostNotListed::check,
              PolicyListsNoHost::check,
              PolicyWouldFail::check,
              PolicyWouldSkip::check,
              PolicyPatternUnused::check,
              PolicyUpdateOrder::check);

  private MtaStsRules() {}

  /**
   * @param hosts names of the MX hosts; the domain itself for an implicit MX; empty while unknown
   * @param earlier the policy that an earlier case remembers
   */
  public static List<Finding> findings(
      MtaStsReading reading, List<DomainName> hosts, Optional<Remembered> earlier) {
    return Stream.<List<? extends Finding>>concat(
            Stream.concat(
                ALONE.stream().map(check -> check.apply(reading)),
                WITH_HOSTS.stream().map(check -> check.apply(reading, hosts))),
            Stream.of(PolicyChangedIdKept.check(reading, earlier)))
        .<Finding>flatMap(List::stream)
        .toList();
  }

  private static Rule rule(String id, String section, String says, Class<?> checkedIn) {
    return new Rule(id, "RFC 8461 " + section, says, checkedIn);
  }
}
