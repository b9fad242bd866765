package mailpath.investigation;

import java.util.List;
import mailpath.client.AccountSettings;
import mailpath.client.ClientVerdict;

/** One account of a mail program: its worst service counts (standards D4). */
public record AccountAssessment(
    AccountSettings account, ClientVerdict verdict, List<ServiceAssessment> services) {
  public AccountAssessment {
    services = List.copyOf(services);
  }

  public static AccountAssessment of(AccountSettings account, List<ServiceAssessment> services) {
    return new AccountAssessment(
        account,
        ClientVerdict.of(services.stream().map(one -> one.judged().verdict()).toList()),
        services);
  }
}
