package de.efakatalog.model.imports;

import de.efakatalog.model.imports.RefusedFactsException.Defect;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with facts, so that whoever handed them in learns it all at once. */
public final class FactDefects {

    /** More of them help nobody; they are counted. */
    static final int KEPT = 100;

    private final List<Defect> defects = new ArrayList<>();
    private int total;

    /** Notes a defect of a record. */
    public void add(String record, String detail) {
        add(0, record, detail);
    }

    void add(int line, String record, String detail) {
        total++;
        if (defects.size() < KEPT) {
            defects.add(new Defect(line, record, detail));
        }
    }

    /**
     * Goes on if there is nothing to complain about.
     *
     * @throws RefusedFactsException with everything that was noted
     */
    public void refuseIfAny() {
        if (total > 0) {
            throw new RefusedFactsException(defects, total);
        }
    }
}
