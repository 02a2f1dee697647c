package de.efakatalog.model.testing.broken.region;

import de.efakatalog.model.testing.broken.service.LaterFeature;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;

/** Everything the house forbids, in one class. */
public class RegionHelper {

    @Inject LaterFeature later;

    LocalDate today() {
        System.out.println(Calendar.getInstance());
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    int bypassTheLog(EntityManager entityManager) {
        return entityManager.createQuery("update Region set name = ''").executeUpdate();
    }

    HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
