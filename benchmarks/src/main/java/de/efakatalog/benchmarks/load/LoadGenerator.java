package de.efakatalog.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over some connections that stay open, the next one on each as soon as the answer
 * to the last is complete: a closed loop. One thread serves all connections, so that the server
 * keeps the other cores.
 */
public final class LoadGenerator implements AutoCloseable {

    private static final int DIGITS = 3;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final String host;

    private LoadGenerator(Selector selector, String host) {
        this.selector = selector;
        this.host = host;
    }

    /** Opens the connections. */
    public static LoadGenerator connect(InetSocketAddress server, int connections)
            throws IOException {
        LoadGenerator generator =
                new LoadGenerator(Selector.open(), server.getHostString() + ":" + server.getPort());
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel);
            channel.register(generator.selector, SelectionKey.OP_READ, connection);
            generator.connections.add(connection);
        }
        return generator;
    }

    /**
     * One round of the same request.
     *
     * @param target path and query
     * @throws IllegalStateException when an answer is not a 200 with a length
     */
    public LoadResult run(String target, Duration duration) throws IOException {
        return run(List.of(target), duration);
    }

    /**
     * One round of several requests in turn, over all connections together.
     *
     * @param targets paths and queries
     * @throws IllegalStateException when an answer is not a 200 with a length
     */
    public LoadResult run(List<String> targets, Duration duration) throws IOException {
        List<byte[]> requests = targets.stream().map(this::request).toList();
        int next = 0;
        Histogram latencies = new Histogram(DIGITS);
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        for (Connection connection : connections) {
            connection.send(requests.get(next++ % requests.size()));
        }
        int open = connections.size();
        while (open > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                if (connection.receive()) {
                    long now = System.nanoTime();
                    latencies.recordValue(now - connection.sentAt());
                    if (now < end) {
                        connection.send(requests.get(next++ % requests.size()));
                    } else {
                        open--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return new LoadResult(System.nanoTime() - begun, latencies);
    }

    private byte[] request(String target) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n"
                .formatted(target, host)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
