package org.jmmlregistry.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as an address can hold it. */
public final class UrlPart {

    private UrlPart() {}

    public static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
