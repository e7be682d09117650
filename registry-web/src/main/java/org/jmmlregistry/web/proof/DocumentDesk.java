package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.study.Studies;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Makes documents again from what the registry holds, in the language that it speaks. */
@ApplicationScoped
public class DocumentDesk {

    private final Documents documents;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected DocumentDesk() {
        this.documents = null;
    }

    @Inject
    public DocumentDesk(Snapshots snapshots, Studies studies, Casebook casebook, CurrentLanguage language) {
        this.documents = new Documents(snapshots, studies, casebook, tag -> spoken(tag, language));
    }

    private static Optional<Language> spoken(String tag, CurrentLanguage language) {
        return Optional.of(language.language())
                .filter(spoken -> spoken.locale().toLanguageTag().equals(tag));
    }

    public Documents documents() {
        return documents;
    }
}
