package mailpath.client.discovery;

import mailpath.client.formats.FormatRefusal;
import mailpath.fact.Sentence;

/**
 * Why no mail program can use what a source says; what is wrong with a file as XML is a {@link
 * FormatRefusal}.
 */
public sealed interface DiscoveryRefusal extends Sentence {

  /**
   * @param limit in KiB
   */
  record DiscoveryTooLarge(int limit) implements DiscoveryRefusal {}

  /** XML of another kind, such as a web page. */
  record DiscoveryOtherXml(String root) implements DiscoveryRefusal {}

  /** No part with servers in it. */
  record DiscoveryNoProvider() implements DiscoveryRefusal {}

  /** Not one server that a mail program can use. */
  record DiscoveryNoServer() implements DiscoveryRefusal {}

  /** An error message in place of settings. */
  record DiscoveryError() implements DiscoveryRefusal {}

  record DiscoveryNotJson() implements DiscoveryRefusal {}

  record DiscoveryOtherJson() implements DiscoveryRefusal {}

  /** The digest in DNS is not that of the file. */
  record DigestDiffers() implements DiscoveryRefusal {}

  /** There is no digest in DNS for the file. */
  record DigestAbsent() implements DiscoveryRefusal {}

  /** No digest in DNS can be read. */
  record DigestUnreadable() implements DiscoveryRefusal {}

  record DiscoveryTlsFails() implements DiscoveryRefusal {}

  record DiscoveryCertificateExpired() implements DiscoveryRefusal {}

  record DiscoveryCertificateUntrusted() implements DiscoveryRefusal {}

  /**
   * @param names that the certificate is for
   */
  record DiscoveryCertificateName(String names) implements DiscoveryRefusal {}

  /** The server answers with an error of its own. */
  record DiscoveryServerError(int status) implements DiscoveryRefusal {}

  record DiscoveryNotHttp() implements DiscoveryRefusal {}
}
