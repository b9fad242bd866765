package mailpath.dane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.dns.DnsReply.AliasLink;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3, row by row: states of the alias links, state of the whole, candidates. */
class TlsaBaseDomainTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Host not an alias, SECURE
        "-, SECURE, host",
        // D2: INSECURE, no CNAME: no TLSA query
        "-, INSECURE, ''",
        "-, BOGUS, ''",
        "-, INDETERMINATE, ''",
        // Alias, all links and addresses SECURE; names in the middle never
        "SECURE, SECURE, c1 host",
        "SECURE SECURE, SECURE, c2 host",
        "SECURE SECURE SECURE, SECURE, c3 host",
        // Alias whose first CNAME is SECURE but end INSECURE
        "SECURE, INSECURE, host",
        "SECURE INSECURE, INSECURE, host",
        // First CNAME INSECURE
        "INSECURE, INSECURE, ''",
        "INSECURE INSECURE, INSECURE, ''",
        // Error or BOGUS anywhere
        "SECURE, BOGUS, ''",
        "SECURE, INDETERMINATE, ''"
      })
  void candidates(String links, SecurityState whole, String expected) {
    List<AliasLink> aliases = new ArrayList<>();
    String from = "host";
    for (String state : links == null ? new String[0] : links.split(" ")) {
      String to = "c" + (aliases.size() + 1);
      aliases.add(
          new AliasLink(DomainName.of(from), DomainName.of(to), SecurityState.valueOf(state)));
      from = to;
    }
    assertEquals(
        expected,
        TlsaBaseDomain.candidates(DomainName.of("host"), aliases, whole).stream()
            .map(DomainName::text)
            .collect(Collectors.joining(" ")));
  }
}
