package org.jmmlregistry.deployed;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;

/** Takes the way in out of a deployed archive, so that the test runner's own servlet can be reached. */
public class NoSignIn implements Extension {

    <T extends HttpAuthenticationMechanism> void open(@Observes ProcessAnnotatedType<T> mechanism) {
        mechanism.veto();
    }
}
