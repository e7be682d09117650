package org.jmmlregistry.criterion;

import java.util.List;
import java.util.Random;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.synthetic.DrawnCases;

/** Synthetic cases of which every second is less well known: answers lacking or absent, dates to the month or year. */
public final class BlurredCases {

    private static final List<Absence> REASONS = List.of(Absence.values());

    private BlurredCases() {}

    public static List<CaseAnswers> of(long seed, int cases) {
        Random random = new Random(seed);
        return DrawnCases.of(seed, cases).stream()
                .map(answers -> random.nextBoolean() ? answers : blurred(answers, random))
                .toList();
    }

    private static CaseAnswers blurred(CaseAnswers answers, Random random) {
        CaseAnswers blurred = answers;
        for (EntryKey key : answers.byKey().keySet()) {
            boolean isPatient = key.form().equals(PatientForm.FORM.code());
            Answers of = answers.byKey().get(key);
            for (Item<?> item : of.items()) {
                if (!isPatient && random.nextInt(12) == 0) {
                    of = blurred(of, item, random);
                }
            }
            blurred = !isPatient && random.nextInt(60) == 0 ? blurred.without(key) : blurred.with(key, of);
        }
        return blurred;
    }

    @SuppressWarnings("unchecked") // an item whose value is a date is an item of dates
    private static Answers blurred(Answers answers, Item<?> item, Random random) {
        if (answers.get(item).orElse(null) instanceof ClinicalDate date && random.nextBoolean()) {
            ClinicalDate.Precision precision =
                    random.nextBoolean() ? ClinicalDate.Precision.MONTH : ClinicalDate.Precision.YEAR;
            return answers.with((Item<ClinicalDate>) item, new ClinicalDate(date.earliest(), precision));
        }
        return random.nextBoolean()
                ? answers.without(item)
                : answers.with(item, REASONS.get(random.nextInt(REASONS.size())));
    }
}
