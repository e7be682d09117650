package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.transplant.Transplant;

/** What is recorded after an HSCT of which the registry does not know the day, so that it has no place in the course. */
final class Unplaced {
    private static final Set<Form> TOLD_ELSEWHERE = Set.of(VisitForm.FORM, DeathForm.FORM);

    private final CaseFile file;
    private final Set<Integer> placed;

    Unplaced(CaseFile file) {
        this.file = file;
        this.placed = file.transplants().stream().map(Transplant::hsctSeq).collect(Collectors.toSet());
    }

    Optional<Paragraph> told() {
        List<Sentence> told = new ArrayList<>();
        for (Form form : Forms.all()) {
            if (form.repeat().standsUnderHsct() && !TOLD_ELSEWHERE.contains(form)) {
                for (Entry entry : file.answers().of(form)) {
                    if (!placed.contains(entry.key().hsctSeq())) {
                        Message thing =
                                Message.of("HSCT {number}, {form}", entry.key().hsctSeq(), form);
                        Remainder.of(List.of(), form, entry.answers(), thing).stream()
                                .map(each -> each.of(entry).at(Place.LAST))
                                .forEach(told::add);
                    }
                }
            }
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph(Message.of("Recorded of an HSCT whose day was not recorded"), told));
    }
}
