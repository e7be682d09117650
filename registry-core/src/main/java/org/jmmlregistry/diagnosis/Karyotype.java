package org.jmmlregistry.diagnosis;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a karyotype in ISCN notation says; the clones of one person are parted by "/", child and donor by "//". */
public final class Karyotype {

    private static final Pattern NORMAL = Pattern.compile("46,X[XY](\\[[^\\]]*\\])?");
    private static final Pattern MONOSOMY_7 = Pattern.compile(".*,-7(?![0-9]).*");

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
}
