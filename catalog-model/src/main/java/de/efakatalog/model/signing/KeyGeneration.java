package de.efakatalog.model.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes a new key with its certificate. Takes seconds with 4096 bits. */
final class KeyGeneration {

    /** What FIT-Connect asks of a signing key. */
    static final int BITS = 4096;

    private static final int SERIAL_NUMBER_BITS = 128;
    private static final X500Name NAME = new X500Name("CN=EfA-Katalog signing key");

    /** "No well-defined expiration date" (RFC 5280, section 4.1.2.5): keys end by replacement. */
    private static final Time NEVER = new Time(new DERGeneralizedTime("99991231235959Z"));

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final int bits;

    KeyGeneration(int bits) {
        this.bits = bits;
    }

    /** The two halves of a new key. */
    KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new SigningKeysUnavailableException("No key could be generated", e);
        }
    }

    /** The key as one that was created at this moment. */
    static SigningKey certify(KeyPair pair, Instant createdAt) {
        Instant moment = createdAt.truncatedTo(ChronoUnit.MILLIS);
        try {
            return SigningKey.of(moment, pair.getPrivate(), certificate(pair, moment));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new SigningKeysUnavailableException("No certificate could be made", e);
        }
    }

    private static X509Certificate certificate(KeyPair pair, Instant from)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        byte[] encoded =
                new X509v3CertificateBuilder(
                                NAME,
                                new BigInteger(SERIAL_NUMBER_BITS, new SecureRandom()).setBit(0),
                                new Time(new DERUTCTime(UTC_TIME.format(from))),
                                NEVER,
                                NAME,
                                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
                        .addExtension(
                                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                        .build(
                                new JcaContentSignerBuilder("SHA512withRSA")
                                        .build(pair.getPrivate()))
                        .getEncoded();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(encoded));
    }
}
