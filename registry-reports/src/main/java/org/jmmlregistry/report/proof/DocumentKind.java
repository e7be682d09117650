package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;

/** How one kind of document is made of what it was asked. */
interface DocumentKind {

    /**
     * From the data that were frozen; where none were, from those of now.
     *
     * @param language in which it is printed
     * @throws Refused if it cannot be made
     */
    Told then(String question, Language language, Caller caller);

    /**
     * From what is known now of the same time.
     *
     * @param asOf the day up to which the data told, where none were frozen
     * @throws Refused if it cannot be made any more
     */
    Told now(String question, LocalDate asOf, Language language, Caller caller);
}
