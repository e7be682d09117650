package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that nobody listens on, from the operating system. */
final class Ports {

    private Ports() {}

    static int free() {
        return free(1).get(0);
    }

    /** All of them held at once before they are let go, so that no two are the same. */
    static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket each : held) {
                each.close();
            }
            return ports;
        } catch (IOException refused) {
            throw new UncheckedIOException("no free port", refused);
        }
    }
}
