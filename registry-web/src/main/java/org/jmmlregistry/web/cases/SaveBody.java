package org.jmmlregistry.web.cases;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.web.http.BodyShape;

/**
 * An entry that somebody saves.
 *
 * @param confirmed the checks whose likely duplicate is another child
 */
@BodyShape.ReadBack(EntryBody.class)
@Schema(name = "EntryToSave")
public record SaveBody(
        @Schema(description = "The version that was read, 0 for a new entry", defaultValue = "0") int version,
        @Schema(defaultValue = "DRAFT") Optional<Status> status,
        @Schema(description = "Needed once the stored entry is complete") Optional<String> reason,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = AnswerBody.class,
                        description = "All answers of the entry: the code of an item to its answer")
                JsonObject answers,
        @Schema(
                        description =
                                "EC-F01-3 where a likely duplicate is another child, EC-F01-4 with a reason where one has the same number of a series, TAKEN_BACK where a complete form becomes a draft, TAKEN_OUT where another entry was taken out of that place")
                Optional<List<String>> confirmed) {

    /** As what an entry can be saved; the rest is signed off. */
    @Schema(name = "SavedAs")
    public enum Status {
        DRAFT,
        COMPLETE
    }

    EntrySave save(RegistryId id, EntryKey key, Form form, String source) {
        EntryStatus as = status.orElse(Status.DRAFT) == Status.COMPLETE ? EntryStatus.COMPLETE : EntryStatus.DRAFT;
        return new EntrySave(id, key, version, written(form), as, reason.orElse(""), source)
                .confirming(Set.copyOf(confirmed.orElse(List.of())));
    }

    private Map<String, Written> written(Form form) {
        answers.keySet().stream()
                .filter(item -> form.item(item).isEmpty())
                .findFirst()
                .ifPresent(item -> {
                    throw Refused.notPossible("The form {form} has no item \"{item}\".", form.code(), item);
                });
        return AnswersJson.written(answers);
    }
}
