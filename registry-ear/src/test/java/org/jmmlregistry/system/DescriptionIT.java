package org.jmmlregistry.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jmmlregistry.deployed.RunningRegistry;
import org.jmmlregistry.deployed.RunningRegistry.Page;
import org.jmmlregistry.deployed.SharedRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The REST interface says of itself what it takes and answers. */
@ExtendWith(SharedRegistry.class)
class DescriptionIT {

    private final RunningRegistry registry;

    DescriptionIT(RunningRegistry registry) {
        this.registry = registry;
    }

    @Test
    void the_registry_serves_the_description_that_was_written_while_building() {
        Page description = Page.get(registry.at("/api/openapi"));
        assertEquals(200, description.status());
        assertTrue(description.contentType().startsWith("application/yaml"), description::contentType);
        assertTrue(description.text().contains("- url: /registry"), description::text);
        assertTrue(description.text().contains("/api/cases/{id}:"), description::text);
        assertTrue(description.text().contains("#/components/schemas/Case"), description::text);
    }

    @Test
    void the_server_knows_the_same_description() {
        Page description = Page.get(registry.atServer("/openapi"));
        assertEquals(200, description.status());
        assertTrue(description.text().contains("#/components/schemas/Case"), description::text);
    }
}
