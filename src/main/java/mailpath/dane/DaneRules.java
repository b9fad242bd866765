package mailpath.dane;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about DANE between mail servers, and all their findings about one domain's hosts. */
public final class DaneRules {
  public static final Rule D1 =
      new Rule(
          "D1",
          "RFC 7672 2.2.1",
          "DANE wants a signed MX answer; a failing one delays all mail",
          DaneLookup.class);
  public static final Rule D2 =
      new Rule(
          "D2",
          "RFC 7672 2.2.2",
          "TLSA records are asked only for a host whose address answer is signed",
          TlsaBaseDomain.class);
  public static final Rule D3 =
      new Rule(
          "D3",
          "RFC 7671 7",
          "base domain: the end of a signed alias chain, then the host; names between never",
          TlsaBaseDomain.class);
  public static final Rule D4 =
      new Rule(
          "D4",
          "RFC 7672 2.2.2",
          "an MX target that is an alias is handled the same way",
          TlsaBaseDomain.class);
  public static final Rule D5 =
      new Rule(
          "D5",
          "RFC 7672 2.1.2",
          "the first signed TLSA set counts; a failing lookup means no delivery to the host",
          DaneLookup.class);
  public static final Rule D6 =
      new Rule(
          "D6",
          "RFC 7672 3.1",
          "usable: usage 2 or 3, selector 0 or 1, data of the right length or form",
          TlsaUsability.class);
  public static final Rule D7 =
      new Rule(
          "D7",
          "RFC 7671 9",
          "of one usage and selector only the strongest digest counts",
          DigestAgility.class);
  public static final Rule D8 =
      new Rule(
          "D8",
          "RFC 7672 3.1.1",
          "usage 3: the server's own certificate or key, whatever its name and dates",
          TlsaMatcher.class);
  public static final Rule D9 =
      new Rule(
          "D9",
          "RFC 7672 3.1.2",
          "usage 2: a CA that the server sends, and a path to it that holds",
          TlsaMatcher.class);
  public static final Rule D10 =
      new Rule(
          "D10",
          "RFC 7672 3.2.3",
          "usage 2: the certificate names the base domain or the signed mail domain",
          ReferenceNames.class);
  public static final Rule D11 =
      new Rule(
          "D11",
          "RFC 7671 8.1",
          "the record of the next key stands beside the old one in time",
          TlsaShortLived.class);
  public static final Rule D12 =
      new Rule(
          "D12",
          "RFC 7672 2.2",
          "no TLSA records in unsigned zones, none for hosts without TLS",
          TlsaWithoutTls.class);

  public static final List<Rule> RULES = List.of(D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11, D12);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          TlsaMismatch.class,
          TlsaPathFails.class,
          TlsaNameDiffers.class,
          TlsaStaleDigest.class,
          TlsaStale.class,
          TlsaUnsigned.class,
          TlsaBehindUnsignedMx.class,
          TlsaBehindUnsignedAddress.class,
          TlsaWithoutTls.class,
          TlsaAllUnusable.class,
          TlsaRecordUnusable.class,
          TlsaLookupFails.class,
          TlsaBogus.class,
          TlsaShortLived.class,
          TlsaAnchorUnsent.class,
          TlsaBareKey.class,
          TlsaFullData.class,
          TlsaPinsPublicCa.class,
          TlsaOnlyElsewhere.class);

  private static final List<Function<DaneReading, List<? extends Finding>>> ONE_HOST =
      List.of(
          TlsaMismatch::check,
          TlsaPathFails::check,
          TlsaNameDiffers::check,
          TlsaStaleDigest::check,
          TlsaStale::check,
          TlsaUnsigned::check,
          TlsaBehindUnsignedMx::check,
          TlsaBehindUnsignedAddress::check,
          TlsaWithoutTls::check,
          TlsaAllUnusable::check,
          TlsaRecordUnusable::check,
          TlsaLookupFails::check,
          TlsaBogus::check,
          TlsaShortLived::check,
          TlsaAnchorUnsent::check,
          TlsaBareKey::check,
          TlsaFullData::check,
          TlsaPinsPublicCa::check);

  private DaneRules() {}

  /**
   * @param hosts all MX hosts of one domain
   */
  public static List<Finding> findings(List<DaneReading> hosts) {
    Stream<Finding> single =
        hosts.stream()
            .flatMap(host -> ONE_HOST.stream().flatMap(check -> check.apply(host).stream()));
    return Stream.concat(single, TlsaOnlyElsewhere.check(hosts).stream()).toList();
  }
}
