package org.jmmlregistry.report.chronicle;

import java.util.Set;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.patient.PatientForm;

/** A child without what could tell a reader who it is: names, numbers, centre, series and whatever people wrote in free text. */
final class WithoutIdentity {

    private static final Set<Kind> WRITTEN = Set.of(Kind.TEXT, Kind.STRING, Kind.STRINGS);
    private static final Set<Item<?>> OF_THE_CHILD = Set.of(
            PatientForm.SERIES, PatientForm.SERIES_MEMBERSHIP, PatientForm.COUNTRY_RESIDENCE, PatientForm.ANCESTRY);

    private WithoutIdentity() {}

    static CaseFile of(CaseFile file) {
        CaseAnswers answers = file.answers();
        for (Entry entry : file.answers().entries()) {
            Form form = Forms.form(entry.key().form()).orElseThrow();
            Answers kept = entry.answers();
            for (Item<?> item : form.items()) {
                if (identifies(form, item)) {
                    kept = kept.without(item);
                }
            }
            answers = answers.with(entry.key(), kept);
        }
        return CaseFiles.of(file.id(), answers);
    }

    /** A nomenclature has a written form, by which nobody is known. */
    static boolean identifies(Form form, Item<?> item) {
        boolean nomenclature = form != PatientForm.FORM
                && (item.writtenForm().isPresent() || item.reference().isPresent());
        return OF_THE_CHILD.contains(item)
                || (item.isIdentity() && item != PatientForm.BIRTH_DATE)
                || (WRITTEN.contains(item.kind()) && !nomenclature);
    }
}
