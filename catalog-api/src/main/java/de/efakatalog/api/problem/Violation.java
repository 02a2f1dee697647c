package de.efakatalog.api.problem;

/**
 * One thing that is wrong with a request, as clients of the FIT-Connect Routing API expect it.
 *
 * @param field the parameter or header
 * @param message what is expected, for the person who sent it
 */
public record Violation(String field, String message) {

    static Violation of(Defect defect) {
        String field = defect.parameter();
        return new Violation(
                field == null ? String.valueOf(defect.pointer()) : field, defect.detail());
    }
}
