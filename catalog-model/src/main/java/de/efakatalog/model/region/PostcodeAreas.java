package de.efakatalog.model.region;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The postcodes. */
@ApplicationScoped
public class PostcodeAreas implements RecordRepository<PostcodeArea, PostcodeAreaRecord> {

    @Override
    public PostcodeAreaRecord toRecord(PostcodeArea entity) {
        return entity.toRecord();
    }

    @Override
    public Class<PostcodeArea> entityType() {
        return PostcodeArea.class;
    }
}
