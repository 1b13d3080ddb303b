package org.newsgraph.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes as an attacker sends them, which no client library would. */
final class RawHttp {

    private RawHttp() {
    }

    static Socket connect(NewsgraphServer server) throws IOException {
        URI address = URI.create(server.address());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5000);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** The whole answer to a request that asks for the connection to be closed; empty where it was closed without one. */
    static String answer(NewsgraphServer server, String request) throws IOException {
        try (Socket socket = connect(server)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(NewsgraphServer server, String request) throws IOException {
        String answer = answer(server, request);
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
