/**
 * Mail programs: how they are set up, and who can listen in because of it.
 *
 * <p>A {@link mailpath.client.ClientFormat} reads a file in which a program keeps its settings and
 * yields {@link mailpath.client.ClientSettings}: per account the {@link
 * mailpath.client.ServiceSettings} that the program uses. Secrets are dropped while reading, and
 * nothing in a file is evaluated.
 *
 * <p>The verdict is played, not looked up: {@code ServiceMeeting} lets a program meet every {@link
 * mailpath.client.PortState} that its server can have, {@link mailpath.client.Contact} says what
 * comes of it, and the word follows from what a listener and somebody in the middle get. Settings
 * and servers that are not known are played with all that they can be; what all of it has in common
 * is the {@link mailpath.client.ServiceVerdict}. The worst service makes the {@link
 * mailpath.client.ClientVerdict}. {@link mailpath.client.ServerFacts} is what was learnt about a
 * server, {@link mailpath.client.BestPair} the best that it was seen to give, {@link
 * mailpath.client.ClientRules} what is to be said.
 */
package mailpath.client;
