package org.jmmlregistry.launcher;

import java.util.Locale;

/**
 * The first class that runs; compiled for Java 8, so that a Java that is too old says so in a sentence.
 *
 * <p>It names the launcher by text only, because the compiler for Java 8 cannot read it.
 */
public final class Main {

    private static final int OLDEST = 17;

    private Main() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        // before any other class takes the machine's language: a Turkish one starts no server, an Arabic one writes ١
        // for 1
        Locale.setDefault(Locale.ENGLISH);
        String version = System.getProperty("java.specification.version");
        if (!isNewEnough(version)) {
            System.out.println("The registry needs Java " + OLDEST + " or later; this is Java " + version + ".");
            System.exit(1);
        }
        Class.forName("org.jmmlregistry.launcher.Launcher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** @param version as in {@code java.specification.version}: 1.8, 11, 17 */
    static boolean isNewEnough(String version) {
        return !version.startsWith("1.") && Integer.parseInt(version) >= OLDEST;
    }
}
