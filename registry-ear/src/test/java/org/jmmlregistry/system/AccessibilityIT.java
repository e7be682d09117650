package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.SharedRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page keeps out who cannot see, point or read small print, nor who has a small window. */
@ExtendWith({SharedRegistry.class, Chromium.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

    private final RunningRegistry registry;
    private final Browser browser;
    private Visit visit;

    AccessibilityIT(RunningRegistry registry, Browser browser) {
        this.registry = registry;
        this.browser = browser;
    }

    @BeforeAll
    void a_data_manager_signs_in() {
        visit = Visit.of(browser, registry, Credentials.ofDemonstration(registry, "datamanager"));
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home.xhtml",
                "/matrix.xhtml",
                "/matrix.xhtml?only=overdue&only=incomplete&form=F16",
                "/matrix.xhtml?q=nobody",
                "/work.xhtml",
                "/work.xhtml?kind=to-verify",
                "/work.xhtml?kind=draft&form=F15",
                "/cases.xhtml",
                "/cases.xhtml?q=nobody",
                "/cases.xhtml?item=F07.donor_type&how=ABSENT",
                "/consents.xhtml",
                "/case.xhtml?id=JM-00014-7",
                "/case.xhtml?id=JM-99999-9",
                "/narrative.xhtml?id=JM-00014-7",
                "/narrative.xhtml?id=JM-00014-7&form=outside&against=now",
                "/narrative.xhtml?id=JM-99999-9",
                "/narratives.xhtml",
                "/narratives.xhtml?form=outside&children=F01.sex_at_birth%20is%20F",
                "/narratives.xhtml?children=4711",
                "/entry.xhtml?id=JM-00014-7&form=F07&hsct=1&repeat=1",
                "/entry.xhtml?id=JM-00014-7&form=F12a&hsct=2",
                "/queries.xhtml",
                "/query.xhtml?number=1",
                "/query.xhtml?number=999999",
                "/query.xhtml?id=JM-00014-7&form=F02&hsct=0&repeat=1",
                "/signoff.xhtml?id=JM-00014-7&form=F02&hsct=0&repeat=1",
                "/signoff.xhtml?id=JM-00014-7",
                "/newcase.xhtml",
                "/snapshots.xhtml",
                "/snapshot.xhtml?number=1",
                "/changes.xhtml?from=1&to=1",
                "/trail.xhtml",
                "/trail.xhtml?case=JM-00014-7",
                "/cohorts.xhtml",
                "/documents.xhtml",
                "/jobs.xhtml",
                "/jobs.xhtml?job=nothing",
                "/jobs.xhtml?report=outcomes&q=endpoints:%20OS",
                "/jobs.xhtml?report=outcomes&q=4711",
                "/verify.xhtml",
                "/dossier.xhtml",
                "/release.xhtml?number=999999",
                "/cohort.xhtml",
                "/cohort.xhtml?criterion=F07.donor_type%20is%20given%20or%20same%20entry%20(F13.event_type%20is%20RELAPSE%20and%20HSCT%20is%201)&children=all",
                "/cohort.xhtml?criterion=F13.event_date%20within%206%20months%20after%20F07.hsct_date&children=open",
                "/reports.xhtml",
                "/reports.xhtml?snapshot=1",
                "/report.xhtml",
                "/report.xhtml?series=ALL",
                "/report.xhtml?report=second-hsct&series=NONE",
                "/study.xhtml",
                "/study.xhtml?endpoints=OS&endpoints=RI&groups=F07.donor_type",
                "/study.xhtml?endpoints=OS&groups=event%20RELAPSE",
                "/study.xhtml?endpoints=OS&groups=event%20RELAPSE&clock=each%20day",
                "/study.xhtml?endpoints=NEUTROPHIL_RECOVERY&horizon=soon&children=nothing",
                "/study.xhtml?q=endpoints",
                "/study.xhtml?report=outcomes&endpoints=OS&readers=outside",
                "/forms.xhtml",
                "/import.xhtml",
                "/password.xhtml",
                "/accounts.xhtml",
                "/nothing-here.xhtml"
            })
    void a_page_has_no_barrier(String path) {
        visit.open(path);
        assertEquals(List.of(), visit.barriers());
    }

    @Test
    void the_sign_in_page_has_no_barrier_before_and_after_a_failure() {
        try (Visit stranger = new Visit(browser, registry)) {
            stranger.open("/");
            assertEquals(List.of(), stranger.barriers());
            stranger.signIn(new Credentials("nobody", "wrong"));
            assertEquals(List.of(), stranger.barriers());
        }
    }

    @Test
    void a_refused_entry_has_no_barrier() {
        visit.open("/entry.xhtml?id=JM-00014-7&form=F07&hsct=1&repeat=1");
        visit.page().fill("#hsct_date", "1999-02-30");
        visit.page().click("#complete");
        assertEquals(1, visit.page().locator("#hsct_date[aria-invalid=true]").count());
        assertEquals(List.of(), visit.barriers());
    }

    @Test
    void a_preview_with_findings_has_no_barrier() {
        visit.open("/import.xhtml");
        visit.upload(
                "bad.csv", "case,form,hsct_seq,repeat_no,item,value,absence\nS01,F17,2,1,death_date,1988-02-30,\n");
        assertEquals(1, visit.page().locator("[role=alert]").count());
        assertEquals(List.of(), visit.barriers());
    }
}
