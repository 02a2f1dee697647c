package de.efakatalog.api.membership;

import de.efakatalog.model.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * An operator.
 *
 * @param pseudonym what history names
 * @param name as the person gave it
 * @param email likewise
 * @param demo whether CATALOG_DEMO invented it
 */
public record OperatorView(
        String pseudonym, @Nullable String name, @Nullable String email, boolean demo) {

    static OperatorView of(Person person) {
        return new OperatorView(person.pseudonym(), person.name(), person.email(), person.demo());
    }
}
