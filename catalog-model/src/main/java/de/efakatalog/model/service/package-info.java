/**
 * Leistungen: what the public administration does, by LeiKa key or own key, and the OZG bundles
 * they belong to.
 */
@NullMarked
package de.efakatalog.model.service;

import org.jspecify.annotations.NullMarked;
