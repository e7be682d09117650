package org.jmmlregistry.report.safety;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.transplant.Transplant;

/**
 * Something that befell a child.
 *
 * @param hsct after which it is told; empty if after none
 * @param when empty if its day is not recorded
 * @param what its grade, kind or cause
 * @param relation what it stood in relation to
 */
record SafetyEvent(
        SafetyMatter matter,
        CaseFile child,
        Optional<Transplant> hsct,
        Optional<ClinicalDate> when,
        Message what,
        Message relation) {

    /** The last HSCT of a child on or before a day; the first if the day is not known. */
    static Optional<Transplant> hsct(CaseFile child, Optional<ClinicalDate> when) {
        Optional<LocalDate> day = when.map(ClinicalDate::imputed);
        return child.transplants().stream()
                .filter(hsct -> day.map(date -> !hsct.date().isAfter(date)).orElse(hsct.hsctSeq() == 1))
                .reduce((earlier, later) -> later);
    }

    /** Days after the HSCT. */
    Optional<Long> day() {
        return when.flatMap(date -> hsct.map(each -> each.dayOf(date.imputed())));
    }

    /** The day with a mark where one of the two days is not known, or that it is not recorded. */
    Cell dayCell() {
        return day().<Cell>map(day -> Cell.number(
                        isImputed() ? Message.of("about {day}", Figures.day(day)) : Figures.day(day), (double) day))
                .orElseGet(() -> Cell.words(
                        hsct.isPresent() ? Message.of("not recorded") : Message.of("no HSCT before it"),
                        Cell.Tone.ABSENT));
    }

    private boolean isImputed() {
        return when.filter(ClinicalDate::isPartial).isPresent()
                || hsct.filter(each -> each.recorded().isPartial()).isPresent();
    }

    /** {@code HSCT 1}, or a dash. */
    Cell hsctCell() {
        return hsct.<Cell>map(each -> Cell.words(Message.of("HSCT {number}", each.hsctSeq())))
                .orElse(Cell.words(Message.verbatim("–")));
    }
}
