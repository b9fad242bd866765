/**
 * The delivery game, where every verdict is made: senders against attackers over the facts of one
 * domain.
 *
 * <p>Start at {@link mailpath.delivery.Game}. It takes a {@link mailpath.delivery.MailPath} and
 * reads what the standards leave open in every way ({@link mailpath.delivery.Readings}), fills in
 * what was not measured with every value ({@link mailpath.delivery.Worlds}), and plays each settled
 * {@link mailpath.delivery.World}: {@link mailpath.delivery.Sender} is the delivery algorithm step
 * by step, {@link mailpath.delivery.Moves} the attacker's table, {@link mailpath.delivery.Attacks}
 * the short search over it, {@link mailpath.delivery.Referee} says who ended the connection. {@link
 * mailpath.delivery.Rows} keeps what was played, a {@link mailpath.delivery.Board} is one world's
 * words. From these come the {@link mailpath.delivery.Matrix} with a witness in every cell, the
 * {@link mailpath.delivery.Verdict} and its {@link mailpath.delivery.Headline}, the {@link
 * mailpath.delivery.MissingLink} and the findings of {@link mailpath.delivery.DeliveryRules}. All
 * of it is pure, and the tables of the standards are its tests, never its code.
 */
package mailpath.delivery;
