package org.jmmlregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.ConsentScope;
import org.jmmlregistry.patient.ConsentStatus;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The export of the answers as they stand now, in the layouts that the import takes. */
@ApplicationScoped
@Transactional
public class CsvExport {

    private final Casebook casebook;

    /** For the container's proxy, which has no state of its own. */
    protected CsvExport() {
        this(null);
    }

    @Inject
    public CsvExport(Casebook casebook) {
        this.casebook = casebook;
    }

    /** All cases whose family agreed to research, and all that are not real children's unless a consent in them says no. */
    public ExportedCases cases(Caller caller) {
        caller.require(Right.EXPORT);
        Map<Boolean, List<StoredCase>> all = casebook.cases(caller).stream()
                .collect(Collectors.partitioningBy(stored -> mayLeave(stored.answers())));
        return new ExportedCases(
                all.get(true), all.get(false).stream().map(StoredCase::id).toList());
    }

    private static boolean mayLeave(CaseAnswers answers) {
        boolean real = answers.first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL) == DataLabel.REAL;
        boolean granted = answers.first(ConsentForm.FORM, ConsentForm.CONSENT_STATUS)
                .map(status -> status == ConsentStatus.GRANTED)
                .orElse(!real);
        boolean forResearch = answers.first(ConsentForm.FORM, ConsentForm.CONSENT_TYPE)
                .map(scopes -> scopes.contains(ConsentScope.RESEARCH))
                .orElse(!real);
        return granted && forResearch;
    }
}
