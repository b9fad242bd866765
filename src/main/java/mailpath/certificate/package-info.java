/**
 * Certificates: the chain as sent, the path that validation makes of it, and the names in it.
 *
 * <p>Start at {@link mailpath.certificate.CertificateJudge}. It reads a {@link
 * mailpath.certificate.CertificateChain} leniently, walks a bounded path to a root of a {@link
 * mailpath.certificate.TrustStore} with {@link mailpath.certificate.PathBuilder}, holds the rules
 * of RFC 5280 6 against it ({@link mailpath.certificate.PathCheck}) and matches the reference
 * identifier by RFC 9525 ({@link mailpath.certificate.ReferenceName}). Nothing is fetched, nothing
 * is trusted beyond the store, and whatever cannot be read stays in the chain as octets.
 */
package mailpath.certificate;
