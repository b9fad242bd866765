/**
 * The window. For each part of the screen there is an {@code XScreen}, a record of what is to be
 * seen, made from an assessment and the words by pure functions without the toolkit ({@code
 * XScreens} where that takes more than a few lines), and a view that draws it in code. A new
 * assessment gives new records; a view that gets an equal record does nothing. {@link
 * mailpath.window.MailpathWindow} puts it together, {@link mailpath.window.CheckService} is what
 * the window asks of the program, {@code Actions} what a user can ask of the window. Every text
 * comes from the word files, every colour from a token of {@code light.css} or {@code dark.css},
 * every size is in em of the root's text size. Nothing on the window's thread waits, parses or
 * plays the game: {@code Checks} makes screens beside it.
 *
 * <p>Case files have desks of their own below {@code CaseController}: {@code CaseDesk} opens and
 * shows one, {@code SaveDesk} saves what is shown, {@code CompareDesk} holds two answers against
 * each other, {@code HistoryDesk} lists the runs that {@code KeptRuns} keeps. What they have to say
 * is a {@code CaseNote} in the status line or a {@code CaseMessage} above the tabs, and both are
 * values until they are drawn ({@code CaseView}).
 *
 * <p>The tab "Certificate chain" has a {@code CertificateController} for what a user asks of it,
 * and a {@code CertificateDesk} that keeps what there is to see ({@code ChainState}: chains of the
 * check, of hosts that were looked at, of files) and what is chosen of it; {@code ChainDrawing}
 * makes its screen beside the window, with what takes long kept from one drawing to the next. What
 * it says starts at {@code CertificateScreens}: a {@code HeldChain} is one chain held against the
 * name, the records and the date chosen, and each part of the screen is made of it by a class of
 * its own.
 *
 * <p>The tab "Client configuration" is alike: a {@code ClientController}, a {@code ClientDesk} that
 * keeps a {@code ClientState}, and {@code ClientScreens} with a class for each part. What it opened
 * has a band of its own, which {@code AnswerBand} shows while the tab is seen.
 */
package mailpath.window;
