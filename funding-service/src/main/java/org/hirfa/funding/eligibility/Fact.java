package org.hirfa.funding.eligibility;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/// What a criterion may ask about, by the name and type it has in CEL. The name never changes: packs are written with it.
enum Fact {

    ARTISAN_REGISTERED("artisan.registered", SimpleType.BOOL),
    /// `ACTIVE`, `SUSPENDED` or `STRUCK_OFF`.
    ARTISAN_STATUS("artisan.status", SimpleType.STRING),
    ARTISAN_TITLE("artisan.title", SimpleType.STRING),
    ARTISAN_FORM("artisan.form", SimpleType.STRING),
    ARTISAN_ZONE("artisan.zone", SimpleType.STRING),
    ARTISAN_WILAYA("artisan.wilaya", SimpleType.STRING),
    ARTISAN_SEX("artisan.sex", SimpleType.STRING),
    /// Codes of the nomenclature, the main activity included.
    ARTISAN_ACTIVITIES("artisan.activities", ListType.create(SimpleType.STRING)),
    /// Only the year of birth is known here, so an age is a range: the artisan is at least this old today …
    ARTISAN_AGE_AT_LEAST("artisan.ageAtLeast", SimpleType.INT),
    /// … and at most this old.
    ARTISAN_AGE_AT_MOST("artisan.ageAtMost", SimpleType.INT),
    CARD_ACTIVE("card.active", SimpleType.BOOL),
    /// ISO date; unknown without an active card.
    CARD_VALID_UNTIL("card.validUntil", SimpleType.STRING),
    /// Programmes of the certificates that are valid today.
    QUALIFICATION_CERTIFICATES("qualification.certificates", ListType.create(SimpleType.STRING)),
    /// True with a certificate that opens the register; else unknown, for a diploma is not seen here.
    QUALIFICATION_HELD("qualification.held", SimpleType.BOOL),
    SCHEME_ACCEPTS_NEW("scheme.acceptsNew", SimpleType.BOOL),
    /// Schemes under which a dossier of the artisan is open.
    FUNDING_OPEN_DOSSIERS("funding.openDossiers", ListType.create(SimpleType.STRING)),
    /// Schemes under which the artisan was paid.
    FUNDING_GRANTED_BY_SCHEMES("funding.grantedBySchemes", ListType.create(SimpleType.STRING)),
    /// Schemes whose money was paid back; unknown once something was paid out, until repayments are recorded.
    FUNDING_REPAID_IN_FULL("funding.repaidInFull", ListType.create(SimpleType.STRING)),
    /// Whether a proof of social insurance is good today, as far as the register was told; else unknown.
    INSURANCE_UP_TO_DATE("insurance.upToDate", SimpleType.BOOL),
    /// The same of the declaration to the tax office.
    TAX_UP_TO_DATE("tax.upToDate", SimpleType.BOOL);

    private final String path;
    private final CelType type;

    Fact(String path, CelType type) {
        this.path = path;
        this.type = type;
    }

    String path() {
        return path;
    }

    CelType type() {
        return type;
    }
}
