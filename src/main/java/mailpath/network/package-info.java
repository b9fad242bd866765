/**
 * All that the program learns from outside, and the names it asks for. {@link
 * mailpath.network.Network} takes three kinds of {@link mailpath.network.Query} and gives each an
 * {@link mailpath.network.Observation}; {@link mailpath.network.LiveNetwork} is its live form,
 * {@link mailpath.network.RecordingNetwork} what a run holds over any other. Limits, deadlines and
 * manners are kept here and nowhere else: every exchange runs under an {@code Exchange}, whose
 * caller closes its socket when a stage takes too long. A mail dialogue takes the same steps in all
 * protocols: {@code MailDialogue} walks them, a {@code MailSpeech} for each protocol has the words,
 * and an {@link mailpath.network.Approach} says in what one probe differs from a sender. Nothing is
 * judged here: a certificate for another name or a reply of 554 is an observation like any other.
 * {@link mailpath.network.DomainInput} reads what people type.
 */
package mailpath.network;
