package org.jmmlregistry.web.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.study.Covariate;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.web.study.StudyChoices.Choice;
import org.jmmlregistry.web.study.StudyQuestion.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question field by field is the same as its text, and what cannot be understood is told of its field. */
class StudyQuestionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endpoints: OS",
                "data: snapshot 4\nendpoints: OS, LFS version 1\nkinds: INVENTED\nHSCT: 2\nhorizon: 24 months",
                "endpoints: RI\nchildren: F07.donor_type is MUD or not F03.syndrome is NOONAN\ngroups: centre",
                "endpoints: OS\ngroups: event RELAPSE\nclock: each day\nlevel: 0.9\nseed: 7",
                "endpoints: OS\ngroups: event RELAPSE\nclock: landmark 7 months",
                "endpoints: OS\ncovariates: F03.age_at_dx_m; F07.donor_type\ndescribed: F03.wbc in quartiles; centre",
                "endpoints: OS\ndescribed: whether (F03.extramedullary is SKIN and series is \"a; b\"); F03.plt"
            })
    void a_text_and_its_fields_are_one_question(String text) {
        Specification asked = Specification.read(text);
        StudyQuestion fields = StudyQuestion.of(asked);

        assertEquals(asked, fields.specification());
        assertEquals(Map.of(), fields.complaints());
    }

    @Test
    void each_field_that_cannot_be_understood_is_named_and_no_other() {
        StudyQuestion question = new StudyQuestion(Map.of(
                Field.CHILDREN, "F07.shoe_size is 40",
                Field.HORIZON, "soon",
                Field.GROUPS, "F07.donor_type",
                Field.ENDPOINTS, "OS, NOTHING",
                Field.CLOCK, "each day"));

        assertEquals(
                Set.of(Field.CHILDREN, Field.HORIZON, Field.ENDPOINTS),
                question.complaints().keySet());
    }

    @Test
    void fields_that_do_not_go_together_are_refused_as_a_whole() {
        StudyQuestion question = new StudyQuestion(Map.of(Field.CLOCK, "landmark 24 months", Field.HORIZON, "12"));

        assertEquals(Map.of(), question.complaints());
        assertThrows(Refused.class, question::specification);
    }

    @Test
    void nothing_typed_into_a_field_becomes_another_line() {
        StudyQuestion question = new StudyQuestion(Map.of(Field.KINDS, "REAL\nhorizon: 3"));
        assertEquals(Set.of(Field.KINDS), question.complaints().keySet());
    }

    @Test
    void every_grouping_on_the_list_divides_and_what_is_asked_is_marked() {
        StudyChoices choices = new StudyChoices(new StudyQuestion(Map.of(
                Field.GROUPS, "centre", Field.ENDPOINTS, "OS, LFS version 1", Field.CLOCK, "landmark 7 months")));

        List<Choice> groups = choices.groups();
        assertEquals(StudyChoices.GROUPS.size(), groups.size());
        assertEquals(
                List.of("centre"),
                groups.stream().filter(Choice::chosen).map(Choice::value).toList());
        assertEquals(
                List.of("OS", "LFS version 1"),
                choices.endpoints().stream()
                        .filter(Choice::chosen)
                        .map(Choice::value)
                        .toList());
        assertTrue(choices.clocks().stream()
                .anyMatch(each -> each.chosen() && each.value().equals("landmark 7 months")));
    }

    @Test
    void every_item_on_the_list_explains_and_describes_and_the_others_are_typed() {
        String typed = "whether (series is \"a; b\"); F03.ldh";
        StudyChoices choices =
                new StudyChoices(new StudyQuestion(Map.of(Field.COVARIATES, "F03.wbc; " + typed + "; F07.donor_type")));

        for (Choice item : choices.items(Field.DESCRIBED)) {
            assertEquals(item.value(), Covariate.read(item.value()).text());
            assertEquals(Map.of(), new StudyQuestion(Map.of(Field.DESCRIBED, item.value())).complaints());
        }
        assertEquals(
                List.of("F03.wbc", "F07.donor_type"),
                choices.items(Field.COVARIATES).stream()
                        .filter(Choice::chosen)
                        .map(Choice::value)
                        .toList());
        assertEquals(typed, choices.typedItems(Field.COVARIATES));
        assertEquals("", choices.typedItems(Field.DESCRIBED));
    }

    @Test
    void what_is_wrong_with_a_covariate_is_told_of_its_field() {
        StudyQuestion question = new StudyQuestion(Map.of(
                Field.COVARIATES, "F03.age_at_dx_m; event DLI",
                Field.DESCRIBED, "F03.shoe_size"));

        assertEquals(
                Set.of(Field.COVARIATES, Field.DESCRIBED), question.complaints().keySet());
    }
}
