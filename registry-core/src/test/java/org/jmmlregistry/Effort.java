package org.jmmlregistry;

/** How often a test tries something at random. */
public final class Effort {

    private Effort() {}

    /** Few times, or as many as it takes long, which the system property {@code registry.test.long} asks for. */
    public static int times(int few, int many) {
        return Boolean.getBoolean("registry.test.long") ? many : few;
    }
}
