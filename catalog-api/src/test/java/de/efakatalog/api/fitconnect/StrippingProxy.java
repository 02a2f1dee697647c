package de.efakatalog.api.fitconnect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A proxy as portals have them: it offers the application below a path of its own. */
final class StrippingProxy implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String prefix;
    private final int port;

    /**
     * @param prefix what it takes away from the path, such as /a/b
     * @param port where the application listens
     */
    StrippingProxy(String prefix, int port) throws IOException {
        this.prefix = prefix;
        this.port = port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(prefix, this::forward);
        server.start();
    }

    /** What clients take for the base of the application. */
    String base() {
        return "http://localhost:" + server.getAddress().getPort() + prefix;
    }

    private void forward(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString().substring(prefix.length());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + target));
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        if (accepted != null) {
            request.header("Accept", accepted);
        }
        try (exchange) {
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
