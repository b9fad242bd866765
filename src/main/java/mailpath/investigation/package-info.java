/**
 * Who is asked what, in which order, for each question that a user can ask, and the {@link
 * mailpath.investigation.Assessment} it ends in. {@link mailpath.investigation.DomainCheck} answers
 * "what happens to mail on its way to this domain?": a {@link mailpath.investigation.DomainRun}
 * asks the network while a {@link mailpath.investigation.DomainReading} runs the same investigation
 * over what has arrived so far, so that provisional, final and replayed verdicts have one origin.
 * {@code MailPaths} reduces the facts to what the delivery game tells apart; {@code MechanismWords}
 * and {@code MechanismFindings} join the mechanisms; {@code OwnNetworkTest} tells a network that
 * blocks port 25 from a server that is down.
 */
package mailpath.investigation;
