package org.jmmlregistry.web.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Message;

/**
 * Fields that stand together in one card.
 *
 * @param id of the heading in the page
 * @param heading empty if the form says enough
 */
public record FieldGroup(String id, Optional<Message> heading, List<Field> fields) {

    static List<FieldGroup> of(Form form, List<Field> fields) {
        Map<String, Field> byCode = fields.stream().collect(Collectors.toMap(Field::code, Function.identity()));
        return form.sections().stream()
                .map(section -> of(
                        section.heading(),
                        section.items().stream()
                                .flatMap(item -> Stream.ofNullable(byCode.get(item.code())))
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    static FieldGroup of(Message heading, List<Field> fields) {
        return of(Optional.of(heading), fields);
    }

    private static FieldGroup of(Optional<Message> heading, List<Field> fields) {
        String id = fields.isEmpty() ? "" : fields.get(0).code() + "-section";
        return new FieldGroup(id, heading, fields);
    }
}
