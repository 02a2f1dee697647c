package de.efakatalog.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(PermitAll.class, RolesAllowed.class, DenyAll.class);

    private static final List<JavaMethod> ENDPOINTS =
            new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("de.efakatalog.api")
                            .stream()
                            .map(JavaClass::getMethods)
                            .flatMap(Collection::stream)
                            .filter(method -> METHODS.stream().anyMatch(method::isAnnotatedWith))
                            .toList();

    @Test
    void areAllFound() {
        assertThat(ENDPOINTS).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void sayWhoMayCallThem() {
        assertThat(ENDPOINTS)
                .allMatch(
                        method ->
                                ACCESS.stream()
                                        .anyMatch(
                                                access ->
                                                        method.isAnnotatedWith(access)
                                                                || method.getOwner()
                                                                        .isAnnotatedWith(access)),
                        "says who may call it");
    }

    @Test
    void doNotRunOnTheEventLoop() {
        assertThat(ENDPOINTS)
                .noneMatch(method -> method.getRawReturnType().getName().startsWith("io.smallrye"));
    }
}
