package org.jmmlregistry.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What can happen to a child after an HSCT. Of several on one day, the one that stands first here is what happened. */
public enum Happening implements Worded {
    RELAPSE("relapse") {
        @Override
        public Optional<ClinicalDate> firstAfter(int hsctSeq, CaseFile file) {
            return relapseAfter(hsctSeq, file, DiseaseEvent::isLeukaemic);
        }
    },
    CERTAIN_RELAPSE("relapse, undetermined autologous recovery left out") {
        @Override
        public Optional<ClinicalDate> firstAfter(int hsctSeq, CaseFile file) {
            return relapseAfter(hsctSeq, file, DiseaseEvent::isCertainlyLeukaemic);
        }
    },
    DEATH("death") {
        @Override
        public Optional<ClinicalDate> firstAfter(int hsctSeq, CaseFile file) {
            return file.death().map(Death::recorded);
        }
    };

    private final String label;

    Happening(String label) {
        this.label = label;
    }

    /**
     * Under this HSCT or a later one, which ends nothing; a death of the disease without a recorded relapse is a relapse on
     * the day of death.
     */
    private static Optional<ClinicalDate> relapseAfter(int hsctSeq, CaseFile file, Predicate<DiseaseEvent> relapse) {
        return file.events().stream()
                .filter(event -> event.hsctSeq() >= hsctSeq)
                .filter(relapse)
                .map(DiseaseEvent::recorded)
                .min(Comparator.comparing(ClinicalDate::imputed).thenComparing(ClinicalDate::precision))
                .or(() -> file.death()
                        .filter(death -> death.cause()
                                .filter(CauseOfDeath.DISEASE::equals)
                                .isPresent())
                        .map(Death::recorded));
    }

    /** When it first happened after the n-th HSCT; empty if it did not. */
    public abstract Optional<ClinicalDate> firstAfter(int hsctSeq, CaseFile file);

    @Override
    public Message words() {
        return Message.name("happening", label);
    }

    /** The first of these that happened. */
    static Optional<First> first(List<Happening> known, int hsctSeq, CaseFile file) {
        return known.stream()
                .flatMap(each -> each.firstAfter(hsctSeq, file).map(day -> new First(each, day)).stream())
                .min(Comparator.comparing((First each) -> each.day().imputed()).thenComparing(First::what));
    }

    record First(Happening what, ClinicalDate day) {}
}
