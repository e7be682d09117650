package org.jmmlregistry.report.board;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** What a board would ask for and the registry does not know: nobody answered, or somebody said that there is no answer. */
record NotKnown(List<Message> open, List<Message> absent) {

    private record Asked(Form form, Item<?> item) {}

    private static final List<Asked> OF_THE_CHILD = List.of(
            new Asked(DiagnosisForm.FORM, DiagnosisForm.DX_DATE),
            new Asked(GeneticsForm.FORM, GeneticsForm.GENE),
            new Asked(GeneticsForm.FORM, GeneticsForm.ORIGIN),
            new Asked(GeneticsForm.FORM, GeneticsForm.KARYO_CLASS),
            new Asked(GeneticsForm.FORM, GeneticsForm.METHYLATION_CLASS));

    private static final List<Asked> OF_AN_HSCT = List.of(
            new Asked(TransplantForm.FORM, TransplantForm.DISEASE_STATUS_AT_HSCT),
            new Asked(TransplantForm.FORM, TransplantForm.DONOR_TYPE),
            new Asked(TransplantForm.FORM, TransplantForm.HLA_MATCH_N),
            new Asked(TransplantForm.FORM, TransplantForm.STEM_CELL_SOURCE),
            new Asked(TransplantForm.FORM, TransplantForm.CD34_DOSE),
            new Asked(TransplantForm.FORM, TransplantForm.GVHD_PROPHYLAXIS),
            new Asked(ConditioningForm.FORM, ConditioningForm.AGENT),
            new Asked(EngraftmentForm.FORM, EngraftmentForm.ANC_RECOVERY),
            new Asked(EngraftmentForm.FORM, EngraftmentForm.PLT20_RECOVERY),
            new Asked(AcuteGvhdForm.FORM, AcuteGvhdForm.AGVHD_PRESENT),
            new Asked(ChronicGvhdForm.FORM, ChronicGvhdForm.CGVHD_PRESENT),
            new Asked(ChimerismForm.FORM, ChimerismForm.CHIM_DATE));

    static NotKnown of(CaseFile child) {
        List<Message> open = new ArrayList<>();
        List<Message> absent = new ArrayList<>();
        OF_THE_CHILD.forEach(asked ->
                look(child.answers().of(asked.form()), asked, asked.item().words(), open, absent));
        for (Transplant hsct : child.transplants()) {
            OF_AN_HSCT.forEach(asked -> look(
                    child.answers().of(asked.form(), hsct.hsctSeq()),
                    asked,
                    Message.of("{item} (HSCT {number})", asked.item(), hsct.hsctSeq()),
                    open,
                    absent));
        }
        if (child.isDead()) {
            Asked cause = new Asked(DeathForm.FORM, DeathForm.COD_PRIMARY);
            look(child.answers().of(DeathForm.FORM), cause, cause.item().words(), open, absent);
        }
        return new NotKnown(open, absent);
    }

    private static void look(List<Entry> entries, Asked asked, Message name, List<Message> open, List<Message> absent) {
        if (entries.stream().anyMatch(entry -> entry.get(asked.item()).isPresent())) {
            return;
        }
        entries.stream()
                .flatMap(entry -> entry.answers().absence(asked.item()).stream())
                .findFirst()
                .map((Absence why) -> Message.of("{item}: {why}", name, why))
                .ifPresentOrElse(absent::add, () -> open.add(name));
    }
}
