package org.jmmlregistry.calendar;

/** A registry that stands somewhere else while a test looks at it. */
public final class Elsewhere {

    private static final String SETTING = "registry.time.zone";

    /** What is tried there. */
    public interface Trial {
        void run() throws Exception;
    }

    private Elsewhere() {}

    public static void in(String zone, Trial trial) throws Exception {
        String before = System.getProperty(SETTING, "");
        System.setProperty(SETTING, zone);
        try {
            trial.run();
        } finally {
            System.setProperty(SETTING, before);
        }
    }
}
