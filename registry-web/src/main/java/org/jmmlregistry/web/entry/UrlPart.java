package org.jmmlregistry.web.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as an address can hold it. */
final class UrlPart {

    private UrlPart() {}

    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
