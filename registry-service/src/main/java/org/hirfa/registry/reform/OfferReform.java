package org.hirfa.registry.reform;

/// A reform that somebody uploads.
///
/// @param source the law that orders it
/// @param file CSV with the columns commune_id, from_wilaya, to_wilaya and effective_on
record OfferReform(String code, String source, byte[] file) {}
