package mailpath;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishingAct;
import mailpath.investigation.PublishingStep;
import mailpath.investigation.RecordToPublish;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;

/** The what-if lines that the steps of a plan come to, one step after the other. */
final class PublishedLines {
  private final Assessment measured;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  PublishedLines(Assessment measured) {
    this.measured = measured;
  }

  List<String> all() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /** Later steps about the same thing take the place of earlier ones. */
  void make(PublishingStep step) {
    switch (step.act()) {
      case PublishingAct.ActSignZone(var zone) -> put("zone " + zone, "zone " + zone + " [secure]");
      case PublishingAct.ActMendSignatures(var names) ->
          names.forEach(name -> put("zone " + name, "zone " + name + " [secure]"));
      case PublishingAct.ActStarttls(var hosts) ->
          hosts.forEach(host -> put("tls " + host, "starttls " + host + " on"));
      case PublishingAct.ActCertificate(var hosts) ->
          hosts.forEach(host -> put("chain " + host, "certificate " + host + " good:" + host));
      case PublishingAct.ActMendTlsaLookup(var hosts) ->
          hosts.forEach(
              host -> put("_25._tcp." + host + " TLSA ", "_25._tcp." + host + " TLSA [secure]"));
      case PublishingAct.ActPolicyHost(var host) -> policyHost(host.text());
      default -> {}
    }
    step.records().forEach(this::record);
    step.file().ifPresent(file -> put("policy", "policy text:" + coded(file.text())));
  }

  private void put(String key, String... values) {
    lines.put(key, List.of(values));
  }

  private void policyHost(String host) {
    if (measured.facts().mtaSts().addresses().addresses().isEmpty()) {
      put("host", host + " A 192.0.2.250", host + " AAAA -");
    } else {
      put("host", "certificate " + host + " good:" + host);
    }
  }

  private static String coded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void record(RecordToPublish record) {
    String start = record.owner() + " " + record.type() + " ";
    if (record.doing() == Doing.REMOVE) {
      put(start, start + "-");
      return;
    }
    Set<String> all = new LinkedHashSet<>();
    if (record.doing() == Doing.ADD && record.type().name().equals("TLSA")) {
      there(record).forEach(text -> all.add(start + text));
    }
    record.data().forEach(data -> all.add(start + text(data)));
    put(start, all.toArray(String[]::new));
  }

  private Stream<String> there(RecordToPublish record) {
    return measured.facts().hosts().stream()
        .flatMap(host -> host.dane().publications().stream())
        .filter(seen -> record.owner().equals(seen.base().under("_25._tcp")))
        .flatMap(seen -> seen.records().stream())
        .map(one -> one.text());
  }

  private static String text(Data data) {
    return switch (data) {
      case Data.Tlsa(var tlsa) -> tlsa.text();
      case Data.Text(var text) -> "\"" + text + "\"";
      case Data.Exchange(var preference, var host) -> preference + " " + host + ".";
    };
  }
}
