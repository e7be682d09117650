package org.jmmlregistry.report.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmmlregistry.study.StudyData;

/** Children who are hard to count, by what is wrong with them. */
public final class HardCohorts {

    public static final String GIRL = "F01/0/1 sex_at_birth=F data_label=SYNTHETIC + F07/1/1 hsct_date=2010-01-01";
    public static final String BOY = "F01/0/1 sex_at_birth=M data_label=SYNTHETIC + F07/1/1 hsct_date=2011-01-01";

    public static final Map<String, StudyData> ALL = new TreeMap<>(Map.of(
            "nobody", Asked.children(List.of()),
            "one", Asked.children(List.of(GIRL + " + F16/1/1 visit_date=2012-01-01")),
            "one who died on day 0", Asked.children(List.of(GIRL + " + F17/1/1 death_date=2010-01-01")),
            "all events on day 0",
                    many(each -> "F13/1/1 event_type=RELAPSE event_date=20YY-01-01 + F17/1/1 death_date=20YY-01-01"),
            "nobody died", many(each -> "F16/1/1 visit_date=2014-01-01 disease_status=CR_FULL_DONOR"),
            "everybody lost", many(each -> "F16/1/1 visit_date=20YY-03-01"),
            "everybody lost on day 0", many(each -> "F07/1/1 hsct_date=20YY-01-01"),
            "every second not evaluable",
                    many(each -> each % 2 == 0
                            ? "F17/1/1 death_date:UNK"
                            : "F13/1/1 event_type=RELAPSE event_date=20YY-05-01 + F16/1/1 visit_date=2014-01-01"),
            "two events on one day",
                    many(each -> "F13/1/1 event_type=RELAPSE event_date=20YY-06-01 + F13/1/2 "
                            + "event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_LEUKAEMIC event_date=20YY-06-01 + F07/2/1 "
                            + "hsct_date=20YY-06-01 + F16/2/1 visit_date=2014-01-01"),
            "all failed and free again on one day",
                    many(each ->
                            "F13/1/1 event_type=RELAPSE event_date=20YY-01-01 + F07/2/1 hsct_date=20YY-01-01 + F16/2/1 "
                                    + "visit_date=2014-0" + (1 + each % 9) + "-01")));

    private HardCohorts() {}

    public static StudyData many(IntFunction<String> course) {
        return Asked.children(IntStream.range(0, 12)
                .mapToObj(each -> (each % 2 == 0 ? GIRL : BOY) + " + "
                        + course.apply(each).replace("20YY", each % 2 == 0 ? "2010" : "2011"))
                .toList());
    }
}
