package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.InfusionKind;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** Infusions of cells that support one HSCT and do not count as one. */
final class BoostStory {
    private final List<Entry> infusions;
    private final Transplant hsct;

    BoostStory(CaseFile file, Transplant hsct) {
        this.infusions = file.answers().of(TransplantForm.FORM, hsct.hsctSeq());
        this.hsct = hsct;
    }

    /** The infusion that is the HSCT itself. */
    static boolean isHsct(Entry infusion) {
        return !infusion.is(TransplantForm.INFUSION_KIND, InfusionKind.BOOST)
                && infusion.get(TransplantForm.HSCT_DATE).isPresent();
    }

    List<Paragraph> paragraphs() {
        List<Paragraph> told = new ArrayList<>();
        boolean found = false;
        for (Entry infusion : infusions) {
            if (isHsct(infusion) && !found) {
                found = true;
            } else {
                told.add(paragraph(infusion));
            }
        }
        return told;
    }

    private Paragraph paragraph(Entry infusion) {
        boolean boost = infusion.is(TransplantForm.INFUSION_KIND, InfusionKind.BOOST);
        Message given = boost ? Message.of("A boost of cells was given") : Message.of("A further graft was given");
        Sentence sentence = Sentence.of(
                Message.of(
                        "{given} on {day}.",
                        given,
                        new Effects(hsct, infusion.answers()).day(TransplantForm.HSCT_DATE)),
                TransplantForm.INFUSION_KIND,
                TransplantForm.HSCT_DATE);
        return new Paragraph(
                boost ? Message.of("Boost") : Message.of("Further graft under the same HSCT"),
                Sentence.of(infusion, Remainder.after(List.of(sentence), TransplantForm.FORM, infusion.answers())));
    }
}
