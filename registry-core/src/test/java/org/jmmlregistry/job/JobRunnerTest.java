package org.jmmlregistry.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.snapshot.FreezeWork;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each work is done once, whoever stops, dies or runs beside it; and what the clock asks for, too. */
@OnEachDatabase
class JobRunnerTest {

    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final JobOrder FREEZE = new JobOrder(FreezeWork.NAME, new Parameters(Map.of("cutOff", "today")));

    @Parameter
    private Database database;

    private Background background;
    private Caller anna;

    @BeforeEach
    void open() {
        background = new Background(database);
        anna = background.account("anna", Role.STATISTICIAN);
    }

    @AfterEach
    void close() {
        background.close();
    }

    private List<SnapshotDetails.Line> snapshots() {
        return background.in(stores -> stores.snapshots().list(anna));
    }

    private Optional<Claim> claim(String id) {
        return background.in(stores -> stores.jobSteps().claim(id));
    }

    @Test
    void two_registries_on_one_database_do_each_work_once() {
        JobRunner one = background.runner();
        JobRunner other = background.runner();
        List<BackgroundJob> asked = new ArrayList<>();
        for (int each = 0; each < 10; each++) {
            asked.add(background.ask(Background.counting(String.valueOf(each)), anna));
        }
        for (BackgroundJob job : asked) {
            one.wake(job.id());
            other.wake(job.id());
        }
        asked.forEach(job -> background.awaitState(job.id(), anna, JobState.DONE));
        assertEquals(10, background.stepping.begun.get());
        assertEquals(10, background.stepping.ended.get());
    }

    @Test
    void a_work_that_is_stopped_with_the_registry_begins_anew_at_the_next_start() {
        background.stepping.held = true;
        BackgroundJob job = background.ask(Background.counting("long"), anna);
        JobRunner first = background.runner();
        background.awaitState(job.id(), anna, JobState.RUNNING);
        background.close(first);
        assertEquals(JobState.WAITING, background.find(job.id(), anna).state());
        assertEquals(
                "The registry was stopped in the middle of it; it begins anew by itself.",
                background.find(job.id(), anna).progress().said().toString());
        background.stepping.held = false;
        background.runner();
        background.awaitState(job.id(), anna, JobState.DONE);
        assertEquals(2, background.stepping.begun.get());
        assertEquals(1, background.stepping.ended.get());
    }

    @Test
    void a_registry_that_stops_leaves_no_thread() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        JobRunner runner = background.runner();
        BackgroundJob job = background.ask(Background.counting("short"), anna);
        runner.wake(job.id());
        background.awaitState(job.id(), anna, JobState.DONE);
        background.close(runner);
        Background.await(
                () -> threadsSince(before).isEmpty(), () -> threadsSince(before).toString());
    }

    private static List<String> threadsSince(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> name.contains("registry") || name.contains("background"))
                .toList();
    }

    @Test
    void a_work_whose_registry_died_is_done_by_the_next_and_what_the_dead_one_made_counts_for_nothing() {
        BackgroundJob job = background.ask(FREEZE, anna);
        Claim dead = claim(job.id()).orElseThrow();
        background.runner();
        assertEquals(
                "Snapshot 1 is frozen, cut-off 2004-03-01.",
                background
                        .awaitState(job.id(), anna, JobState.DONE)
                        .progress()
                        .said()
                        .toString());
        Outcome late = Outcome.change(() -> {
            throw new IllegalStateException("nobody may come here");
        });
        WorkStopped refused = assertThrows(
                WorkStopped.class,
                () -> background.in(stores -> stores.jobSteps().end(dead, late)));
        assertEquals(WorkStopped.Why.OVERTAKEN, refused.why());
        assertEquals(Optional.empty(), background.in(stores -> stores.jobSteps()
                .fail(dead, Message.of("The dead one speaks."))));
        assertEquals(1, snapshots().size());
    }

    @Test
    void a_work_in_which_the_registry_died_twice_has_failed_and_says_so() {
        BackgroundJob job = background.ask(Background.counting("deadly"), anna);
        claim(job.id());
        claim(job.id());
        background.runner();
        BackgroundJob failed = background.awaitState(job.id(), anna, JobState.FAILED);
        assertEquals(
                "The registry ended twice in the middle of it, and nothing was made. Ask for less at once, or tell the administrator.",
                failed.progress().said().toString());
        assertEquals(0, background.stepping.begun.get());
    }

    @Test
    void a_change_that_is_refused_at_its_end_changes_nothing() {
        BackgroundJob job = background.ask(FREEZE, anna);
        Claim claim = claim(job.id()).orElseThrow();
        Outcome half = Outcome.change(() -> {
            background.works().named(FreezeWork.NAME).require(FREEZE.parameters(), anna);
            throw Refused.notPossible("The disk is full.");
        });
        assertThrows(
                Refused.class, () -> background.in(stores -> stores.jobSteps().end(claim, half)));
        assertEquals(JobState.RUNNING, background.find(job.id(), anna).state());
        assertEquals(List.of(), snapshots());
    }

    private Schedule scheduled(String times) {
        return background.in(stores -> stores.schedules().add(FREEZE, new RunTimes(times), background.works(), anna));
    }

    /** The clock of these registries stands in 2004, so that what was set there was missed while none of them ran. */
    private void missed(String times) {
        scheduled(times);
        background.close(background.runner());
    }

    @Test
    void two_registries_freeze_once_what_the_clock_asked_for_while_none_of_them_ran() {
        missed("02:30");
        background.runner();
        background.runner();
        Background.await(
                () -> !snapshots().isEmpty(),
                () -> background.in(stores -> stores.jobs().mine(anna)).toString());
        Background.pause(1500);
        assertEquals(1, snapshots().size());
        BackgroundJob job = background.in(stores -> stores.jobs().mine(anna)).get(0);
        assertTrue(job.asked().scheduled());
        assertEquals(JobState.DONE, job.state());
    }

    @Test
    void what_the_clock_asks_of_a_disabled_account_fails_and_is_seen_by_the_administrator() {
        missed("0 30 2 ? * SUN");
        background.disable("anna");
        background.runner();
        Background.await(
                () -> background.in(stores -> stores.jobs().all(ADMINISTRATOR)).stream()
                        .anyMatch(job -> job.state() == JobState.FAILED),
                () -> background.in(stores -> stores.jobs().all(ADMINISTRATOR)).toString());
        assertEquals(List.of(), snapshots());
    }

    @Test
    void the_administrator_changes_pauses_and_takes_away_schedules_and_the_trail_says_so() {
        Schedule schedule = scheduled("02:30");
        Caller bert = background.account("bert", Role.STATISTICIAN);
        assertEquals(List.of(), background.in(stores -> stores.schedules().list(bert)));
        assertThrows(
                Refused.class,
                () -> background.in(
                        stores -> stores.schedules().change(schedule.id(), new RunTimes("03:30"), false, bert)));
        Schedule later = background.in(
                stores -> stores.schedules().change(schedule.id(), new RunTimes("03:30"), true, ADMINISTRATOR));
        assertEquals("anna", later.by());
        assertTrue(later.paused());
        background.runner();
        Background.pause(500);
        assertEquals(List.of(), snapshots());
        background.in(stores -> {
            stores.schedules().remove(schedule.id(), ADMINISTRATOR);
            return schedule;
        });
        assertEquals(List.of(), background.in(stores -> stores.schedules().list(ADMINISTRATOR)));
        List<String> told = background.in(
                stores -> stores.trail().page(TrailFilter.ALL, Long.MAX_VALUE, 10, Registry.AUDITOR).stream()
                        .filter(line -> line.action() == Event.Action.SCHEDULE)
                        .map(line -> line.after().orElseThrow())
                        .toList());
        assertEquals(
                List.of(
                        "freeze in the name of anna taken away",
                        "freeze in the name of anna paused",
                        "freeze in the name of anna at 02:30"),
                told);
    }

    @Test
    void who_may_not_freeze_sets_no_schedule_and_counting_is_none_that_the_clock_asks_for() {
        Caller doctor = background.account("doctor", Role.CLINICIAN);
        assertThrows(
                NotPermitted.class,
                () -> background.in(
                        stores -> stores.schedules().add(FREEZE, new RunTimes("02:30"), background.works(), doctor)));
        assertThrows(
                Refused.class,
                () -> background.in(stores -> stores.schedules()
                        .add(Background.counting("x"), new RunTimes("02:30"), background.works(), anna)));
    }
}
