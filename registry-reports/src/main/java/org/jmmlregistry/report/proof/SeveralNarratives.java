package org.jmmlregistry.report.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.study.DataChoice;
import org.jmmlregistry.study.Studies;
import org.jmmlregistry.study.StudyData;
import org.jmmlregistry.study.Subject;

/**
 * The children of a snapshot of whom narratives are asked for in one file. Consent counts as it is now, whatever it was when the
 * data were frozen.
 *
 * @param criterion which children; empty for all
 * @param told whose narratives may be made, by pseudonym
 * @param leftOut whose may not
 */
public record SeveralNarratives(
        StudyData data,
        Audience audience,
        Optional<Criterion> criterion,
        List<CaseFile> told,
        List<WithoutConsent> leftOut) {

    /** A child of whom no narrative may be made, and why. */
    public record WithoutConsent(CaseFile child, Message why) {}

    /** What is asked for, before it is known of whom it may be told. */
    public record Asked(long snapshot, Optional<Criterion> criterion, Audience audience) {}

    public SeveralNarratives {
        told = List.copyOf(told);
        leftOut = List.copyOf(leftOut);
    }

    /** @throws Refused if there is no such snapshot */
    public static SeveralNarratives of(Asked asked, Studies studies, Casebook casebook, Caller caller) {
        StudyData data = studies.data(new DataChoice.InSnapshot(asked.snapshot()), caller);
        List<CaseFile> wanted = data.subjects().stream()
                .filter(child -> asked.criterion()
                        .map(criterion -> criterion.holds(child.known()))
                        .orElse(true))
                .map(Subject::file)
                .toList();
        Map<RegistryId, Optional<Message>> against = against(asked.audience(), casebook, caller);
        List<CaseFile> told = new ArrayList<>();
        List<WithoutConsent> leftOut = new ArrayList<>();
        for (CaseFile child : wanted) {
            Optional<Message> why = against.getOrDefault(
                    child.id(), Optional.of(Message.of("The case is not in the registry any more.")));
            why.ifPresentOrElse(each -> leftOut.add(new WithoutConsent(child, each)), () -> told.add(child));
        }
        return new SeveralNarratives(data, asked.audience(), asked.criterion(), told, leftOut);
    }

    /** Of each child of whom the caller may know, why there may be no narrative of it; empty if there may be one. */
    public static Map<RegistryId, Optional<Message>> against(Audience audience, Casebook casebook, Caller caller) {
        Map<RegistryId, Optional<Message>> against = new HashMap<>();
        casebook.eachCase(caller, stored -> against.put(stored.id(), NarrativeDocuments.against(stored, audience)));
        return against;
    }
}
