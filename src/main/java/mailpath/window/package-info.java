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
 */
package mailpath.window;
