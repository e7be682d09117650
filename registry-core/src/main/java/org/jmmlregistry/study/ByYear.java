package org.jmmlregistry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.transplant.Transplant;

/** By the calendar year of the HSCT under study, cut into periods; each begins with its year. */
record ByYear(List<Integer> years) implements Grouping {

    private static final int FIRST = 1960;
    private static final int LAST = 2100;

    /** @throws Refused if they do not ascend, or there are too many */
    ByYear {
        years = List.copyOf(years);
        if (years.isEmpty() || years.size() >= MOST_GROUPS) {
            throw Refused.malformed("Give 1 to {most} years with which a period begins.", MOST_GROUPS - 1);
        }
        for (int each = 0; each < years.size(); each++) {
            int year = years.get(each);
            if (year < FIRST || year > LAST || (each > 0 && year <= years.get(each - 1))) {
                throw Refused.malformed(
                        "The years of periods ascend and lie between {first} and {last}; look at {year}.",
                        Message.verbatim(String.valueOf(FIRST)),
                        Message.verbatim(String.valueOf(LAST)),
                        Message.verbatim(String.valueOf(year)));
            }
        }
    }

    @Override
    public Stage known(int hsctSeq) {
        // that of a later HSCT says nothing of how long a child lived before it
        return Stage.dayOf(1);
    }

    @Override
    public Split split(List<Subject> subjects, int hsctSeq) {
        List<Group> periods = periods();
        return Split.of(subjects, periods, subject -> {
            Optional<Transplant> hsct = subject.file().transplant(hsctSeq);
            if (hsct.isEmpty()) {
                return new Membership.NotKnown(Message.of("no HSCT number {number}", hsctSeq));
            }
            int year = hsct.get().date().getYear();
            int period = 0;
            while (period < years.size() && years.get(period) <= year) {
                period++;
            }
            return new Membership.In(periods.get(period));
        });
    }

    private List<Group> periods() {
        List<Group> periods = new ArrayList<>();
        periods.add(new Group("before " + years.get(0), Message.of("before {year}", year(years.get(0)))));
        for (int each = 1; each < years.size(); each++) {
            int last = years.get(each) - 1;
            int first = years.get(each - 1);
            periods.add(new Group(first + " to " + last, Message.of("{first} to {last}", year(first), year(last))));
        }
        int last = years.get(years.size() - 1);
        periods.add(new Group("from " + last, Message.of("{year} and later", year(last))));
        return periods;
    }

    private static Message year(int year) {
        return Message.verbatim(String.valueOf(year));
    }

    @Override
    public String text() {
        return "year of HSCT cut at " + years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public Message words() {
        return Message.of(
                "period of the HSCT, cut at {years}",
                years.stream().map(ByYear::year).toList());
    }
}
