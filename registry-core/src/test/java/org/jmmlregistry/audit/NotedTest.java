package org.jmmlregistry.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Language.Key;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The trail keeps English; what the registry said itself is found again and can be said in another language. */
class NotedTest {

    private static TrailLine line(Event event) {
        return new TrailLine(1, Instant.EPOCH, new TrailLine.Who("admin", ""), event, "");
    }

    private static Message read(Event.Action action, String kept) {
        return TrailWords.after(line(Event.onRegistry(action, kept, "page"))).orElseThrow();
    }

    private static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(Event.Action.ACCOUNT, Noted.ownPassword()),
                Arguments.of(Event.Action.ACCOUNT, Noted.passwordOf("anna")),
                Arguments.of(Event.Action.ACCOUNT, Noted.opened("anna", Set.of(Role.AUDITOR, Role.CLINICIAN))),
                Arguments.of(Event.Action.ACCOUNT, Noted.roles("anna", Set.of(Role.DATA_MANAGER))),
                Arguments.of(Event.Action.ACCOUNT, Noted.everyCentre("anna")),
                Arguments.of(Event.Action.ACCOUNT, Noted.centres("anna", List.of("TWH", "PAD"))),
                Arguments.of(Event.Action.ACCOUNT, Noted.disabled("anna")),
                Arguments.of(Event.Action.ACCOUNT, Noted.enabled("anna")),
                Arguments.of(Event.Action.SIGN_IN_REFUSED, Noted.noAccount()),
                Arguments.of(Event.Action.SIGN_IN_REFUSED, Noted.waiting()),
                Arguments.of(Event.Action.SIGN_IN_REFUSED, Noted.wrongPassword()),
                Arguments.of(Event.Action.SIGN_IN_REFUSED, Noted.refusedAgain(97)),
                Arguments.of(Event.Action.CENTRE, Noted.added("TWH", "Taipei")),
                Arguments.of(Event.Action.CENTRE, Noted.renamed("TWH", "Taipei", "Taipei, Taiwan")),
                Arguments.of(Event.Action.CENTRE, Noted.retired("TWH")),
                Arguments.of(Event.Action.CENTRE, Noted.reopened("TWH")),
                Arguments.of(Event.Action.COHORT, Noted.cohort("1234", "2", "version 3: early, then rescued")),
                Arguments.of(Event.Action.COHORT, Noted.cohortRetired("3", "1", "early failure")),
                Arguments.of(Event.Action.REFERENCE, Noted.table("hbf_pct", "B", "0 60\n6 10")),
                Arguments.of(Event.Action.FREEZE, Noted.frozen(12, "2003-12-31", "3f0a")),
                Arguments.of(Event.Action.READ, Noted.identitySearch(0)),
                Arguments.of(Event.Action.READ, Noted.answerSearch("F16.lansky, F05.wbc", 1234)),
                Arguments.of(Event.Action.REPORT, Noted.compared(1, 2)),
                Arguments.of(Event.Action.REPORT, Noted.study("9f86d0", "PDF", Optional.of(3L))),
                Arguments.of(Event.Action.REPORT, Noted.study("9f86d0", "CSV of children", Optional.empty())),
                Arguments.of(Event.Action.REPORT, Noted.report("second-hsct", "PDF", Optional.empty(), 3)),
                Arguments.of(Event.Action.REPORT, Noted.report("second-hsct", "R", Optional.of("CHANG2004"), 3)),
                Arguments.of(Event.Action.REPORT, Noted.children("second-hsct", Optional.empty(), 3)),
                Arguments.of(Event.Action.REPORT, Noted.children("second-hsct", Optional.of("CHANG2004"), 3)),
                Arguments.of(Event.Action.REPORT, Noted.ofRelease("second-hsct", "3")),
                Arguments.of(Event.Action.REPORT, Noted.shown("9f86d0")),
                Arguments.of(Event.Action.RELEASE, Noted.putForward("second-hsct", "3")),
                Arguments.of(Event.Action.RELEASE, Noted.reviewed("second-hsct", "3")),
                Arguments.of(Event.Action.RELEASE, Noted.approved("second-hsct", "3")),
                Arguments.of(Event.Action.RELEASE, Noted.withdrawn("second-hsct", "3")),
                Arguments.of(Event.Action.SCHEDULE, Noted.scheduled("freeze", "02:30", "anna")),
                Arguments.of(Event.Action.SCHEDULE, Noted.schedulePaused("freeze", "anna")),
                Arguments.of(Event.Action.SCHEDULE, Noted.scheduleRemoved("freeze", "anna")),
                Arguments.of(Event.Action.EXPORT, Noted.wholeTrail()),
                Arguments.of(Event.Action.EXPORT, Noted.carriedAway("registry-1.zip")),
                Arguments.of(Event.Action.RESTORE, Noted.restored("registry-1.zip", "2004-03-01T12:00:00Z")),
                Arguments.of(Event.Action.RESTORE, Noted.moved("Apache Derby")));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_sentence_is_found_again_in_the_english_that_the_trail_keeps(Event.Action action, Message said) {
        Message found = read(action, said.toString());

        assertEquals(said.toString(), found.toString());
        assertEquals(new Key(said.context(), said.pattern()), new Key(found.context(), found.pattern()));
        assertEquals(
                said.arguments().stream().map(String::valueOf).toList(),
                found.arguments().stream().map(String::valueOf).toList());
    }

    @Test
    void what_was_counted_is_said_with_a_word_that_fits_its_number() {
        assertEquals(
                "answers, 24 cases, 1 withheld",
                read(Event.Action.EXPORT, Noted.exported("answers", 24, 1).toString())
                        .toString());
        assertEquals(
                "answers, 1 case, 0 withheld",
                read(Event.Action.EXPORT, Noted.exported("answers", 1, 0).toString())
                        .toString());
        assertEquals(
                "backup /data/backup/registry-1.zip, 123,456 rows",
                read(
                                Event.Action.BACKUP,
                                Noted.taken("/data/backup/registry-1.zip", 123456)
                                        .toString())
                        .toString());
        assertEquals(
                "backup a.zip, 1 row",
                read(Event.Action.BACKUP, Noted.taken("a.zip", 1).toString()).toString());
    }

    @Test
    void roles_are_said_in_the_language_of_whoever_reads() {
        Language german = new Language(
                Locale.GERMAN,
                Map.of(
                        new Key("trail", "roles of {name} set to {roles}"),
                        "Rollen von {name}: {roles}",
                        new Key("role", "Data manager"),
                        "Datenmanagement",
                        new Key("role", "Administrator"),
                        "Verwaltung"));

        String kept = Noted.roles("anna", Set.of(Role.ADMINISTRATOR, Role.DATA_MANAGER))
                .toString();
        assertEquals("roles of anna set to Data manager, Administrator", kept);
        assertEquals("Rollen von anna: Datenmanagement, Verwaltung", german.say(read(Event.Action.ACCOUNT, kept)));
    }

    @Test
    void a_name_of_the_identity_store_a_reason_and_a_place_are_found_too() {
        Event event = Event.on(Event.Action.MOVE, "JM-00001-8")
                .because("named by the patient form")
                .in("centre");

        assertEquals("trail", TrailWords.item("family name").context());
        assertEquals("trail", TrailWords.reason(line(event)).context());
        assertEquals("trail source", TrailWords.source(line(event)).context());
    }

    @Test
    void the_file_that_was_imported_is_found_in_its_sentence() {
        for (Message said : List.of(
                Noted.imported("a.csv"),
                Noted.importedByProgram(Optional.of("a.csv")),
                Noted.importedByProgram(Optional.empty()),
                Noted.narratives(12, "outside", 3),
                Noted.board(3),
                Noted.narrative(3))) {
            Message found = TrailWords.source(
                    line(Event.on(Event.Action.REPORT, "JM-00001-8").in(said.toString())));
            assertEquals(said.pattern(), found.pattern());
            assertEquals(said.toString(), found.toString());
        }
    }

    @Test
    void a_fault_of_the_trail_that_a_backup_kept_is_found_too() {
        assertEquals(TrailFault.changed(5).sentence(), TrailFault.kept("entry 5 was changed"));
        assertEquals(TrailFault.missing(7, 12).sentence(), TrailFault.kept("entry 7 is missing; 12 were written"));
    }

    @Test
    void what_people_wrote_and_values_stay_as_they_are() {
        Event answer = Event.on(Event.Action.REVISE, "JM-00001-8")
                .item("comment")
                .because("letter of 12 May {sic}")
                .to(Optional.of("wrong password"));

        assertEquals(
                List.of("wrong password"),
                TrailWords.after(line(answer)).orElseThrow().arguments());
        assertEquals(
                List.of("letter of 12 May {sic}"),
                TrailWords.reason(line(answer)).arguments());
        assertEquals(
                "sent in by hand", read(Event.Action.EXPORT, "sent in by hand").toString());
        assertNotEquals("trail", read(Event.Action.SIGN_IN, "anna").context());
        assertEquals(List.of("anna"), read(Event.Action.SIGN_IN, "anna").arguments());
    }
}
