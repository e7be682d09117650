package org.jmmlregistry.diagnosis;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a karyotype in ISCN notation says; the clones of one person are parted by "/", those of child and donor by "//". A
 * constitutional abnormality ends in "c", and a constitutional mosaic begins with "mos".
 */
public final class Karyotype {

    /** Begins with the number of chromosomes, or before it with "//" where only the donor's cells were found. */
    public static final String WRITTEN =
            "(?://\\s*)?(?:(?:mos|chi)\\s*)?[0-9]{2,3}(?:[-~][0-9]{2,3})?(?:<[1-4]n>)?,[XY?].*";

    private static final Pattern NORMAL = Pattern.compile("46,X[XY](\\[[^\\]]*\\])?");
    private static final Pattern MONOSOMY_7 = Pattern.compile(".*,-7(?![0-9]).*");
    private static final Pattern CELLS = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern UNREMARKABLE = Pattern.compile("XX|XY|idem|sl|sdl[0-9]*");
    private static final Pattern CONSTITUTIONAL = Pattern.compile("(?!inc$).+?\\??c");

    private Karyotype() {}

    /** Whether any clone differs from 46,XX and 46,XY. */
    public static boolean isAbnormal(String iscn) {
        return Arrays.stream(iscn.strip().split("/+"))
                .map(String::strip)
                .filter(clone -> !clone.isEmpty())
                .anyMatch(clone -> !NORMAL.matcher(clone).matches());
    }

    static boolean hasMonosomy7(String iscn) {
        return MONOSOMY_7.matcher(iscn).matches();
    }

    /** The abnormalities of the child's own cells that it was not born with, as they are written. */
    public static Set<String> acquired(String iscn) {
        return isMosaic(iscn)
                ? Set.of()
                : ofChild(iscn)
                        .filter(each -> !CONSTITUTIONAL.matcher(each).matches())
                        .collect(Collectors.toSet());
    }

    /** The abnormalities that the child was born with, as they are written but for their mark. */
    static Set<String> constitutional(String iscn) {
        return ofChild(iscn)
                .filter(each -> isMosaic(iscn) || CONSTITUTIONAL.matcher(each).matches())
                .map(Karyotype::unmarked)
                .collect(Collectors.toSet());
    }

    /** All abnormalities of the child's own cells, without the mark of those that it was born with. */
    public static Set<String> abnormalities(String iscn) {
        return ofChild(iscn).map(Karyotype::unmarked).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isMosaic(String iscn) {
        return iscn.strip().startsWith("mos");
    }

    private static String unmarked(String abnormality) {
        return CONSTITUTIONAL.matcher(abnormality).matches() ? abnormality.replaceFirst("\\??c$", "") : abnormality;
    }

    private static Stream<String> ofChild(String iscn) {
        String own = CELLS.matcher(iscn.strip().split("//", 2)[0]).replaceAll("");
        return Arrays.stream(own.split("/"))
                .map(clone -> List.of(clone.split(",")))
                .flatMap(parts -> parts.stream().skip(1))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !UNREMARKABLE.matcher(part).matches());
    }
}
