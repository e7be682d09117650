package org.jmmlregistry.issued;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says of itself in its metadata, true or not. It is read from the bytes, so that a file that is broken elsewhere can
 * still be heard.
 *
 * @param identity the hash of its {@link DocumentIdentity}
 */
public record ClaimedIdentity(String report, String identity) {

    /** The names of elements in the metadata begin with it. */
    public static final String PREFIX = "jmml";

    /** Of these elements. */
    public static final String NAMESPACE = "urn:jmml-registry:issued:1";

    private static final Pattern REPORT = element("report", "[a-z0-9-]{1,60}");
    private static final Pattern IDENTITY = element("identity", "[0-9a-f]{64}");

    private static Pattern element(String name, String content) {
        return Pattern.compile("<%1$s:%2$s>(%3$s)</%1$s:%2$s>".formatted(PREFIX, name, content));
    }

    /** Empty if the file says nothing that can be read. */
    public static Optional<ClaimedIdentity> in(byte[] file) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        return found(IDENTITY, bytes)
                .map(identity -> new ClaimedIdentity(found(REPORT, bytes).orElse(""), identity));
    }

    private static Optional<String> found(Pattern element, String bytes) {
        Matcher matcher = element.matcher(bytes);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
