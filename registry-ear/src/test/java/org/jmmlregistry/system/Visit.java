package org.jmmlregistry.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.deployed.RunningRegistry;

/** Somebody at a browser window of their own, signed in or not yet. */
final class Visit implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int TELEPHONE = 400;
    private static final double PATIENCE = 120_000;

    private final RunningRegistry registry;
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    Visit(Browser browser, RunningRegistry registry) {
        this.registry = registry;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onRequest((Request request) -> asked.add(request.url()));
        page.onPageError(scriptErrors::add);
    }

    /** Signs in on the page that a stranger is sent to. */
    static Visit of(Browser browser, RunningRegistry registry, Credentials account) {
        Visit visit = new Visit(browser, registry);
        visit.open("/");
        visit.signIn(account);
        return visit;
    }

    void signIn(Credentials account) {
        page.fill("#user", account.name());
        page.fill("#password", account.password());
        page.click("#enter");
    }

    /** @param path from the context root on: {@code /cases.xhtml} */
    void open(String path) {
        page.navigate(registry.at(path).toString());
    }

    Page page() {
        return page;
    }

    /** What somebody reads between the frame's head and foot, with single spaces. */
    String content() {
        return page.innerText("main").replaceAll("\\s+", " ");
    }

    /** What somebody reads on a page that is opened. */
    String opened(String path) {
        open(path);
        return content();
    }

    /** Where the visitor is, from the context root on and without a query. */
    String place() {
        return page.url().replaceFirst("^.*?/registry", "").replaceFirst("[?#].*$", "");
    }

    /** The file that comes when a link is followed. */
    byte[] download(String link) {
        Download download = page.waitForDownload(() -> page.click("text=" + link));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void upload(String name, String text) {
        page.setInputFiles("#file", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("#look");
    }

    /** Chooses a file in the form that a page has for one. */
    void choose(String name, String mediaType, byte[] file) {
        page.setInputFiles("#file", new FilePayload(name, mediaType, file));
    }

    /** Every address that the pages asked for so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** What broke in the pages' own scripts so far. */
    List<String> scriptErrors() {
        return List.copyOf(scriptErrors);
    }

    /** What keeps somebody from using the page as it stands, at a desk's width and at a telephone's. */
    List<String> barriers() {
        List<String> found = new ArrayList<>();
        for (int width : new int[] {WIDTH, TELEPHONE}) {
            page.setViewportSize(width, HEIGHT);
            new AxeBuilder(page)
                    .setLegacyMode(true)
                    .analyze()
                    .getViolations()
                    .forEach(rule ->
                            found.add("%s at %s px: %s %s".formatted(place(), width, rule.getId(), rule.getNodes())));
            Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (((Number) beyond).intValue() > 0) {
                found.add("%s at %s px is wider than the window by %s px".formatted(place(), width, beyond));
            }
        }
        page.setViewportSize(WIDTH, HEIGHT);
        // a browser sends the words of such an option in place of a value, and nobody understands them
        page.locator("select option:not([value])")
                .allTextContents()
                .forEach(words -> found.add("%s has the option “%s” without a value".formatted(place(), words)));
        return found;
    }

    @Override
    public void close() {
        context.close();
    }
}
