package org.jmmlregistry.report.study;

import java.util.List;
import java.util.stream.IntStream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.face.ScriptFace;

/** A whole month after the start, at which the figures behind a drawing are told. */
record Monthly(int number) {

    /** The end of day 0, and each month that somebody was followed to. */
    static List<Monthly> upTo(double lastDay) {
        return IntStream.rangeClosed(0, (int) Months.ofDays(lastDay))
                .mapToObj(Monthly::new)
                .toList();
    }

    double days() {
        return Months.toDays(number);
    }

    Message words() {
        return number == 0
                ? Message.of("end of day {number}", 0)
                : new ReadingTime(number, ReadingTime.Unit.MONTH).words();
    }

    /** The days of all of them by their names, in the script. */
    static String script(List<Monthly> months) {
        return ScriptFace.call("monthly", String.valueOf(months.size() - 1));
    }
}
