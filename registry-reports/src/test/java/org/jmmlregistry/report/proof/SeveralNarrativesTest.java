package org.jmmlregistry.report.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.issued.ClaimedIdentity;
import org.jmmlregistry.issued.DocumentIdentity;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.PdfText;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.pdf.Conformance;
import org.jmmlregistry.report.proof.DataAnswer.State;
import org.jmmlregistry.report.proof.Proof.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeveralNarrativesTest {

    private static final int CHILDREN = 12;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(CHILDREN);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** What the file says of itself for programs. */
    private static String metadata(MadeFile file) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file.content())) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            return xmp + pdf.getDocumentInformation().getCOSObject();
        }
    }

    @Test
    void a_file_of_many_narratives_conforms_and_each_has_its_own_pages() throws Exception {
        MadeFile file = office.narratives(Audience.INSIDE);

        assertEquals(List.of(), Conformance.violations(file.content()));
        PdfText text = new PdfText(file.content());
        for (int each = 1; each <= file.issue().children().size(); each++) {
            String head = "%s narratives · %s of %s"
                    .formatted(
                            file.issue().children().size(),
                            each,
                            file.issue().children().size());
            assertTrue(
                    text.pages().stream().anyMatch(page -> page.contains(head) && page.contains("Page 1 of ")), head);
        }
    }

    /** The points are listed once for all, and not on two pages of each narrative. */
    @Test
    void what_guidelines_ask_is_counted_once_over_all_narratives() throws Exception {
        MadeFile file = office.narratives(Audience.INSIDE);
        int children = file.issue().children().size();
        String text = new PdfText(file.content()).text();

        assertEquals(2, text.split("What the CARE guideline asks", -1).length, text);
        assertTrue(text.matches("(?s).*Title\\s+" + children + "\\s+–\\s+–\\s+–\\s.*"), text);
    }

    @Test
    void the_same_children_give_the_same_bytes() {
        assertArrayEquals(
                office.narratives(Audience.OUTSIDE).content(),
                office.narratives(Audience.OUTSIDE).content());
    }

    @Test
    void it_says_how_far_it_is() {
        AtomicInteger last = new AtomicInteger();
        Documents.narratives(office.narrativesOf(Optional.empty(), Audience.INSIDE), Language.ENGLISH)
                .file(set -> {
                    assertTrue(set >= last.get());
                    last.set(set);
                });

        assertEquals(
                office.narrativesOf(Optional.empty(), Audience.INSIDE).told().size(), last.get());
    }

    @Test
    void it_is_verified_as_any_document_and_a_corrected_child_is_told() {
        MadeFile file = office.issued(office.narratives(Audience.INSIDE));
        Proof before = office.shown(file);
        assertEquals(Origin.ISSUED, before.origin());
        assertEquals(State.STILL_SO, before.data().state());

        office.correct(file.issue().children().stream().findFirst().orElseThrow());
        Proof after = office.shown(file);
        assertEquals(Origin.ISSUED, after.origin());
        assertEquals(State.CHANGED, after.data().state());
        assertFalse(after.data().differences().isEmpty());
    }

    @Test
    void an_outside_file_says_of_itself_nothing_that_leads_to_a_child_and_is_still_verified() throws Exception {
        RegistryId child = office.children().get(0);
        for (MadeFile file : List.of(office.narrativeForOutside(child), office.narratives(Audience.OUTSIDE))) {
            office.issued(file);
            String said = metadata(file);
            for (RegistryId each : office.children()) {
                assertFalse(said.contains(each.text()), said);
            }
            assertFalse(said.contains("specification>"), said);
            assertFalse(said.contains("snapshot>"), said);
            assertEquals(
                    file.issue().identity().hash(),
                    ClaimedIdentity.in(file.content()).orElseThrow().identity());
            assertEquals(Origin.ISSUED, office.shown(file).origin());
            assertEquals(State.STILL_SO, office.shown(file).data().state());
            byte[] altered = file.content();
            altered[altered.length / 2] ^= 1;
            assertEquals(Origin.ALTERED, office.shown(altered, Office.READER).origin());
        }
    }

    /** Two children of whom the same is told cannot be told from each other by the seal. */
    @Test
    void the_seal_of_an_outside_file_does_not_depend_on_who_the_child_is() {
        MadeFile file = office.narrativeForOutside(office.children().get(0));

        assertEquals(
                file.issue().identity().hash(),
                new DocumentIdentity(
                                file.issue().identity().report(),
                                "of somebody else",
                                Optional.empty(),
                                "other data",
                                file.issue().identity().software())
                        .sealed(file.issue().figures())
                        .hash());
    }

    @Test
    void a_criterion_chooses_the_children() {
        SeveralNarratives girls =
                office.narrativesOf(Optional.of(Criterion.read("F01.sex_at_birth is F")), Audience.INSIDE);
        SeveralNarratives all = office.narrativesOf(Optional.empty(), Audience.INSIDE);

        assertTrue(!girls.told().isEmpty() && girls.told().size() < all.told().size());
        assertEquals(List.of(), all.leftOut());
    }

    @Test
    void a_child_without_consent_to_publication_is_left_out_of_an_outside_file_and_is_named_with_the_reason()
            throws Exception {
        RegistryId child = office.children().get(0);
        refuseEverything(child);
        SeveralNarratives outside = office.narrativesOf(Optional.empty(), Audience.OUTSIDE);

        assertEquals(1, outside.leftOut().size());
        assertEquals(child, outside.leftOut().get(0).child().id());
        assertTrue(outside.leftOut().get(0).why().toString().startsWith("There is no consent to publish"));
        MadeFile file = Documents.narratives(outside, Language.ENGLISH).file();
        assertFalse(file.issue().children().contains(child));
        String text = new PdfText(file.content()).text();
        assertTrue(text.contains("1 child asked for whose family has not agreed to publication."), text);
    }

    private void refuseEverything(RegistryId child) {
        office.registry().in(stores -> {
            EntryKey key = new EntryKey(ConsentForm.FORM.code(), 0, 1);
            int version = stores.casebook()
                    .find(child, Registry.DATA_MANAGER)
                    .entry(key)
                    .map(entry -> entry.version())
                    .orElse(0);
            SaveResult result = stores.casebook()
                    .save(
                            new EntrySave(
                                            child,
                                            key,
                                            version,
                                            Map.of(ConsentForm.CONSENT_STATUS.code(), Written.value("REFUSED")),
                                            EntryStatus.DRAFT,
                                            "the family said no",
                                            "test")
                                    .confirming(Set.of(Casebook.TAKEN_BACK, "F11.onset_type/age")),
                            Registry.DATA_MANAGER);
            if (!(result instanceof SaveResult.Saved)) {
                throw new IllegalStateException("not saved: " + result);
            }
            return result;
        });
    }
}
