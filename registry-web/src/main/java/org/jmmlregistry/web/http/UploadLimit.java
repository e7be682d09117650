package org.jmmlregistry.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * Refuses a body that is too large, whether or not it says its length. What still comes is read and thrown away first, up to
 * a bound: most senders look for the answer only when they have sent everything, and a closed connection tells them nothing.
 */
@Provider
@PreMatching
public class UploadLimit implements ContainerRequestFilter {

    public static final int BYTES = 20 * 1024 * 1024;

    private static final int FORM_MARGIN = 64 * 1024;
    private static final long MOST_DISCARDED = 256L * 1024 * 1024;

    public static RefusedRequest exceeded() {
        return new RefusedRequest(
                Response.Status.REQUEST_ENTITY_TOO_LARGE,
                Message.of("The file is too large; at most 20 MB can be imported at once. Nothing was imported."));
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        boolean tooLarge = Optional.ofNullable(request.getHeaderString("Content-Length"))
                .filter(length -> length.matches("\\d{1,18}"))
                .filter(length -> Long.parseLong(length) > BYTES + FORM_MARGIN)
                .isPresent();
        if (tooLarge) {
            discard(request.getEntityStream());
            throw exceeded();
        }
        request.setEntityStream(new Counted(request.getEntityStream()));
    }

    private static void discard(InputStream body) throws IOException {
        byte[] piece = new byte[FORM_MARGIN];
        long discarded = 0;
        for (int many = body.read(piece); many > 0 && discarded < MOST_DISCARDED; many = body.read(piece)) {
            discarded += many;
        }
    }

    /** A body whose length nobody said. */
    private static final class Counted extends FilterInputStream {

        private long left = BYTES + FORM_MARGIN;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int many = super.read(into, offset, length);
            count(many);
            return many;
        }

        private void count(int many) throws IOException {
            left -= Math.max(many, 0);
            if (left < 0) {
                discard(in);
                throw exceeded();
            }
        }
    }
}
