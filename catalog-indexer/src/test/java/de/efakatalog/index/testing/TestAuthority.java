package de.efakatalog.index.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate authority that nobody knows, and the server certificate that it has signed. */
final class TestAuthority {

    /** Of the key stores; they live as long as one test run. */
    static final String PASSWORD = "only-for-tests";

    private final Path directory;
    private final Path keytool;

    private TestAuthority(Path directory, Path keytool) {
        this.directory = directory;
        this.keytool = keytool;
    }

    /**
     * Makes both.
     *
     * @param directory where the files go
     * @param javaHome of the JDK whose keytool makes them
     */
    static TestAuthority create(Path directory, Path javaHome)
            throws IOException, InterruptedException {
        TestAuthority authority = new TestAuthority(directory, javaHome.resolve("bin/keytool"));
        authority.make();
        return authority;
    }

    /** The authority's certificate, PEM: what a client has to be told. */
    Path certificate() {
        return directory.resolve("ca.pem");
    }

    /** The server's key and its chain, PKCS #12. */
    Path serverStore() {
        return directory.resolve("server.p12");
    }

    private void make() throws IOException, InterruptedException {
        Path authorityStore = directory.resolve("ca.p12");
        Path request = directory.resolve("server.csr");
        Path signed = directory.resolve("server.pem");
        keytool(
                authorityStore,
                "-genkeypair -alias ca -keyalg EC -groupname secp256r1 -validity 30 -ext bc:c",
                "-dname",
                "CN=EfA-Katalog test authority");
        keytool(authorityStore, "-exportcert -rfc -alias ca -file", certificate().toString());
        keytool(
                serverStore(),
                "-genkeypair -alias server -keyalg EC -groupname secp256r1 -validity 30",
                "-dname",
                "CN=localhost");
        keytool(serverStore(), "-certreq -alias server -file", request.toString());
        keytool(
                authorityStore,
                "-gencert -rfc -alias ca -validity 30 -ext san=dns:localhost,ip:127.0.0.1",
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString());
        keytool(serverStore(), "-importcert -noprompt -alias ca -file", certificate().toString());
        keytool(serverStore(), "-importcert -noprompt -alias server -file", signed.toString());
    }

    private void keytool(Path store, String words, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(keytool.toString()));
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of(more));
        command.addAll(
                List.of(
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD));
        Path output = Files.createTempFile(directory, "keytool", ".log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(words + ": " + Files.readString(output));
        }
    }
}
