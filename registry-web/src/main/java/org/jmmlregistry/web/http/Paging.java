package org.jmmlregistry.web.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.language.Refused;
import org.jspecify.annotations.Nullable;

/** Which part of a long list is wanted, and how an answer says what else there is. */
public class Paging {

    public static final String DESCRIBED =
            "The list comes in parts: page from 1, size at most 1000 (default 200). The header "
                    + "Total-Count says how long the whole list is, Link with rel=\"next\" where the next part is.";

    /** The header that says how long the whole list is. */
    public static final String TOTAL = "Total-Count";

    /** The header that says where the next part is; there is none after the last. */
    public static final String NEXT = "Link";

    private static final int SIZE = 200;
    private static final int LARGEST = 1000;

    @QueryParam("page")
    private @Nullable String page;

    @QueryParam("size")
    private @Nullable String size;

    @Context
    private UriInfo address;

    public Page.Wanted wanted() {
        return new Page.Wanted(number("page", page, 1, 1_000_000), number("size", size, SIZE, LARGEST));
    }

    private static int number(String name, @Nullable String text, int otherwise, int largest) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > largest) {
            throw Refused.malformed("\"{name}\" must be a number from 1 to {largest}.", name, largest);
        }
        return Integer.parseInt(text);
    }

    public <T> Response.ResponseBuilder answer(Page<T> part, Function<T, ? extends Record> body) {
        Response.ResponseBuilder answer =
                Response.ok(part.rows().stream().map(body).toList()).header(TOTAL, part.total());
        if (part.hasNext()) {
            answer.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("page", part.number() + 1)
                            .build(),
                    "next");
        }
        return answer;
    }
}
