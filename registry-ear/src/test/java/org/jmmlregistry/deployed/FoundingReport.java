package org.jmmlregistry.deployed;

/** Where the report on the second HSCTs of the founding series is, over REST and in a browser. */
public final class FoundingReport {

    private static final String QUESTION = "endpoints=OS_FAILURE&children=series%20is%20";

    private FoundingReport() {}

    /** @param face what follows the name of the report, such as {@code .pdf} */
    public static String face(String face, int snapshot) {
        return of("CHANG2004", face, snapshot);
    }

    /** The same of another series. */
    public static String of(String series, String face, int snapshot) {
        return "/api/studies/early-late" + face + "?data=snapshot%20" + snapshot + "&" + members(series);
    }

    public static String page() {
        return page("CHANG2004");
    }

    /** The page of another series. */
    public static String page(String series) {
        return "/study.xhtml?report=early-late&data=snapshot%201&" + members(series);
    }

    private static String members(String series) {
        return QUESTION + series + "%20and%20F01.series_membership%20is%20YES";
    }
}
