/**
 * Who is asked what, in which order, for each question that a user can ask, and the {@link
 * mailpath.investigation.Assessment} it ends in. {@link mailpath.investigation.DomainCheck} answers
 * "what happens to mail on its way to this domain?": a {@link mailpath.investigation.DomainRun}
 * asks the network while a {@link mailpath.investigation.DomainReading} runs the same investigation
 * over what has arrived so far, so that provisional, final and replayed verdicts have one origin.
 * {@code MailPaths} reduces the facts to what the delivery game tells apart; {@code MechanismWords}
 * and {@code MechanismFindings} join the mechanisms; {@code OwnNetworkTest} tells what this network
 * does (a blocked port, a removed offer, opened connections) from what a server does, and {@code
 * SeenFromHere} takes it out of the facts.
 *
 * <p>{@link mailpath.investigation.HostCheck} answers "what does this mail host do for those who
 * come to it?": {@code HostExamination} approaches each address in several ways, one after the
 * other, and ends in a {@link mailpath.investigation.HostAssessment} without a verdict. {@code
 * RunUnderway} is what both kinds of run have in common, {@code PlaceReading} what both make of an
 * address.
 *
 * <p>{@link mailpath.investigation.DiscoveryCheck} answers "what would a mail program find for an
 * address here?": {@code AutoconfigLookup}, {@code AutodiscoverLookup} and {@code PaccLookup} say
 * what is asked, {@code WebPages} how a page is fetched and when its server is believed.
 *
 * <p>{@link mailpath.investigation.ServerChain} puts the handshakes of either kind of run together
 * by the chain that was sent in them, whatever they were held for.
 *
 * <p>{@link mailpath.investigation.WhatIf} plays a case with answers replaced: {@code WhatIfReader}
 * reads a line, {@code DnsEdits} and {@code ServerEdits} make the edits for the queries that the
 * investigation will ask, each with the builder of the room that knows the mechanism.
 *
 * <p>{@link mailpath.investigation.PublishingPlan} answers "what would have to be published?":
 * {@code PublishingSteps} turns the repairs of a played plan into steps with records and files,
 * {@code TlsaSteps}, {@code PolicySteps} and {@code ReportSteps} those of each mechanism, and
 * {@link mailpath.investigation.StepCheck} holds a step against a newer assessment.
 *
 * <p>{@link mailpath.investigation.Comparison} holds two assessments against each other: what each
 * says in the terms of {@link mailpath.investigation.ComparedFact}, and, by playing the game with
 * one fact exchanged at a time, what of the differences changes the verdict.
 *
 * <p>{@link mailpath.investigation.RedactedCase} judges a case with and without the traces of the
 * one who measured: only if both say the same may it be given away.
 *
 * <p>{@link mailpath.investigation.ReportedFindings} holds the TLS reports about a domain against
 * its assessment: whether each cause is seen again, is not seen now, or was not measured. What a
 * result type corresponds to is {@link mailpath.investigation.ReportedCause}.
 *
 * <p>{@link mailpath.investigation.PublishedText} answers "what do senders make of this text?" for
 * a policy file or a TXT record in hand, of today or of the drafts, without asking anybody.
 */
package mailpath.investigation;
