package de.efakatalog.model.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The right to be the only one on a data directory: a lock of the operating system on {@code
 * catalog.lock}, which vanishes with the process however that ends. The file names the holder's
 * process id for the message to whoever comes second.
 */
public final class DataDirectoryLock implements AutoCloseable {

    private static final int LONGEST_PID = 20;

    private final FileChannel channel;
    private final String jvmKey;

    private DataDirectoryLock(FileChannel channel, String jvmKey) {
        this.channel = channel;
        this.jvmKey = jvmKey;
    }

    /**
     * Takes the lock or refuses at once.
     *
     * @param dataDirectory an existing directory, as a real path
     * @throws DataDirectoryInUseException when somebody else holds it
     */
    public static DataDirectoryLock acquire(Path dataDirectory)
            throws DataDirectoryInUseException, IOException {
        // POSIX drops a process's lock as soon as that process closes any descriptor of the file,
        // so a second start in this JVM must not even open it. System properties, because they are
        // shared by all class loaders of the JVM and static fields are not.
        String jvmKey = DataDirectoryLock.class.getName() + ":" + dataDirectory;
        if (System.getProperties().putIfAbsent(jvmKey, "held") != null) {
            throw new DataDirectoryInUseException(
                    dataDirectory, OptionalLong.of(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(
                            dataDirectory.resolve("catalog.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new DataDirectoryInUseException(dataDirectory, holder(channel));
            }
            writeOwnPid(channel);
            return new DataDirectoryLock(channel, jvmKey);
        } catch (IOException | DataDirectoryInUseException e) {
            release(channel, jvmKey);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        release(channel, jvmKey);
    }

    private static void release(@Nullable FileChannel channel, String jvmKey) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            System.getProperties().remove(jvmKey);
        }
    }

    private static void writeOwnPid(FileChannel channel) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static OptionalLong holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST_PID);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(pid))
                : OptionalLong.empty();
    }
}
