package org.jmmlregistry.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** What can happen to a child after an HSCT. Of several on one day, the one that stands first here is what happened. */
public enum Happening implements Worded {
    RELAPSE("relapse") {
        @Override
        public Optional<LocalDate> firstAfter(int hsctSeq, CaseFile file) {
            Optional<LocalDate> recorded = file.eventsAfter(hsctSeq).stream()
                    .filter(DiseaseEvent::isRelapse)
                    .map(DiseaseEvent::date)
                    .min(Comparator.naturalOrder());
            return recorded.or(() -> file.death()
                    .filter(death ->
                            death.cause().filter(CauseOfDeath.DISEASE::equals).isPresent())
                    .map(Death::date));
        }
    },
    DEATH("death") {
        @Override
        public Optional<LocalDate> firstAfter(int hsctSeq, CaseFile file) {
            return file.death().map(Death::date);
        }
    };

    private final String label;

    Happening(String label) {
        this.label = label;
    }

    /** The first day on which it happened after the n-th HSCT; empty if it did not. */
    public abstract Optional<LocalDate> firstAfter(int hsctSeq, CaseFile file);

    @Override
    public Message words() {
        return Message.name("happening", label);
    }

    /** The first of these that happened. */
    static Optional<First> first(List<Happening> known, int hsctSeq, CaseFile file) {
        return known.stream()
                .flatMap(each -> each.firstAfter(hsctSeq, file).map(day -> new First(each, day)).stream())
                .min(Comparator.comparing(First::day).thenComparing(First::what));
    }

    record First(Happening what, LocalDate day) {}
}
