/**
 * The program against servers and programs that are not ours. {@link
 * mailpath.integration.PrivateInternet} is a network namespace with NSD, Unbound and nginx in it,
 * and with Postfix, Exim, OpenSMTPD, Dovecot and odd servers where a test wants them; {@link
 * mailpath.integration.LabNetwork} is one in which the practice internet answers at its own
 * addresses. Nothing leaves the namespace; everything ends and is deleted with the test. These
 * tests need root and are tagged {@code integration}.
 */
package mailpath.integration;
