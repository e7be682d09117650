package org.jmmlregistry.report.phrase;

import java.time.LocalDate;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.transplant.Transplant;

/** What is counted in words: the HSCTs of a child, and the infusions of donor lymphocytes after one of them. */
public final class Ordinals {

    private static final String OTHER = "one {#st} two {#nd} few {#rd} other {#th}}";
    private static final String NTH =
            "{n, selectordinal, =1 {first} =2 {second} =3 {third} =4 {fourth} =5 {fifth} =6 {sixth} =7 {seventh} "
                    + OTHER;
    private static final String OPENING_NTH =
            "{n, selectordinal, =1 {First} =2 {Second} =3 {Third} =4 {Fourth} =5 {Fifth} =6 {Sixth} =7 {Seventh} "
                    + OTHER;

    /** Context of a message that gives the day of an HSCT and, behind it, how old the child was. */
    public static final String DAY_OF_HSCT = "day of an HSCT";

    /** Context of a message that gives a date and, behind it, the same as a day after an HSCT. */
    public static final String DATE_AND_DAY = "date and day";

    private Ordinals() {}

    /** {@code First HSCT}, as a title. */
    public static Message title(int hsctSeq) {
        return Message.of(OPENING_NTH + " HSCT", hsctSeq);
    }

    /** {@code a first HSCT}. */
    public static Message hsct(int hsctSeq) {
        return Message.of("a " + NTH + " HSCT", hsctSeq);
    }

    /** {@code day 75 (2.5 months) after the first HSCT}. */
    private static Message after(Transplant hsct, LocalDate day) {
        return Message.of(
                "day {day} ({months} months) after the " + NTH + " HSCT",
                Figures.day(hsct.dayOf(day)),
                Numbers.months(Months.between(hsct.date(), day)),
                hsct.hsctSeq());
    }

    /** The same, which says so where one of the days is not known and was taken for analysis. */
    public static Message after(Transplant hsct, ClinicalDate date) {
        LocalDate day = date.imputed();
        return date.isPartial() || hsct.recorded().isPartial()
                ? Message.of(
                        "day {day} ({months} months, imputed) after the " + NTH + " HSCT",
                        Figures.day(hsct.dayOf(day)),
                        Numbers.months(Months.between(hsct.date(), day)),
                        hsct.hsctSeq())
                : after(hsct, day);
    }

    /** {@code 75}, or {@code 75 (imputed)} where the date or that of the HSCT is not known to the day. */
    public static Message day(Transplant hsct, ClinicalDate date) {
        Message day = Figures.day(hsct.dayOf(date.imputed()));
        return date.isPartial() || hsct.recorded().isPartial() ? Message.of("{day} (imputed)", day) : day;
    }

    /** {@code 141 days (4.6 months) after the first}, of an HSCT after another. */
    public static Message between(Transplant earlier, Transplant later) {
        long days = earlier.dayOf(later.date());
        Object months = Numbers.months(Months.between(earlier.date(), later.date()));
        boolean imputed = earlier.recorded().isPartial() || later.recorded().isPartial();
        return imputed
                ? Message.of(
                        "{count, plural, one {{days} day} other {{days} days}} ({months} months, imputed) after the "
                                + NTH,
                        days,
                        String.valueOf(days),
                        months,
                        earlier.hsctSeq())
                : Message.of(
                        "{count, plural, one {{days} day} other {{days} days}} ({months} months) after the " + NTH,
                        days,
                        String.valueOf(days),
                        months,
                        earlier.hsctSeq());
    }

    /** {@code chronic GVHD after the first HSCT}. */
    public static Message chronicGvhd(Transplant hsct) {
        return Message.of("chronic GVHD after the " + NTH + " HSCT", hsct.hsctSeq());
    }

    /** {@code platelets did not recover after the first HSCT}. */
    public static Message afterHsct(Message what, Transplant hsct) {
        return Message.of("{what} after the " + NTH + " HSCT", what, hsct.hsctSeq());
    }

    /** {@code acute GVHD after the first HSCT}. */
    public static Message acuteGvhd(Transplant hsct) {
        return Message.of("acute GVHD after the " + NTH + " HSCT", hsct.hsctSeq());
    }

    /**
     * The day of an HSCT, from which the days after it are counted.
     *
     * @param timing how old the child was: {@code at the age of 6 years}
     */
    public static Message dayZero(Transplant hsct, Message timing) {
        return Message.in(DAY_OF_HSCT, "{when} (day 0), {timing}", LongDate.when(hsct.recorded()), timing);
    }

    /** {@code on 15 November 1999, day 75 (2.5 months) after the first HSCT}. */
    public static Message dated(Transplant hsct, ClinicalDate date) {
        return Message.in(DATE_AND_DAY, "{date}, {day}", LongDate.when(date), after(hsct, date));
    }

    /** A stretch of time after an HSCT in which nothing is recorded. */
    public static Message unseen(Transplant hsct, ClinicalDate from, ClinicalDate to, long months) {
        return Message.of(
                "As far as recorded, the child was not seen between day {from} and day {to} after the " + NTH
                        + " HSCT ({months, plural, one {# month} other {# months}}).",
                day(hsct, from),
                day(hsct, to),
                hsct.hsctSeq(),
                months);
    }

    public static Message comparedWith(int hsctSeq, Object changes) {
        return Message.of("Compared with the " + NTH + " HSCT, {changes}.", hsctSeq, changes);
    }

    public static Message engraftment(int hsctSeq) {
        return Message.of("Engraftment, chimerism and GVHD after the " + NTH + " HSCT", hsctSeq);
    }

    /** {@code the second infusion of donor lymphocytes}, whose effect is told. */
    public static Message ofInfusion(int number) {
        return Message.of("the " + NTH + " infusion of donor lymphocytes", number);
    }

    public static Message infusion(int number, Message when) {
        return number == 1
                ? Message.of("The first infusion of donor lymphocytes was given {when}", when)
                : Message.of("The " + NTH + " infusion was given {when}", number, when);
    }
}
