package org.jmmlregistry.web.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/query.xhtml?id=JM-00001-3&form=F01", "/newcase.xhtml", "/cases.xhtml?q=GIRL%20A"})
    void a_page_of_the_registry_is_a_place_to_be_led_back_to(String place) {
        assertEquals(Optional.of(place), Place.own(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/a.xhtml",
                "/a.xhtml\r\nSet-Cookie: x=y",
                "/../a.xhtml",
                "/a.xhtml?q=<script>",
                "/api/cases",
                ""
            })
    void no_other_address_is(String place) {
        assertEquals(Optional.empty(), Place.own(place));
    }
}
