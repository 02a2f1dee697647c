package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.RetrievalOrder;
import java.util.ArrayList;
import java.util.List;

/** The order of records, in Elasticsearch's words. */
final class ElasticOrder {

    private final RetrievalOrder order;

    ElasticOrder(RetrievalOrder order) {
        this.order = order;
    }

    List<SortOptions> sort() {
        List<SortOptions> sort = new ArrayList<>();
        switch (order) {
            case RELEVANCE -> sort.add(SortOptions.of(s -> s.score(v -> v.order(SortOrder.Desc))));
            case NEWEST -> sort.add(by(ElasticFields.CHANGED, SortOrder.Desc));
            case NAME -> {}
        }
        sort.add(by(ElasticFields.SORT, SortOrder.Asc));
        sort.add(by(ElasticFields.KEY, SortOrder.Asc));
        sort.add(by(ElasticFields.REGISTRY, SortOrder.Asc));
        return sort;
    }

    /** A place, as the values that its record would be sorted by. */
    List<FieldValue> values(Place place) {
        List<FieldValue> values = new ArrayList<>();
        if (order != RetrievalOrder.NAME) {
            values.add(FieldValue.of(place.rank()));
        }
        values.add(FieldValue.of(place.sortKey()));
        values.add(FieldValue.of(place.key()));
        values.add(FieldValue.of(place.registry()));
        return values;
    }

    /**
     * Where a found document stands.
     *
     * @param values what it was sorted by; behind them may stand what Elasticsearch adds
     */
    Place place(List<FieldValue> values) {
        int names = order == RetrievalOrder.NAME ? 0 : 1;
        long rank = names == 0 ? 0 : ((Number) values.getFirst()._get()).longValue();
        return new Place(
                rank,
                values.get(names).stringValue(),
                values.get(names + 1).stringValue(),
                values.get(names + 2).stringValue());
    }

    private static SortOptions by(String field, SortOrder direction) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(direction)));
    }
}
