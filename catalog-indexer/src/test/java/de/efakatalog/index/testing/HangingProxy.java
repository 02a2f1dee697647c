package de.efakatalog.index.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a server and lets everything through, until it is told to hang: then connections
 * stay open and are taken, but nothing is answered any more, as of a machine that swaps.
 */
public final class HangingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final URI server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Semaphore heldBack = new Semaphore(0);
    private final Object gate = new Object();
    private boolean hanging;

    private HangingProxy(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    /** Opens one before a server. */
    public static HangingProxy before(URI server) throws IOException {
        HangingProxy proxy =
                new HangingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    /** Where it is asked. */
    public URI url() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** From now on nothing passes. */
    public void hang() {
        synchronized (gate) {
            hanging = true;
        }
    }

    /**
     * Waits until something wants to pass that may not.
     *
     * @return false when the time was over first
     */
    public boolean awaitHeldBack(Duration limit) throws InterruptedException {
        return heldBack.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** From now on everything passes, also what has waited. */
    public void goOn() {
        synchronized (gate) {
            hanging = false;
            gate.notifyAll();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket target = new Socket(server.getHost(), server.getPort());
                sockets.add(client);
                sockets.add(target);
                Thread.ofVirtual().start(() -> pass(client, target));
                Thread.ofVirtual().start(() -> pass(target, client));
            }
        } catch (IOException e) {
            closeSockets();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8_192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitLeave();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one side has gone, which the other one sees
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitLeave() throws InterruptedException {
        synchronized (gate) {
            if (hanging) {
                heldBack.release();
            }
            while (hanging) {
                gate.wait();
            }
        }
    }

    private void closeSockets() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        goOn();
        door.close();
        closeSockets();
    }
}
