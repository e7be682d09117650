package org.jmmlregistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.audit.TrailAnchor;
import org.jmmlregistry.audit.TrailMark;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.patient.RegistryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine reads is the same on a machine that speaks Turkish, or writes Arabic, Persian, Burmese or Thai digits. */
class MachineTextTest {

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void as_before() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "fa-IR", "my-MM", "th-TH-u-ca-buddhist-nu-thai"})
    void dates_pseudonyms_and_the_end_of_the_trail_are_written_as_they_are_read(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        for (String date : List.of("1986", "1986-04", "1986-04-15", "0986")) {
            assertEquals(Optional.of(date), ClinicalDate.parse(date).map(ClinicalDate::toString));
        }
        RegistryId id = RegistryId.of(7);
        assertEquals(Optional.of(id), RegistryId.parse(id.text()));
        TrailMark mark = new TrailMark(1234, "abc", 567);
        new TrailAnchor(folder).keep(mark);
        assertEquals(Optional.of(mark), new TrailAnchor(folder).kept());
    }
}
