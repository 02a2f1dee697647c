package de.efakatalog.api.imports;

import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.imports.RefusedFactsException;
import de.efakatalog.model.region.ImplausibleImportException;
import de.efakatalog.model.region.MalformedFileException;
import de.efakatalog.model.region.OutdatedImportException;
import de.efakatalog.model.region.UnknownSuccessionException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a file was not taken, as a problem document. */
final class ImportRefusal {

    private ImportRefusal() {}

    /** The document; empty when the failure is not the file's fault. */
    static Optional<Problem> of(RuntimeException failure) {
        return switch (failure) {
            case MalformedFileException e ->
                    problem(
                            ProblemType.MALFORMED_FILE,
                            String.valueOf(e.getMessage()) + " Nothing was changed.",
                            List.of());
            case RefusedFactsException e ->
                    problem(
                            ProblemType.MALFORMED_FILE,
                            sentence(e.getMessage()) + " Nothing was changed.",
                            e.defects().stream().map(Object::toString).toList());
            case UnknownSuccessionException e ->
                    problem(
                            ProblemType.MALFORMED_FILE,
                            "The table does not fit the regions of this registry. Nothing was changed.",
                            e.defects());
            case ImplausibleImportException e ->
                    problem(
                            ProblemType.IMPLAUSIBLE_IMPORT,
                            "The file would change unusually much. Nothing was changed. Check it; if it is right, import it again with confirm=true.",
                            e.reasons());
            case OutdatedImportException e ->
                    problem(ProblemType.CONFLICT, String.valueOf(e.getMessage()), List.of());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> problem(
            ProblemType type, String detail, List<String> reasons) {
        return Optional.of(
                Problem.of(
                        type,
                        detail,
                        null,
                        reasons.stream().map(reason -> Defect.ofBody("", reason)).toList()));
    }

    private static String sentence(@Nullable String message) {
        String text = String.valueOf(message);
        return text.endsWith(".") ? text : text + ".";
    }
}
