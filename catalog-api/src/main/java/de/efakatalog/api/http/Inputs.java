package de.efakatalog.api.http;

import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one request and collects everything that is wrong with them and with its
 * body, so that the sender learns it all at once. A value with a defect reads as null.
 */
@RequestScoped
public class Inputs extends ValueReader {

    /** So many defects are named; a body can have thousands. */
    static final int MAX_NAMED = 100;

    private final List<Defect> defects = new ArrayList<>();
    private int count;

    /** Notes that a parameter cannot be used. */
    @Override
    public void refuse(String parameter, String detail) {
        refuse(Defect.ofParameter(parameter, detail));
    }

    /** Notes that a value in the body, or a parameter, cannot be used. */
    public void refuse(Defect defect) {
        count++;
        if (defects.size() < MAX_NAMED) {
            defects.add(defect);
        }
    }

    /** A field of a form that has to be given, checked as every text is and in Unicode NFC. */
    public @Nullable String requiredField(String name, @Nullable String value) {
        if (value == null) {
            refuse(name, "is missing");
            return null;
        }
        try {
            // the framework puts this in place of bytes that are not UTF-8
            if (value.indexOf('\uFFFD') >= 0) {
                throw new MalformedTextException("is not valid UTF-8");
            }
            return text(name, PlainText.normalized(PlainText.check(value)));
        } catch (MalformedTextException e) {
            refuse(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Whether something is wrong with a parameter already. */
    public boolean hasRefused(String parameter) {
        return defects.stream().anyMatch(defect -> parameter.equals(defect.parameter()));
    }

    /**
     * Ends the request if anything was wrong. Every door calls it once it has read its parameters.
     *
     * @throws ProblemException with all defects, or the first hundred
     */
    public void complete() {
        if (count > 0) {
            throw ProblemException.invalidParameters(defects, count);
        }
    }

    /**
     * The same for the FIT-Connect doors, whose clients know another document.
     *
     * @throws ProblemException with all defects, or the first hundred
     */
    public void completeWithViolations() {
        if (count > 0) {
            throw ProblemException.constraintViolation(defects, count);
        }
    }
}
