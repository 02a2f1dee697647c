package de.efakatalog.api.implementation;

import de.efakatalog.model.implementation.ReportedReuseRecord;
import java.util.List;

/**
 * What sources report about the reuse of one implementation, newest report first.
 *
 * @param items the reports; there are few, so all of them
 */
record ReportedReuseList(List<ReportedReuseRecord> items) {

    /** The versions of all reports. */
    String versions() {
        // an empty list has a version, too
        StringBuilder versions = new StringBuilder(Integer.toString(items.size()));
        items.forEach(item -> versions.append('.').append(item.version()));
        return versions.toString();
    }
}
