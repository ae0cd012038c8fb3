package org.hirfa.registry.verification;

import org.hirfa.problem.Language;
import org.hirfa.problem.Multilingual;
import org.hirfa.registry.verification.Verification.Result;

/// The fixed words of the page, and what to do with a card of which it says this or that.
record PageWords(String title, String holder, String number, String activity, String chamber, String until) {

    private static final Multilingual COMPARE = new Multilingual("قارن الاسم والصورة على البطاقة بحاملها.",
            "Comparez le nom et la photo de la carte avec son porteur.", "Compare the name and the photograph on the card with its bearer.");
    private static final Multilingual ASK = new Multilingual("لا تعتمد هذه البطاقة، واطلب من حاملها مراجعة غرفته.",
            "N'acceptez pas cette carte ; son porteur peut s'adresser à sa chambre.", "Do not accept this card; its bearer may turn to their chamber.");
    private static final Multilingual WAIT = new Multilingual("قد تصبح صالحة من جديد: أعد التحقق لاحقا.",
            "Elle peut redevenir valable : vérifiez à nouveau plus tard.", "It may become good again: check once more later.");
    private static final Multilingual NEWER = new Multilingual("اطلب من حاملها البطاقة الجديدة.",
            "Demandez à son porteur la nouvelle carte.", "Ask its bearer for the new card.");
    private static final Multilingual FORGED = new Multilingual("قد تكون البطاقة مزورة، أو الرمز مقروءا ناقصا: أعد مسحه.",
            "La carte est peut-être fausse, ou le code mal lu : scannez-le encore une fois.",
            "The card may be forged, or the code was read badly: scan it once more.");

    static PageWords in(Language language) {
        return switch (language) {
            case AR -> new PageWords("التحقق من بطاقة الحرفي", "الحامل", "رقم التسجيل", "النشاط", "الغرفة", "صالحة إلى غاية");
            case FR -> new PageWords("Vérification de la carte d'artisan", "Titulaire", "Numéro d'inscription", "Activité",
                    "Chambre", "Valable jusqu'au");
            case EN -> new PageWords("Artisan card verification", "Holder", "Registration number", "Activity", "Chamber",
                    "Valid until");
        };
    }

    static Multilingual hint(Result result) {
        return switch (result) {
            case VALID -> COMPARE;
            case SUSPENDED, NOT_DELIVERED -> WAIT;
            case REPLACED, EXPIRED -> NEWER;
            case LOST, REVOKED -> ASK;
            case NOT_GENUINE -> FORGED;
        };
    }

    /// The colour of the result; never its only sign.
    static String tone(Result result) {
        return switch (result) {
            case VALID -> "good";
            case SUSPENDED, NOT_DELIVERED, EXPIRED, REPLACED -> "wait";
            case LOST, REVOKED, NOT_GENUINE -> "bad";
        };
    }
}
