package org.jmmlregistry.report.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.issued.ClaimedIdentity;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.issued.Issue;
import org.jmmlregistry.issued.IssuedDocument;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.proof.DataAnswer.State;
import org.jmmlregistry.report.proof.Proof.Origin;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.jmmlregistry.security.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final Caller PREPARER = new Caller("preparer", Set.of(Role.DATA_MANAGER));
    private static final Caller REVIEWER = new Caller("reviewer", Set.of(Role.STATISTICIAN));
    private static final Caller APPROVER = new Caller("approver", Set.of(Role.CLINICIAN));

    private Office office;
    private final Map<Caller, String> passwords = new HashMap<>();

    @BeforeEach
    void open() {
        office = new Office(20);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private MadeFile study() {
        return office.study("snapshot " + office.snapshot(), "HSCT: 1", "endpoints: OS");
    }

    private String password(Caller caller) {
        return passwords.computeIfAbsent(caller, any -> office.registry()
                .in(stores -> stores.accounts().create(caller.name(), caller.roles(), ADMINISTRATOR)));
    }

    private Release sign(Release release, ReleaseState next, Caller caller) {
        String password = password(caller);
        return office.registry().in(stores -> stores.releases()
                .sign(release.number(), next, password, standing -> made(stores, release, standing), caller));
    }

    private static MadeFile made(Registry.Stores stores, Release release, Standing standing) {
        DocumentOrder order = DocumentOrder.read(release.specification()).as(standing);
        return Office.documents(stores).then(order, PREPARER).file();
    }

    private Release approved() {
        MadeFile draft = study();
        Release release = office.registry().in(stores -> stores.releases().putForward(draft, PREPARER));
        return sign(sign(release, ReleaseState.REVIEWED, REVIEWER), ReleaseState.APPROVED, APPROVER);
    }

    private byte[] kept(Release release) {
        return office.registry().in(stores -> stores.releases().kept(release.number(), PREPARER));
    }

    @Test
    void an_issued_file_conforms_and_carries_its_identity() throws Exception {
        MadeFile file = office.issued(study());

        assertEquals(List.of(), Conformance.violations(file.content()));
        assertEquals(
                file.issue().identity().hash(),
                ClaimedIdentity.in(file.content()).orElseThrow().identity());
        assertTrue(
                new PdfText(file.content()).text().contains("Draft · Prepared by reader · Restricted: small numbers"));
    }

    @Test
    void an_altered_file_says_which_document_it_claims_to_be() {
        MadeFile file = office.issued(study());
        byte[] altered = file.content();
        altered[altered.length / 2] ^= 1;

        Proof proof = office.shown(altered, Office.READER);
        assertEquals(Origin.ALTERED, proof.origin());
        assertEquals(Optional.of(file.issue()), proof.document().map(IssuedDocument::issue));
        assertEquals(State.STILL_SO, proof.data().state());
    }

    @Test
    void what_changed_is_listed_with_what_was_said_before_and_what_would_be_said_today() {
        RegistryId child = office.children().get(0);
        MadeFile narrative = office.issued(office.narrative(child));
        office.correct(child);

        Proof proof = office.shown(narrative);
        assertEquals(Origin.ISSUED, proof.origin());
        assertEquals(State.CHANGED, proof.data().state());
        assertFalse(proof.data().differences().isEmpty());
        assertTrue(
                proof.data().differences().stream()
                        .allMatch(
                                each -> each.before().isPresent() && each.now().isPresent()),
                () -> String.valueOf(proof.data().differences()));
    }

    @Test
    void a_change_that_a_report_does_not_tell_leaves_it_so() {
        MadeFile study = office.issued(study());
        office.correct(office.children().get(0));

        assertEquals(State.STILL_SO, office.shown(study).data().state());
    }

    @Test
    void data_that_nobody_froze_are_compared_by_their_hash_alone() {
        MadeFile study = office.issued(office.study("now", "HSCT: 1", "endpoints: OS", "groups: F01.sex_at_birth"));
        assertEquals(State.STILL_SO, office.shown(study).data().state());

        office.correct(office.children().get(0));
        Proof proof = office.shown(study);
        assertEquals(Origin.ISSUED, proof.origin());
        assertEquals(State.CHANGED, proof.data().state());
        assertEquals(
                Optional.of("The data of that day were not frozen, so what changed cannot be listed."),
                proof.data().why().map(Message::toString));
    }

    @Test
    void an_approved_report_names_who_signed_and_conforms() throws Exception {
        byte[] file = kept(approved());

        assertEquals(List.of(), Conformance.violations(file));
        String first = new PdfText(file).pages().get(0);
        assertTrue(first.contains("reviewer, 2025-03-01 09:00 UTC: I have reviewed this report"), first);
        assertTrue(first.contains("approver, 2025-03-01 09:00 UTC: I approve this report."), first);
        assertTrue(first.contains("Approved · "), first);
    }

    @Test
    void an_approved_report_is_made_again_byte_for_byte() {
        Release release = approved();
        Proof proof = office.shown(kept(release), Office.READER);

        assertEquals(Origin.ISSUED, proof.origin());
        assertEquals(Optional.of(release), proof.release());
    }

    @Test
    void a_withdrawn_report_says_so_when_it_is_shown() {
        Release release = approved();
        byte[] file = kept(release);
        String password = password(APPROVER);
        office.registry()
                .in(stores -> stores.releases().withdraw(release.number(), "a figure was wrong", password, APPROVER));

        Release shown = office.shown(file, Office.READER).release().orElseThrow();
        assertEquals(ReleaseState.WITHDRAWN, shown.state());
        assertEquals("a figure was wrong", shown.last().reason());
        assertArrayEquals(file, kept(release));
    }

    @Test
    void of_an_erased_child_no_more_is_said_than_that_such_a_document_was_issued() {
        RegistryId child = office.children().get(0);
        MadeFile narrative = office.issued(office.narrative(child));
        MadeFile study = office.issued(study());
        String password = password(Registry.CUSTODIAN);
        office.registry().in(stores -> stores.erasure().erase(child, "asked for", password, Registry.CUSTODIAN));

        Proof proof = office.shown(narrative);
        assertEquals(Origin.ERASED, proof.origin());
        assertEquals(Optional.empty(), proof.document());
        assertEquals(Origin.ISSUED, office.shown(study).origin());
        assertEquals(State.CHANGED, office.shown(study).data().state());
    }

    @Test
    void a_document_of_a_kind_that_is_not_made_any_more_is_known_by_its_hash() {
        String specification =
                """
                report: second-hsct
                language: en-GB
                centres: all
                state: DRAFT
                question:
                series: CHANG2004
                kinds: INVENTED
                snapshot: 1
                """;
        byte[] bytes = "%PDF as version 0.9.0 made it".getBytes(StandardCharsets.UTF_8);
        DocumentIdentity identity =
                new DocumentIdentity("second-hsct", specification, Optional.of(office.snapshot()), "f00d", "0.9.0");
        office.issued(new MadeFile(
                new Issue(Sha256.of(bytes), identity, LocalDate.of(2024, 6, 30), "f00d", Set.of()), bytes));

        Proof proof = office.shown(bytes, Office.READER);
        assertEquals(Origin.ISSUED, proof.origin());
        assertTrue(proof.isReliable());
        assertEquals(State.NOT_TOLD, proof.data().state());
        assertEquals(
                Optional.of("An earlier version made it: there are no documents of the kind second-hsct any more."),
                proof.data().why().map(Message::toString));
        assertEquals(
                "A document of an earlier kind", Documents.title(specification).toString());
    }

    @Test
    void whoever_knows_of_one_centre_is_not_told_what_changed_among_all() {
        MadeFile study = office.issued(study());
        Caller ofOneCentre = new Caller("one", Set.of(Role.CLINICIAN), Scope.of("C01"));

        Proof proof = office.shown(study.content(), ofOneCentre);
        assertEquals(Origin.ISSUED, proof.origin());
        assertEquals(State.NOT_TOLD, proof.data().state());
    }

    @Test
    void an_auditor_learns_whether_a_file_was_issued_and_not_what_it_would_say_today() {
        MadeFile study = office.issued(study());

        Proof proof = office.shown(study.content(), new Caller("auditor", Set.of(Role.AUDITOR)));
        assertEquals(Origin.ISSUED, proof.origin());
        assertEquals(State.NOT_TOLD, proof.data().state());
    }

    @Test
    void an_order_reads_back_as_it_was_written() {
        DocumentOrder order = DocumentOrder.read(approvedOrder());
        assertEquals(approvedOrder(), order.text());
        assertEquals(2, order.standing().orElseThrow().signed().size());
    }

    private static String approvedOrder() {
        return """
                report: study
                language: en
                centres: C01, C02
                prepared by: datamanager
                state: APPROVED
                signed: REVIEWED 2025-03-01T09:00:00.120Z reviewer
                signed: APPROVED 2025-03-02T09:00:00Z dr approver
                question:
                data: snapshot 4
                HSCT: 1
                """;
    }
}
