package org.jmmlregistry.issued;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Sha256;

/** Files that stand in place of reports. */
public final class Made {

    public static final LocalDate CUT_OFF = LocalDate.of(2003, 4, 30);

    private Made() {}

    public static MadeFile report(String text, Optional<Long> snapshot) {
        return file(text, snapshot, Set.of());
    }

    static MadeFile narrative(String text, RegistryId child) {
        return file(text, Optional.empty(), Set.of(child));
    }

    public static MadeFile narratives(String text, Set<RegistryId> children) {
        return file(text, Optional.empty(), children);
    }

    private static MadeFile file(String text, Optional<Long> snapshot, Set<RegistryId> children) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DocumentIdentity identity = new DocumentIdentity(
                children.isEmpty() ? "second-hsct" : "narrative", "question:\n" + text, snapshot, "f00d", "1.0.0");
        return new MadeFile(new Issue(Sha256.of(bytes), identity, CUT_OFF, "f1", children), bytes);
    }
}
