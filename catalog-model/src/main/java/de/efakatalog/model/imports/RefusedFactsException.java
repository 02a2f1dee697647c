package de.efakatalog.model.imports;

import java.util.List;
import java.util.function.ToIntFunction;

/** Facts that were handed in cannot be taken; nothing of them was. Says for each what is wrong. */
public final class RefusedFactsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param line of the file, from 1; 0 when they did not come out of a file
     * @param record key of the record; empty when it could not be read
     * @param detail what is wrong, for the person who handed it in
     */
    public record Defect(int line, String record, String detail) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            if (line > 0) {
                text.append("Line ").append(line).append(record.isEmpty() ? "" : ", ");
            }
            return text.append(record).append(": ").append(detail).toString();
        }
    }

    @SuppressWarnings("serial") // exceptions are not sent anywhere
    private final List<Defect> defects;

    private final int total;

    /**
     * @param defects the first ones, at least one
     * @param total how many there are in all
     */
    RefusedFactsException(List<Defect> defects, int total) {
        super(defects.getFirst() + (total > 1 ? " (%d defects in all)".formatted(total) : ""));
        this.defects = List.copyOf(defects);
        this.total = total;
    }

    /** The first defects, in order. */
    public List<Defect> defects() {
        return defects;
    }

    /** How many there are in all. */
    public int total() {
        return total;
    }

    /**
     * The same defects with the lines that the records stand in.
     *
     * @param lineOf line by key of the record; 0 when it stands nowhere
     */
    public RefusedFactsException at(ToIntFunction<String> lineOf) {
        return new RefusedFactsException(
                defects.stream()
                        .map(
                                each ->
                                        new Defect(
                                                lineOf.applyAsInt(each.record()),
                                                each.record(),
                                                each.detail()))
                        .toList(),
                total);
    }
}
