package org.jmmlregistry.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.synthetic.DrawnCases;
import org.jmmlregistry.transplant.TransplantForm;

/** The generated children over whom R estimated every endpoint: always the same, with what is too rare to be drawn. */
final class GeneratedChildren {

    static final int CHILDREN = 2000;

    private static final long SEED = 20040301;

    private GeneratedChildren() {}

    static List<Timeline> courses() {
        List<CaseAnswers> drawn = DrawnCases.of(SEED, CHILDREN);
        return IntStream.range(0, CHILDREN)
                .mapToObj(number ->
                        Timeline.of(CaseFiles.of(RegistryId.of(number + 1), withRarities(number, drawn.get(number)))))
                .toList();
    }

    /** What is not drawn happens by rule: a malignancy, late losses of the graft, and responses to withdrawal. */
    private static CaseAnswers withRarities(int number, CaseAnswers drawn) {
        CaseAnswers all = drawn;
        for (Entry entry : drawn.entries()) {
            Answers answers = entry.answers();
            if (number % 9 == 0
                    && entry.key().equals(new EntryKey("F07", 1, 1))
                    && answers.get(TransplantForm.HSCT_DATE).isPresent()) {
                LocalDate day0 = answers.get(TransplantForm.HSCT_DATE).get().imputed();
                Answers malignancy =
                        Answers.none().with(MalignancyForm.SM_DATE, ClinicalDate.of(day0.plusDays(30L + number)));
                all = all.with(new EntryKey("F15", 0, 1), malignancy);
            }
            if (number % 3 == 0 && answers.is(RelapseForm.EVENT_TYPE, EventType.AUTOLOGOUS_RECOVERY)) {
                all = all.with(entry.key(), answers.with(RelapseForm.EVENT_TYPE, EventType.SECONDARY_GRAFT_FAILURE));
            }
            if (number % 2 == 0 && answers.is(WithdrawalForm.RESPONSE, WithdrawalResponse.NO_RESPONSE)) {
                WithdrawalResponse response = number % 4 == 0 ? WithdrawalResponse.CR_CHIM : WithdrawalResponse.PARTIAL;
                all = all.with(entry.key(), answers.with(WithdrawalForm.RESPONSE, response));
            }
        }
        return all;
    }
}
