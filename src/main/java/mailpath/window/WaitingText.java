package mailpath.window;

import mailpath.investigation.WebFile;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.Query;
import mailpath.report.Words;

/** Says what a run waits for. */
final class WaitingText {
  private WaitingText() {}

  static String of(Query query, Words words) {
    return switch (query) {
      case DnsQuery dns ->
          words.label(WindowText.WAITING_DNS, dns.type().name(), dns.name().text());
      case DialogueQuery talk ->
          words.label(WindowText.WAITING_DIALOGUE, words.show(talk.serverName()));
      case HttpsQuery https -> file(https.path(), https.host(), words);
      case HttpQuery http -> file(http.path(), http.host(), words);
    };
  }

  private static String file(String path, DomainName host, Words words) {
    return words.label(WindowText.WAITING_HTTPS, WebFile.at(path), words.show(host));
  }
}
