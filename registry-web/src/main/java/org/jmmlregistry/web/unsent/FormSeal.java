package org.jmmlregistry.web.unsent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jmmlregistry.backup.PrivateFiles;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.unsent.UnsentForms;

/**
 * The registry's seal under a form that it shows (HMAC-SHA-256). A form that comes back with it was shown to the person whom it
 * names, though no session says so any more. The key lies in the data folder, so that a restart does not break the seal.
 */
@ApplicationScoped
public class FormSeal {

    private static final String FILE = "form.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final byte[] key;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected FormSeal() {
        this.clock = null;
        this.key = new byte[0];
    }

    @Inject
    public FormSeal(Clock clock) {
        this(clock, DataFolder.path());
    }

    FormSeal(Clock clock, Path folder) {
        this.clock = clock;
        this.key = key(folder.resolve(FILE));
    }

    private static byte[] key(Path file) {
        try {
            byte[] made = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(made);
            try (SeekableByteChannel out = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PrivateFiles.readableByItsOwner())) {
                out.write(ByteBuffer.wrap(made));
            } catch (FileAlreadyExistsException kept) {
                return Files.readAllBytes(file);
            }
            return made;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(file.toString(), unwritable);
        }
    }

    /** The form with the seal under it. */
    public String seal(ShownForm form) {
        byte[] text = form.text().getBytes(StandardCharsets.UTF_8);
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        return url.encodeToString(text) + "." + url.encodeToString(under(text));
    }

    /** The form, if the seal is whole and not older than a text is kept. */
    public Optional<ShownForm> open(String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            byte[] seal = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            return MessageDigest.isEqual(seal, under(text))
                    ? ShownForm.parse(new String(text, StandardCharsets.UTF_8))
                            .filter(form -> form.at().plus(UnsentForms.KEPT).isAfter(clock.instant()))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] under(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
