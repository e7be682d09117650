package org.jmmlregistry.report.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.transplant.Transplant;

/** What went wrong after one HSCT and what was done about it, in order of time. */
final class FailureStory {
    private record Told(LocalDate from, Paragraph paragraph) {}

    private final CaseFile file;
    private final Transplant hsct;

    FailureStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
    }

    List<Paragraph> paragraphs() {
        List<Entry> events = file.answers().of(RelapseForm.FORM, hsct.hsctSeq());
        List<Entry> withdrawals = file.answers().of(WithdrawalForm.FORM, hsct.hsctSeq());
        List<Entry> infusions = file.answers().of(DliForm.FORM, hsct.hsctSeq());
        List<Told> told = new ArrayList<>();
        for (Entry entry : events) {
            EventStory event = new EventStory(hsct, entry);
            Paragraph paragraph = event.told(!withdrawals.isEmpty(), !infusions.isEmpty());
            told.add(new Told(from(entry, RelapseForm.EVENT_DATE), paragraph));
        }
        if (!withdrawals.isEmpty()) {
            told.add(new Told(
                    from(withdrawals.get(0), WithdrawalForm.TAPER_START_DATE),
                    new WithdrawalStory(file, hsct).told(withdrawals)));
        }
        if (!infusions.isEmpty()) {
            told.add(new Told(
                    from(infusions.get(0), DliForm.DLI_DATE), new LymphocyteStory(file, hsct).told(infusions)));
        }
        new SalvageStory(file, hsct).told().ifPresent(paragraph -> told.add(new Told(LocalDate.MAX, paragraph)));
        new Assessments(file, hsct).others().ifPresent(paragraph -> told.add(new Told(LocalDate.MAX, paragraph)));
        told.sort(Comparator.comparing(Told::from));
        return told.stream().map(Told::paragraph).toList();
    }

    private static LocalDate from(Entry entry, Item<ClinicalDate> item) {
        return entry.answers().get(item).map(ClinicalDate::imputed).orElse(LocalDate.MAX);
    }
}
