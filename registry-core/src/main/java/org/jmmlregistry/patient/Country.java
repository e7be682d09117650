package org.jmmlregistry.patient;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.language.Message;

/** A country of ISO 3166-1, as the Java runtime knows it. A language without a translation of its name has one all the same. */
public record Country(String code) implements Coded {

    static List<Country> all() {
        return Arrays.stream(Locale.getISOCountries()).map(Country::new).toList();
    }

    @Override
    public String english() {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    @Override
    public Message words() {
        return Message.name(Message.COUNTRY + code, english());
    }
}
