package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Zustellpunkt: where requests are delivered to, with what people are told about it and a signature
 * over the services and regions that it stands for.
 */
@Entity
@Table(name = "destination")
public class Destination extends CatalogRecord {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "submission_host", nullable = false)
    private String submissionHost;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "details", nullable = false)
    private DestinationDetails details;

    @Column(name = "signature")
    private @Nullable String signature;

    @Column(name = "signature_origin")
    private @Nullable String signatureOrigin;

    protected Destination() {}

    // the superclass only stores the two days
    @SuppressWarnings("this-escape")
    public Destination(DestinationFacts facts) {
        this.id = facts.id();
        takeOver(facts);
    }

    /**
     * Takes over what the source now says; the key stays. A signature of this registry stays until
     * {@link DestinationSigning} has looked at it.
     */
    public void correct(DestinationFacts facts) {
        takeOver(facts);
    }

    private void takeOver(DestinationFacts facts) {
        this.submissionHost = facts.submissionHost();
        this.details = facts.details();
        if (facts.issuedSignature() != null) {
            this.signature = facts.issuedSignature();
            this.signatureOrigin = SignatureOrigin.ISSUED.wireName();
        } else if (getSignatureOrigin() == SignatureOrigin.ISSUED) {
            withoutSignature();
        }
        validBetween(facts.validFrom(), facts.validTo());
    }

    /** This registry stands for what the signature says. */
    void signedByRegistry(String jws) {
        this.signature = jws;
        this.signatureOrigin = SignatureOrigin.REGISTRY.wireName();
    }

    /** Nobody stands for anything any more. */
    void withoutSignature() {
        this.signature = null;
        this.signatureOrigin = null;
    }

    /** What the registry holds, comparable with what a source says. */
    public DestinationFacts facts() {
        return DestinationMapping.MAPPING.toFacts(this);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DESTINATION;
    }

    @Override
    public String toRecordKey() {
        return id;
    }

    @Override
    public DestinationRecord toRecord() {
        return DestinationMapping.MAPPING.toRecord(this);
    }

    public String getId() {
        return id;
    }

    public String getSubmissionHost() {
        return submissionHost;
    }

    public DestinationDetails getDetails() {
        return details;
    }

    public @Nullable String getSignature() {
        return signature;
    }

    public @Nullable SignatureOrigin getSignatureOrigin() {
        return SignatureOrigin.fromWireName(signatureOrigin);
    }

    /** The signature that somebody else issued; null without one. */
    public @Nullable String getIssuedSignature() {
        return getSignatureOrigin() == SignatureOrigin.ISSUED ? signature : null;
    }
}
