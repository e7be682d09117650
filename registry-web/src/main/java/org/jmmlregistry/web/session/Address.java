package org.jmmlregistry.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a request is for, as far as that decides who may send it. */
record Address(String context, String path) {

    static final String PASSWORD_PAGE = "/password.xhtml";

    private static final String ORIGIN = "Origin";
    private static final List<String> BY_BROWSERS = List.of(ORIGIN, "Sec-Fetch-Site", "Sec-Fetch-Mode");

    private static final String LOGIN_PAGE = "/login.xhtml";
    static final String PASSWORD_RESOURCE = "/api/account/password";
    private static final Set<String> OPEN = Set.of(LOGIN_PAGE, "/api/openapi", "/favicon.ico");

    static Address of(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return new Address(request.getContextPath(), path);
    }

    /** A style sheet, script, font or picture. */
    boolean isResource() {
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }

    boolean isOpen() {
        return isResource() || OPEN.contains(path);
    }

    boolean isRest() {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Where an account with a one-time password may go. */
    boolean changesPassword() {
        return path.equals(PASSWORD_PAGE) || path.equals(PASSWORD_RESOURCE);
    }

    String login() {
        return context + LOGIN_PAGE;
    }

    String password() {
        return context + PASSWORD_PAGE;
    }

    /** Whether a page of this registry, and none of another site, sent the request; browsers let no other site say so. */
    static boolean isOwn(HttpServletRequest request) {
        return !isForeign(request)
                && (request.getHeader("X-Requested-With") != null || request.getHeader(ORIGIN) != null);
    }

    /** Whether a page of another site sent the request. */
    static boolean isForeign(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(ORIGIN))
                .filter(origin -> !host(origin).equalsIgnoreCase(request.getHeader("Host")))
                .isPresent();
    }

    private static String host(String origin) {
        return origin.matches("https?://[^/\\s]+") ? origin.substring(origin.indexOf("//") + 2) : "";
    }

    /** Whether a browser sent the request: each says what for, where from, or that it is one. */
    static boolean isOfBrowser(HttpServletRequest request) {
        return BY_BROWSERS.stream().anyMatch(header -> request.getHeader(header) != null)
                || Optional.ofNullable(request.getHeader("User-Agent"))
                        .filter(agent -> agent.startsWith("Mozilla/"))
                        .isPresent();
    }
}
