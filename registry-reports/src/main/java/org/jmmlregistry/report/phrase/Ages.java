package org.jmmlregistry.report.phrase;

import java.time.Period;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.ClinicalDate.Precision;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.patient.Patient;

/** How old the child was, as exactly as the date of birth is known. */
public final class Ages {

    private Ages() {}

    /**
     * {@code at the age of 5 years and 6 months}, or {@code at the age of 5 years and 6 months (imputed)} on a date that is not
     * known to the day; empty if the date of birth is not known. Infants are told in months.
     */
    public static Optional<Message> at(Patient patient, ClinicalDate date) {
        return patient.birth().map(birth -> at(birth, date));
    }

    private static Message at(ClinicalDate birth, ClinicalDate date) {
        if (birth.precision() == Precision.YEAR
                && birth.earliest().getYear() == date.earliest().getYear()) {
            return Message.of("in the year of birth");
        }
        Period completed = Age.of(birth, date.imputed()).completed();
        Message age = birth.precision() == Precision.YEAR ? about(completed) : at(completed, birth.precision());
        return date.isPartial() ? Message.of("{age} (imputed)", age) : age;
    }

    private static Message about(Period age) {
        return age.getYears() == 0
                ? Message.of(
                        "at the age of about {months, plural, one {# month} other {# months}}",
                        Math.max(1, age.getMonths()))
                : Message.of("at the age of about {years, plural, one {# year} other {# years}}", age.getYears());
    }

    /** A birth of which only the month is known gives an age that may be a month more or less. */
    private static Message at(Period age, Precision of) {
        String exact = of == Precision.DAY ? "yes" : "no";
        if (age.getYears() == 0) {
            return age.getMonths() == 0
                    ? Message.of("at the age of less than a month")
                    : Message.of(
                            "at the age of {exact, select, yes {} other {about }}{months, plural, one {# month} other {# months}}",
                            exact,
                            age.getMonths());
        }
        return age.getMonths() == 0
                ? Message.of(
                        "at the age of {exact, select, yes {} other {about }}{years, plural, one {# year} other {# years}}",
                        exact,
                        age.getYears())
                : Message.of(
                        "at the age of {exact, select, yes {} other {about }}{years, plural, one {# year} other {# years}} and "
                                + "{months, plural, one {# month} other {# months}}",
                        exact,
                        age.getYears(),
                        age.getMonths());
    }
}
