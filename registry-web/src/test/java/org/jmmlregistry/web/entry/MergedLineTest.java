package org.jmmlregistry.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Merge;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Language;
import org.junit.jupiter.api.Test;

class MergedLineTest {

    private static MergedLine line(String item, String base, String theirs, String mine) {
        List<MergedLine> lines = Merge.of(
                        DiagnosisForm.FORM,
                        Map.of(item, Written.value(base)),
                        Map.of(item, Written.value(theirs)),
                        Map.of(item, Written.value(mine)),
                        Set.of())
                .theirs()
                .stream()
                .map(MergedLine::of)
                .toList();
        assertEquals(1, lines.size());
        return lines.get(0);
    }

    @Test
    void answers_stand_side_by_side_in_words() {
        MergedLine line = line("wbc", "", "20.5", "25");
        assertEquals("no answer", line.before().toString());
        assertEquals("Keep mine: 25 × 10⁹/L", line.keep(Language.ENGLISH));
        assertEquals("Take theirs: 20.5 × 10⁹/L", line.take(Language.ENGLISH));
    }

    @Test
    void a_long_answer_is_cut_where_it_is_chosen() {
        MergedLine line = line("dx_criteria_override", "", "a".repeat(100), "b".repeat(100));
        assertEquals("Keep mine: " + "b".repeat(80) + "…", line.keep(Language.ENGLISH));
        assertEquals("a".repeat(100), line.theirs().toString());
    }
}
