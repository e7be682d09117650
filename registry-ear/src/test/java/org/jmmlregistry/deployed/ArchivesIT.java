package org.jmmlregistry.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Both archives carry the same libraries: a test dependency of this module must not take one out of the EAR. */
class ArchivesIT {

    @Test
    void the_ear_holds_the_libraries_of_the_war() throws IOException {
        NavigableSet<String> war;
        NavigableSet<String> ear;
        try (ZipFile file = new ZipFile(new File(System.getProperty("registry.war")))) {
            war = libraries(file, "WEB-INF/lib/");
        }
        try (ZipFile file = new ZipFile(new File(System.getProperty("registry.ear")))) {
            ear = libraries(file, "lib/");
            ear.addAll(ofWar(file));
        }
        assertTrue(war.stream().anyMatch(name -> name.startsWith("registry-core-")), war::toString);
        assertEquals(war, ear);
    }

    /** What was left inside the WAR within the EAR. */
    private static NavigableSet<String> ofWar(ZipFile ear) throws IOException {
        ZipEntry war = ear.stream()
                .filter(entry -> entry.getName().endsWith(".war"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no WAR in " + ear.getName()));
        NavigableSet<String> names = new TreeSet<>();
        try (InputStream in = ear.getInputStream(war);
                ZipInputStream inside = new ZipInputStream(new ByteArrayInputStream(in.readAllBytes()))) {
            for (ZipEntry entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
                keep(names, entry, "WEB-INF/lib/");
            }
        }
        return names;
    }

    private static NavigableSet<String> libraries(ZipFile archive, String folder) {
        NavigableSet<String> names = new TreeSet<>();
        archive.stream().forEach(entry -> keep(names, entry, folder));
        return names;
    }

    private static void keep(NavigableSet<String> names, ZipEntry entry, String folder) {
        if (entry.getName().startsWith(folder) && entry.getName().endsWith(".jar")) {
            names.add(entry.getName().substring(folder.length()));
        }
    }
}
