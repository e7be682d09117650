package org.jmmlregistry.web.entry;

import java.util.List;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;

/**
 * What the codebook says of an item, for whoever answers it.
 *
 * @param name by which programs and the codebook know it
 * @param rules what it is held against within its form
 * @param sources what means the same in other code systems, with the official name
 */
public record Meaning(String name, List<Message> rules, List<Message> sources) {

    static Meaning of(Form form, Item<?> item) {
        return new Meaning(
                form.code() + "." + item.code(),
                form.checks().stream()
                        .filter(check -> check.items().contains(item))
                        .map(Check::message)
                        .distinct()
                        .toList(),
                item.outsideCodes().stream()
                        .filter(code -> code.choice().isEmpty())
                        .map(code -> Message.of("{code}: {name}", code.toString(), Message.verbatim(code.name())))
                        .toList());
    }
}
