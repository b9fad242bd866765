/**
 * The practice internet: name server, mail servers, policy hosts and certificates of a handful of
 * domains under {@code .test}, all real servers inside the program on loopback ports.
 *
 * <p>Read it from the data: {@link mailpath.lab.LabDomains} lists the domains, each a file of its
 * own that says what its owner published ({@link mailpath.lab.ZoneFile}), which servers stand there
 * ({@link mailpath.lab.MailHost}, {@link mailpath.lab.WebHost}), what is wrong with them ({@link
 * mailpath.lab.Trouble}, {@link mailpath.lab.ZoneFault}) and what a correct judge must say ({@link
 * mailpath.lab.Expected}, copied from the standard's tables, never computed). {@link
 * mailpath.lab.Lab} brings them up.
 *
 * <p>Some domains are for mail programs ({@link mailpath.lab.LabDomains#CLIENTS}): servers with all
 * their ports ({@link mailpath.lab.ServiceHost}, what is wrong with them in {@link
 * mailpath.lab.ServiceFault}), files of settings, and what must be said of both ({@link
 * mailpath.lab.ClientExpectation}).
 *
 * <p>Guard rails: loopback and random ports only; keys and certificates are new at each start and
 * made when first asked for; nothing is kept, no mail is taken, no file is served; every host
 * address is a documentation address (RFC 5737, RFC 3849) and every name lies under {@code .test}
 * (RFC 6761). The room imitates what the program judges, so it uses none of the rooms that judge.
 */
package mailpath.lab;
