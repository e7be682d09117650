package org.jmmlregistry.statistics;

/** One subject of a small sample: the time until which it was seen and what ended it, 0 for censored or a cause from 1 on. */
public record Observation(double time, int status) {

    public static Observation event(double time) {
        return new Observation(time, 1);
    }

    public static Observation event(double time, int cause) {
        return new Observation(time, cause);
    }

    public static Observation censored(double time) {
        return new Observation(time, 0);
    }
}
