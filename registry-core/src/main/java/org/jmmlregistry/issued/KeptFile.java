package org.jmmlregistry.issued;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Base64;

/** A file that is kept as it was. */
@Entity
@Table(name = "kept_file")
class KeptFile {

    @Id
    private String sha256 = "";

    @Lob
    private String content = "";

    protected KeptFile() {}

    KeptFile(MadeFile file) {
        sha256 = file.issue().sha256();
        content = Base64.getEncoder().encodeToString(file.content());
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }
}
