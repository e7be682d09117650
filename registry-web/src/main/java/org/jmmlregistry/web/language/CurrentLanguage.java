package org.jmmlregistry.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Worded;

/** The language in which whoever asks is answered. Pages call it where a component takes a text and no message. */
@Named("language")
@RequestScoped
public class CurrentLanguage {

    public Language language() {
        return Language.ENGLISH;
    }

    public String say(Worded worded) {
        return language().say(worded);
    }
}
