package de.efakatalog.api.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection on which requests follow one another without waiting, byte for byte as given. */
public final class KeepAliveHttp implements AutoCloseable {

    private static final int HEX = 16;

    private final Socket socket = new Socket();
    private final InputStream input;

    /**
     * @param port where the application listens
     * @param from the address that the connection comes from, such as 127.0.0.2
     * @param patienceMillis how long an answer may take
     */
    public KeepAliveHttp(int port, String from, int patienceMillis) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(patienceMillis);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param headers by name in lower case
     * @param body its body
     */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Asks for several targets at once. */
    public void get(Collection<String> targets) throws IOException {
        send(
                targets.stream()
                        .map(target -> "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .toList());
    }

    /** Sends whole requests at once, one character a byte. */
    public void send(Collection<String> requests) throws IOException {
        socket.getOutputStream()
                .write(String.join("", requests).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * The next answer.
     *
     * @throws EOFException when the server has closed the connection
     */
    public Answer next() throws IOException {
        String statusLine = line();
        int status = Integer.parseInt(statusLine.substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, new String(body(headers), StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return input.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.write(input.readNBytes(size));
                line();
            }
            line();
        }
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), HEX);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = input.read(); c != '\n'; c = input.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
