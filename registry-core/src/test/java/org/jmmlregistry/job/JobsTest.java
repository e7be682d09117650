package org.jmmlregistry.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.Made;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What people see of work in the background: how far it is, how it ends, and who has what comes of it. */
@OnEachDatabase
class JobsTest {

    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final MadeFile FILE = Made.report("a SECRET report", Optional.empty());

    @Parameter
    private Database database;

    private Background background;
    private Caller anna;

    @BeforeEach
    void open() {
        background = new Background(database);
        anna = background.account("anna", Role.CLINICIAN);
    }

    @AfterEach
    void close() {
        background.close();
    }

    private static Outcome file() {
        return Outcome.file(
                JobFile.document("report.pdf", Message.of("a report"), FILE), Message.of("The report is made."));
    }

    private JobFile takeOut(String id, Caller caller) {
        return background.in(stores -> stores.jobs().takeOut(id, background.works(), caller));
    }

    private BackgroundJob done(String what, Caller caller) {
        BackgroundJob job = background.ask(Background.counting(what), caller);
        background.runner().wake(job.id());
        return background.awaitState(job.id(), caller, JobState.DONE);
    }

    private void refused(String sentence, Runnable asked) {
        assertEquals(sentence, assertThrows(Refused.class, asked::run).getMessage());
    }

    @Test
    void a_work_says_how_far_it_is_and_how_it_ended() {
        background.stepping.held = true;
        BackgroundJob asked = background.ask(Background.counting("steps"), anna);
        assertEquals(JobState.WAITING, asked.state());
        background.runner();
        Background.await(
                () -> background.find(asked.id(), anna).progress().done() > 2,
                () -> background.find(asked.id(), anna).toString());
        BackgroundJob running = background.find(asked.id(), anna);
        assertEquals(JobState.RUNNING, running.state());
        assertEquals(100, running.progress().all());
        assertTrue(running.progress().said().toString().startsWith("Step "), running::toString);
        background.stepping.held = false;
        BackgroundJob done = background.awaitState(asked.id(), anna, JobState.DONE);
        assertEquals("It counted.", done.progress().said().toString());
        assertEquals(done.progress().all(), done.progress().done());
        assertTrue(done.span().started().isPresent() && done.span().ended().isPresent());
        assertEquals(FileState.NONE, done.file());
    }

    @Test
    void its_file_is_for_whoever_asked_and_stands_in_the_ledger_once_it_leaves() {
        background.stepping.outcome = turn -> file();
        Caller bert = background.account("bert", Role.CLINICIAN);
        BackgroundJob job = done("files", anna);
        assertEquals(FileState.KEPT, job.file());
        String hash = FILE.issue().sha256();
        assertEquals(
                Optional.empty(),
                background.in(stores -> stores.documents().find(hash, anna)),
                "nothing has left before somebody fetches it");
        refused("There is no work in the background with the number " + job.id() + ".", () -> takeOut(job.id(), bert));
        refused(
                "There is no work in the background with the number " + job.id() + ".",
                () -> takeOut(job.id(), ADMINISTRATOR));
        assertArrayEquals(FILE.content(), takeOut(job.id(), anna).content());
        IssuedDocument issued =
                background.in(stores -> stores.documents().find(hash, anna)).orElseThrow();
        assertEquals(FILE.issue(), issued.issue());
        assertEquals(1, issued.times());
        assertEquals(Optional.empty(), background.in(stores -> stores.trail().fault()));
    }

    @Test
    void who_looks_after_all_work_sees_it_and_may_end_it_and_others_do_not_know_of_it() {
        Caller bert = background.account("bert", Role.CLINICIAN);
        BackgroundJob job = background.ask(Background.counting("mine"), anna);
        assertEquals(List.of(), background.in(stores -> stores.jobs().mine(bert)));
        assertThrows(
                NotPermitted.class, () -> background.in(stores -> stores.jobs().all(bert)));
        refused(
                "There is no work in the background with the number " + job.id() + ".",
                () -> background.cancel(job.id(), bert));
        assertEquals(List.of(job), background.in(stores -> stores.jobs().all(ADMINISTRATOR)));
        assertEquals(
                JobState.CANCELLED, background.cancel(job.id(), ADMINISTRATOR).state());
        refused(
                "The work has ended already; there is nothing to cancel.",
                () -> background.cancel(job.id(), ADMINISTRATOR));
        background.runner().wake(job.id());
        Background.pause(300);
        assertEquals(0, background.stepping.begun.get());
    }

    @Test
    void a_work_is_cancelled_in_the_middle_and_nothing_comes_of_it() {
        background.stepping.held = true;
        background.stepping.outcome = turn -> file();
        BackgroundJob job = background.ask(Background.counting("long"), anna);
        background.runner();
        background.awaitState(job.id(), anna, JobState.RUNNING);
        assertTrue(background.cancel(job.id(), anna).cancelling());
        BackgroundJob ended = background.awaitState(job.id(), anna, JobState.CANCELLED);
        assertEquals(
                "It was cancelled in the middle; nothing was made.",
                ended.progress().said().toString());
        assertEquals(0, background.stepping.ended.get());
        refused("There is no file of this work.", () -> takeOut(job.id(), anna));
        assertFalse(background.registry().everything().contains("SECRET"));
    }

    @Test
    void what_fails_says_why_once_and_the_next_work_goes_on() {
        background.stepping.outcome = turn -> {
            throw turn == 1
                    ? Refused.notPossible("There is nobody to be counted.")
                    : new IllegalStateException("a fault");
        };
        BackgroundJob refused = background.ask(Background.counting("one"), anna);
        JobRunner runner = background.runner();
        assertEquals(
                "There is nobody to be counted.",
                background
                        .awaitState(refused.id(), anna, JobState.FAILED)
                        .progress()
                        .said()
                        .toString());
        BackgroundJob broken = background.ask(Background.counting("two"), anna);
        runner.wake(broken.id());
        assertEquals(
                "Something went wrong that should not have; nothing was made. Please quote the number " + broken.id()
                        + " when you report it.",
                background
                        .awaitState(broken.id(), anna, JobState.FAILED)
                        .progress()
                        .said()
                        .toString());
        assertEquals(2, background.stepping.begun.get());
    }

    @Test
    void what_cannot_be_done_is_refused_when_it_is_asked_for() {
        refused("Nothing cannot be counted.", () -> background.ask(Background.counting("nothing"), anna));
        refused(
                "There is no work in the background called “magic”; there is “freeze” and “stepping”.",
                () -> background.ask(new JobOrder("magic", Parameters.NONE), anna));
        Caller auditor = background.account("auditor", Role.AUDITOR);
        assertThrows(NotPermitted.class, () -> background.ask(Background.counting("all"), auditor));
    }

    @Test
    void who_asks_twice_for_the_same_has_asked_once_and_ten_are_enough() {
        BackgroundJob first = background.ask(Background.counting("0"), anna);
        assertEquals(first.id(), background.ask(Background.counting("0"), anna).id());
        for (int each = 1; each < 10; each++) {
            background.ask(Background.counting(String.valueOf(each)), anna);
        }
        refused(
                "You have 10 works waiting or under way; wait until one has ended, or cancel one.",
                () -> background.ask(Background.counting("10"), anna));
    }

    @Test
    void an_account_that_is_disabled_before_it_begins_gets_nothing() {
        BackgroundJob job = background.ask(Background.counting("all"), anna);
        background.disable("anna");
        background.runner();
        assertEquals(
                "The account anna is disabled; nothing was made.",
                background
                        .awaitState(job.id(), anna, JobState.FAILED)
                        .progress()
                        .said()
                        .toString());
        assertEquals(0, background.stepping.begun.get());
    }

    @Test
    void an_account_that_is_disabled_in_the_middle_gets_nothing() {
        background.stepping.held = true;
        background.stepping.outcome = turn -> file();
        BackgroundJob job = background.ask(Background.counting("all"), anna);
        background.runner();
        background.awaitState(job.id(), anna, JobState.RUNNING);
        background.disable("anna");
        background.stepping.held = false;
        assertEquals(
                "The account anna is disabled; nothing was made.",
                background
                        .awaitState(job.id(), anna, JobState.FAILED)
                        .progress()
                        .said()
                        .toString());
        assertFalse(background.registry().everything().contains("SECRET"));
    }

    @Test
    void rights_are_asked_when_it_begins_and_when_its_file_is_fetched() {
        BackgroundJob job = background.ask(Background.counting("all"), anna);
        background.in(stores -> {
            stores.accounts().setRoles("anna", Set.of(Role.AUDITOR), ADMINISTRATOR);
            return job;
        });
        background.runner();
        assertEquals(
                "The account anna does not have the right for this (REPORTS); nothing was made.",
                background
                        .awaitState(job.id(), anna, JobState.FAILED)
                        .progress()
                        .said()
                        .toString());

        background.stepping.outcome = turn -> file();
        Caller bert = background.account("bert", Role.CLINICIAN);
        BackgroundJob made = background.ask(Background.counting("all"), bert);
        background.runner().wake(made.id());
        background.awaitState(made.id(), bert, JobState.DONE);
        refused(
                "The file tells of children of centres that your account no longer sees; ask for it again.",
                () -> takeOut(made.id(), bert.within(Scope.of("C01"))));
        assertThrows(NotPermitted.class, () -> takeOut(made.id(), new Caller("bert", Set.of(Role.AUDITOR))));
    }

    @Test
    void a_file_is_kept_for_a_week_and_a_work_for_a_season() {
        background.stepping.outcome = turn -> file();
        BackgroundJob job = done("old", anna);
        background.pass(Duration.ofDays(7).plusSeconds(1));
        JobRunner runner = background.runner();
        assertEquals(FileState.EXPIRED, background.find(job.id(), anna).file());
        refused("The file was kept for 7 days and is gone; ask for it again.", () -> takeOut(job.id(), anna));
        assertFalse(background.registry().everything().contains("SECRET"));
        background.pass(Duration.ofDays(90));
        runner.look();
        assertEquals(List.of(), background.in(stores -> stores.jobs().mine(anna)));
    }

    private RegistryId child() {
        EntrySave save = new EntrySave(
                RegistryId.of(1),
                Casebook.PATIENT,
                0,
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        SaveResult saved =
                background.in(stores -> stores.casebook().register(Optional.of("GIRL"), save, Registry.DATA_MANAGER));
        return ((SaveResult.Saved) saved).id();
    }

    private void erase(RegistryId child) {
        String password =
                background.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        background.in(stores -> stores.erasure().erase(child, "asked for", password, Registry.CUSTODIAN));
    }

    @Test
    void the_file_that_tells_of_a_child_goes_when_the_child_is_erased_and_one_on_a_cohort_stays() {
        RegistryId child = child();
        background.stepping.outcome = turn -> turn == 1 ? file().on(Set.of(child)) : file();
        BackgroundJob narratives = done("narratives", anna);
        BackgroundJob cohort = done("cohort", anna);
        erase(child);
        assertEquals(FileState.ERASED, background.find(narratives.id(), anna).file());
        refused(
                "The file is gone, as a child of whom it told was erased; ask for it again.",
                () -> takeOut(narratives.id(), anna));
        assertEquals(FileState.KEPT, background.find(cohort.id(), anna).file());
        assertArrayEquals(FILE.content(), takeOut(cohort.id(), anna).content());
    }

    @Test
    void the_file_that_tells_of_a_child_is_not_for_whoever_may_no_longer_know_of_it_or_tell_of_it() {
        RegistryId child = child();
        background.stepping.outcome = turn -> file().on(Set.of(child));
        Caller carl = background.account("carl", Role.CLINICIAN);
        background.in(stores -> {
            stores.accounts().setScope("carl", Scope.of("C01"), ADMINISTRATOR);
            return stores.database()
                    .createNativeQuery("UPDATE registered_case SET centre = 'C01'")
                    .executeUpdate();
        });
        Caller ofCentre = carl.within(Scope.of("C01"));
        BackgroundJob made = done("narratives", ofCentre);
        assertArrayEquals(FILE.content(), takeOut(made.id(), ofCentre).content());

        background.stepping.against = Set.of(child);
        refused("Of one of the children nobody may tell any more.", () -> takeOut(made.id(), ofCentre));
        background.stepping.against = Set.of();
        background.in(stores -> stores.database()
                .createNativeQuery("UPDATE registered_case SET centre = 'C02'")
                .executeUpdate());
        refused(
                "The file tells of children of centres that your account no longer sees; ask for it again.",
                () -> takeOut(made.id(), ofCentre));
    }

    @Test
    void what_tells_of_a_child_that_is_erased_while_it_is_made_is_not_kept() {
        RegistryId child = child();
        background.stepping.held = true;
        background.stepping.outcome = turn -> file().on(Set.of(child));
        BackgroundJob job = background.ask(Background.counting("narratives"), anna);
        background.runner();
        background.awaitState(job.id(), anna, JobState.RUNNING);
        erase(child);
        background.stepping.held = false;
        assertEquals(
                "A child of whom it tells was erased while it was under way; nothing was made. Ask for it again.",
                background
                        .awaitState(job.id(), anna, JobState.FAILED)
                        .progress()
                        .said()
                        .toString());
        assertFalse(background.registry().everything().contains("SECRET"));
    }
}
