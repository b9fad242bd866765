package mailpath.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mailpath.certificate.CertificateJudge;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.Discovery;
import mailpath.client.discovery.SrvReader;
import mailpath.client.discovery.SrvService;
import mailpath.dns.Dns;
import mailpath.dns.DnsReply;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import mailpath.network.Network;
import mailpath.network.Parallel;
import mailpath.network.RecordType;

/**
 * Who is asked what for the settings of a mail address (client-settings 1b): what
 * draft-ietf-mailmaint-autoconfig and Thunderbird ask, SRV records, Exchange autodiscover and PACC,
 * all at once. Nobody is told an address: neither its local part nor a made-up one is sent, and
 * there is no password.
 */
public final class ClientDiscovery {
  private final Dns dns;
  private final AutoconfigLookup autoconfig;
  private final AutodiscoverLookup autodiscover;
  private final PaccLookup pacc;

  /**
   * @param dns over the same network
   * @param at the instant that counts for certificates
   */
  public ClientDiscovery(Network network, Dns dns, CertificateJudge judge, Instant at) {
    WebPages pages = new WebPages(network, dns, judge, at);
    this.dns = dns;
    this.autoconfig = new AutoconfigLookup(dns, pages);
    this.autodiscover = new AutodiscoverLookup(dns, pages);
    this.pacc = new PaccLookup(dns, pages);
  }

  /**
   * @param domain of the address
   * @param database whether Thunderbird's database is asked too, which then learns of the domain
   */
  public Discovery discover(DomainName domain, boolean database) {
    List<Supplier<Stream<DiscoveredSource>>> questions = new ArrayList<>();
    questions.add(() -> Stream.of(pacc.look(domain)));
    questions.addAll(autoconfig.questions(domain, database));
    questions.add(() -> Stream.of(srv(domain)));
    questions.addAll(autodiscover.questions(domain));
    return new Discovery(
        domain,
        Parallel.map(questions, Supplier::get).stream()
            .flatMap(found -> found)
            .sorted(Comparator.comparing(DiscoveredSource::source))
            .toList());
  }

  private DiscoveredSource srv(DomainName domain) {
    List<SrvService> services =
        Stream.of(SrvService.values()).filter(service -> service.fits(domain)).toList();
    List<Fact<DnsReply>> replies =
        Parallel.map(services, service -> dns.ask(service.nameAt(domain), RecordType.SRV));
    Map<SrvService, Fact<DnsReply>> answers = new EnumMap<>(SrvService.class);
    for (int i = 0; i < services.size(); i++) {
      answers.put(services.get(i), replies.get(i));
    }
    return SrvReader.read(domain, answers);
  }
}
