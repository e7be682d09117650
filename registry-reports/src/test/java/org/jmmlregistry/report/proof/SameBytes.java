package org.jmmlregistry.report.proof;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.jmmlregistry.issued.MadeFile;

/** Makes four documents wherever a machine may stand and prints their hashes; a start of its own. */
final class SameBytes {

    private static final List<String> LOCALES = List.of("en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab");
    private static final List<String> ZONES = List.of("UTC", "Pacific/Auckland", "America/St_Johns");
    private static final int ROUNDS = 1;

    private SameBytes() {}

    public static void main(String[] arguments) {
        try (Office office = new Office(30)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String locale : LOCALES) {
                    for (String zone : ZONES) {
                        Locale.setDefault(Locale.forLanguageTag(locale));
                        TimeZone.setDefault(TimeZone.getTimeZone(zone));
                        print("report", office::cohort);
                        print(
                                "study",
                                () -> office.study(
                                        "snapshot " + office.snapshot(),
                                        "HSCT: 1",
                                        "endpoints: OS, RI, NRM",
                                        "groups: F01.sex_at_birth"));
                        print(
                                "narrative",
                                () -> office.narrative(office.children().get(0)));
                        print("narratives", office::twoNarratives);
                    }
                }
            }
        }
    }

    private static void print(String name, Supplier<MadeFile> maker) {
        System.out.println("made " + name + " " + maker.get().issue().sha256());
    }
}
