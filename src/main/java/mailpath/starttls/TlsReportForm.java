package mailpath.starttls;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import mailpath.starttls.TlsReport.Failure;
import mailpath.starttls.TlsReport.Policy;
import mailpath.starttls.TlsReport.PolicyType;
import mailpath.starttls.TlsReportFault.TlsReportPeriodReversed;
import mailpath.starttls.TlsReportFault.TlsReportSumDiffers;
import mailpath.starttls.TlsReportFault.TlsReportWordUnknown;
import mailpath.starttls.TlsReportRefusal.TlsReportNotOurs;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** Makes a report of its JSON (RFC 8460 4.4; T3): only result type and count are relied on. */
final class TlsReportForm {
  /** The members of a report, one of which shows that something is one. */
  static final Set<String> MEMBERS =
      Set.of("organization-name", "date-range", "contact-info", "report-id", "policies");

  private static final int POLICIES = 10_000;
  private static final int FAILURES = 10_000;

  private final TlsReportNotes notes = new TlsReportNotes();

  private TlsReportForm() {}

  static TlsReport read(ObjectNode json) throws TlsReportRefused {
    if (MEMBERS.stream().noneMatch(json::has)) {
      throw new TlsReportRefused(new TlsReportNotOurs());
    }
    return new TlsReportForm().report(json);
  }

  private TlsReport report(ObjectNode json) {
    TlsReportFields top = new TlsReportFields(json, JsonPointer.empty(), notes);
    Optional<String> organization = top.label("organization-name");
    Optional<TlsReportFields> range = top.object("date-range");
    Optional<Instant> begin = range.flatMap(dates -> dates.time("start-datetime"));
    Optional<Instant> end = range.flatMap(dates -> dates.time("end-datetime"));
    Optional<String> contact = top.label("contact-info");
    Optional<String> id = top.label("report-id");
    if (!top.has("policies")) {
      top.missing("policies");
    }
    List<Policy> policies = top.objects("policies", POLICIES).stream().map(this::policy).toList();
    boolean reversed = begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get());
    if (reversed) {
      notes.add(new TlsReportPeriodReversed(top.key("date-range")));
    }
    return new TlsReport(
        organization,
        reversed ? Optional.empty() : begin,
        reversed ? Optional.empty() : end,
        contact,
        id,
        policies,
        notes.all());
  }

  private Policy policy(TlsReportFields fields) {
    Optional<TlsReportFields> policy = fields.object("policy");
    Optional<TlsReportFields> summary = fields.object("summary");
    OptionalLong successful = count(summary, "total-successful-session-count");
    OptionalLong failed = count(summary, "total-failure-session-count");
    List<Failure> failures = new ArrayList<>();
    fields.objects("failure-details", FAILURES).forEach(one -> failures.add(failure(one)));
    summary.ifPresent(sums -> compare(sums, failed, failures));
    return new Policy(
        policy.map(this::type).orElse(PolicyType.UNKNOWN),
        policy.flatMap(said -> said.needed("policy-domain")).map(TlsReportForm::name).orElse(""),
        policy.map(said -> said.texts("policy-string")).orElse(List.of()),
        policy.map(said -> said.texts("mx-host")).orElse(List.of()),
        successful,
        failed,
        failures);
  }

  private static OptionalLong count(Optional<TlsReportFields> summary, String name) {
    return summary.map(sums -> sums.count(name)).orElse(OptionalLong.empty());
  }

  private PolicyType type(TlsReportFields policy) {
    Optional<String> text = policy.needed("policy-type");
    PolicyType type = text.map(TlsReportForm::type).orElse(PolicyType.UNKNOWN);
    if (text.isPresent() && type == PolicyType.UNKNOWN) {
      notes.add(new TlsReportWordUnknown(policy.key("policy-type"), text.get()));
    }
    return type;
  }

  private static PolicyType type(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "tlsa" -> PolicyType.TLSA;
      case "sts" -> PolicyType.STS;
      case "no-policy-found" -> PolicyType.NO_POLICY_FOUND;
      default -> PolicyType.UNKNOWN;
    };
  }

  private Failure failure(TlsReportFields fields) {
    TlsReportResult result = TlsReportResult.of(fields.needed("result-type").orElse(""));
    if (result instanceof TlsReportResult.Unknown(String text) && !text.isEmpty()) {
      notes.add(new TlsReportWordUnknown(fields.key("result-type"), text));
    }
    return new Failure(
        result,
        fields.count("failed-session-count"),
        fields.text("sending-mta-ip"),
        fields.text("receiving-mx-hostname").map(TlsReportForm::name),
        fields.text("receiving-mx-helo"),
        fields.text("receiving-ip"),
        fields.text("additional-information"),
        fields.text("failure-reason-code"));
  }

  private void compare(TlsReportFields summary, OptionalLong failed, List<Failure> failures) {
    boolean all = failures.stream().allMatch(failure -> failure.sessions().isPresent());
    BigInteger added =
        failures.stream()
            .map(failure -> BigInteger.valueOf(failure.sessions().orElse(0)))
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (all && failed.isPresent() && !added.equals(BigInteger.valueOf(failed.getAsLong()))) {
      String key = summary.key("total-failure-session-count");
      notes.add(new TlsReportSumDiffers(key, failed.getAsLong(), added.toString()));
    }
  }

  /** Names are compared without case (RFC 4343) and without the dot of the root. */
  private static String name(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
