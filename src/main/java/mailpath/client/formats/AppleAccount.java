package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.client.AccountSettings;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;

/** One payload com.apple.mail.managed. */
final class AppleAccount {
  private static final Map<String, MailService> TYPE =
      Map.of("EmailTypeIMAP", MailService.IMAP, "EmailTypePOP", MailService.POP3);

  private AppleAccount() {}

  static Optional<AccountSettings> of(PlistValue.Dict payload, Notes notes) {
    List<ServiceSettings> services = new ArrayList<>();
    MailService incoming = TYPE.get(payload.text("EmailAccountType"));
    if (incoming == null) {
      notes.kindNotRead(
          payload.get("EmailAccountType").map(PlistValue::line).orElse(payload.line()));
    } else {
      services.add(new AppleServer(payload, "Incoming", notes).service(incoming));
    }
    if (payload.get("OutgoingMailServerHostName").isPresent()) {
      services.add(new AppleServer(payload, "Outgoing", notes).service(MailService.SUBMISSION));
    } else {
      notes.missing(payload.line(), "OutgoingMailServerHostName");
    }
    String address = payload.text("EmailAddress");
    String name =
        Personal.accountName(
            payload.text("EmailAccountDescription"),
            payload.text("IncomingMailServerUsername"),
            payload.text("OutgoingMailServerUsername"),
            address);
    return services.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccountSettings(name, Personal.domain(address), services));
  }
}
