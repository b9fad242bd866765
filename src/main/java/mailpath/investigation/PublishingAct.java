package mailpath.investigation;

import java.util.List;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/** What is to be done in one step of a {@link PublishingPlan}, as a sentence to whoever does it. */
public sealed interface PublishingAct extends Sentence {
  /** Sign the zone, and have the parent point at its key (RFC 4035 2.4). */
  record ActSignZone(DomainName zone) implements PublishingAct {}

  record ActMendSignatures(List<String> names) implements PublishingAct {
    public ActMendSignatures {
      names = List.copyOf(names);
    }
  }

  record ActMendTlsaLookup(List<String> hosts) implements PublishingAct {
    public ActMendTlsaLookup {
      hosts = List.copyOf(hosts);
    }
  }

  record ActStarttls(List<String> hosts) implements PublishingAct {
    public ActStarttls {
      hosts = List.copyOf(hosts);
    }
  }

  record ActHostAnswers(List<String> hosts) implements PublishingAct {
    public ActHostAnswers {
      hosts = List.copyOf(hosts);
    }
  }

  record ActCertificate(List<String> hosts) implements PublishingAct {
    public ActCertificate {
      hosts = List.copyOf(hosts);
    }
  }

  record ActPublishTlsa(DomainName host) implements PublishingAct {}

  /** Some of what is published has to go at the same time (D6, D7). */
  record ActReplaceTlsa(DomainName host) implements PublishingAct {}

  /** No certificate was seen, so no record can be made. */
  record ActTlsaNotSeen(DomainName host) implements PublishingAct {}

  /** The record of the next key stands beside that of the present one before the change (D11). */
  record ActNextKey(DomainName host) implements PublishingAct {}

  record ActWithdrawTlsa(DomainName host) implements PublishingAct {}

  record ActRemoveHost(DomainName host) implements PublishingAct {}

  /** The policy host leads to a web server with a certificate of its own name (R9). */
  record ActPolicyHost(DomainName host) implements PublishingAct {}

  record ActPolicyFileTesting(String url) implements PublishingAct {}

  record ActPolicyFileEnforce(String url) implements PublishingAct {}

  /** The same mode with other hosts or another life. */
  record ActPolicyFileChanged(String url) implements PublishingAct {}

  record ActPolicyFileNone(String url) implements PublishingAct {}

  record ActPolicyRecord(DomainName name) implements PublishingAct {}

  /** A new id, so that senders fetch the file again (R4). */
  record ActPolicyRecordAgain(DomainName name) implements PublishingAct {}

  record ActRemovePolicyRecord(DomainName name) implements PublishingAct {}

  /** An MX host whose name no policy can hold would be kept from its mail (R8, R12). */
  record ActPolicyImpossible(DomainName domain) implements PublishingAct {}

  record ActReports(DomainName name) implements PublishingAct {}

  /** No address was typed, so no record can be made. */
  record ActReportsAddress() implements PublishingAct {}
}
