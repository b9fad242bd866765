package mailpath.window;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import mailpath.casefile.Case;
import mailpath.casefile.Question;
import mailpath.window.OpenCase.Place;

/**
 * What is to be saved.
 *
 * @param held made beside the window's thread
 * @param place where it was opened or saved last
 * @param done is told when a file holds it
 */
record SaveSubject(
    Question question, Supplier<Case> held, Optional<Place> place, BiConsumer<Place, Case> done) {}
