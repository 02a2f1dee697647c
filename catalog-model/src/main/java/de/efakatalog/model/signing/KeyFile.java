package de.efakatalog.model.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * How a key stands in its file: when it was made, private key and certificate as PEM (RFC 7468,
 * which lets text stand before the blocks).
 */
final class KeyFile {

    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final Pattern CREATED = Pattern.compile("(?m)^Created: (\\S+)$");

    private KeyFile() {}

    static String write(SigningKey key) throws GeneralSecurityException, IOException {
        StringWriter text = new StringWriter();
        text.append("Signing key of EfA-Katalog. Who has it can sign as this registry.\n");
        text.append("Created: ").append(key.createdAt().toString()).append('\n');
        try (PemWriter pem = new PemWriter(text)) {
            pem.writeObject(new PemObject(PRIVATE_KEY, key.privateKey().getEncoded()));
            pem.writeObject(new PemObject(CERTIFICATE, key.certificate().getEncoded()));
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws GeneralSecurityException when it is no key, or its parts do not belong together
     * @throws IOException when a block is incomplete
     */
    static SigningKey read(String text) throws GeneralSecurityException, IOException {
        Instant createdAt = createdAt(text);
        try (PemReader pem = new PemReader(new StringReader(text))) {
            PrivateKey privateKey =
                    KeyFactory.getInstance("RSA")
                            .generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE_KEY)));
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(block(pem, CERTIFICATE)));
            if (!(privateKey instanceof RSAKey secret
                    && certificate.getPublicKey() instanceof RSAKey open
                    && secret.getModulus().equals(open.getModulus()))) {
                throw new IOException("its certificate is that of another key");
            }
            return SigningKey.of(createdAt, privateKey, certificate);
        }
    }

    private static Instant createdAt(String text) throws IOException {
        Matcher created = CREATED.matcher(text);
        if (!created.find()) {
            throw new IOException("it does not say when it was created");
        }
        try {
            return Instant.parse(created.group(1));
        } catch (DateTimeException e) {
            throw new IOException("it does not say when it was created", e);
        }
    }

    private static byte[] block(PemReader pem, String type) throws IOException {
        PemObject block;
        try {
            block = pem.readPemObject();
        } catch (RuntimeException e) {
            // how the decoder reports what is no base64
            throw new IOException("its " + type + " is damaged", e);
        }
        if (block == null || !block.getType().equals(type)) {
            throw new IOException("its " + type + " is missing");
        }
        return block.getContent();
    }
}
