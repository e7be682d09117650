package org.jmmlregistry.report.course;

import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.course.CourseEvent.Kind;
import org.jmmlregistry.report.phrase.Diseases;
import org.jmmlregistry.report.phrase.DonorShare;
import org.jmmlregistry.report.phrase.Donors;
import org.jmmlregistry.report.phrase.Drugs;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** Diagnosis and therapy before the first HSCT, each HSCT, and how its graft took. */
final class HsctEvents {
    private final CaseFile file;
    private final DatedEvents events;

    HsctEvents(CaseFile file, DatedEvents events) {
        this.file = file;
        this.events = events;
    }

    void gather() {
        beforeTransplant();
        transplants();
        engraftment();
    }

    private void beforeTransplant() {
        events.add(
                DiagnosisForm.FORM,
                DiagnosisForm.DX_DATE,
                Kind.DIAGNOSIS,
                Message.of("Diagnosis"),
                answers -> answers.get(DiagnosisForm.DX_CODE).map(Diseases::of));
        events.add(
                PriorTherapyForm.FORM,
                PriorTherapyForm.START_DATE,
                Kind.THERAPY,
                file.isTransplanted() ? Message.of("Therapy before HSCT") : Message.of("Therapy"),
                answers -> answers.get(PriorTherapyForm.AGENTS).map(agents -> DatedEvents.listed(agents, Drugs::of)));
    }

    private void transplants() {
        for (Transplant hsct : file.transplants()) {
            Answers answers = file.answers()
                    .of(TransplantForm.FORM, hsct.hsctSeq())
                    .get(0)
                    .answers();
            Optional<Message> donor = answers.get(TransplantForm.DONOR_TYPE).map(Donors::of);
            Optional<Message> graft =
                    answers.get(TransplantForm.STEM_CELL_SOURCE).map(Donors::graft);
            events.add(new CourseEvent(
                    hsct.recorded(),
                    Kind.TRANSPLANT,
                    Message.of("HSCT {number}", hsct.hsctSeq()),
                    donor.flatMap(from -> graft.map(cells -> Message.of("{donor}, {graft}", from, cells)))
                            .or(() -> donor)
                            .or(() -> graft)));
        }
    }

    private void engraftment() {
        events.add(
                EngraftmentForm.FORM,
                EngraftmentForm.ANC_RECOVERY_DATE,
                Kind.RECOVERY,
                Message.of("Neutrophil recovery"));
        events.add(EngraftmentForm.FORM, EngraftmentForm.PLT20_DATE, Kind.RECOVERY, Message.of("Platelet recovery"));
        events.add(
                ChimerismForm.FORM,
                ChimerismForm.CHIM_DATE,
                Kind.CHIMERISM,
                Message.of("Chimerism"),
                answers -> Optional.of(DonorChimerism.donorPct(answers)
                        .map(percent -> Message.of("donor cells {percent} %", DonorShare.of(percent)))
                        .orElse(Message.of("result not recorded"))));
    }
}
