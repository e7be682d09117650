package org.jmmlregistry.web.language;

import jakarta.enterprise.context.RequestScoped;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Worded;

/** The language in which whoever asks is answered. */
@RequestScoped
public class CurrentLanguage {

    public Language language() {
        return Language.ENGLISH;
    }

    public String say(Worded worded) {
        return language().say(worded);
    }
}
