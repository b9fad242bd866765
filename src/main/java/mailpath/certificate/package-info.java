/**
 * Certificates: the chain as sent, the path that validation makes of it, and the names in it.
 *
 * <p>Start at {@link mailpath.certificate.CertificateJudge} for a mail server's chain, at {@link
 * mailpath.certificate.PathBuilder} for a path. A {@link mailpath.certificate.CertificateChain} is
 * read leniently; bounded ways lead to a root of a {@link mailpath.certificate.TrustStore}, each
 * step held against RFC 5280 6 ({@link mailpath.certificate.CertificateCheck}, {@link
 * mailpath.certificate.ConstrainedNames}, {@link mailpath.certificate.PolicySets}). What is asked
 * for is a {@link mailpath.certificate.PathProfile}: mail senders look at paths alone, the public
 * web also at the form of each certificate ({@link mailpath.certificate.CertificateForm}). Names
 * are matched by RFC 9525 ({@link mailpath.certificate.PeerName}). What stands beside a path and
 * decides none is in {@link mailpath.certificate.StapleRules}. For people, {@link
 * mailpath.certificate.CertificateFile} reads files, {@link mailpath.certificate.ChainView} puts a
 * chain beside its path and {@link mailpath.certificate.CertificateView} tells all of one
 * certificate. Nothing is fetched, nothing is trusted beyond the store, and whatever cannot be read
 * stays in the chain as octets.
 */
package mailpath.certificate;
