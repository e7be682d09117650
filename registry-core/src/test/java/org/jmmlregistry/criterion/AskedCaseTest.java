package org.jmmlregistry.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.synthetic.DrawnCases;
import org.junit.jupiter.api.Test;

class AskedCaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void answers_derived_when_asked_are_those_that_are_derived_at_once() {
        for (CaseAnswers answers : DrawnCases.of(5, 200)) {
            KnownCase whole = KnownCase.of(answers, Optional.of("NORTH"), TODAY);
            KnownCase asked = KnownCase.asked(answers, Optional.of("NORTH"), TODAY);
            assertEquals(whole.kind(), asked.kind());
            assertEquals(whole.series(), asked.series());
            assertEquals(whole.centre(), asked.centre());
            for (Form form : Forms.all()) {
                List<? extends KnownEntry> derived = whole.entries(form);
                List<? extends KnownEntry> entries = asked.entries(form);
                assertEquals(derived.size(), entries.size(), form.code());
                for (int each = 0; each < entries.size(); each++) {
                    assertEquals(derived.get(each).hsctSeq(), entries.get(each).hsctSeq());
                    for (Item<?> item : form.items()) {
                        assertEquals(
                                derived.get(each).answer(item),
                                entries.get(each).answer(item),
                                item.code());
                    }
                }
            }
        }
    }
}
