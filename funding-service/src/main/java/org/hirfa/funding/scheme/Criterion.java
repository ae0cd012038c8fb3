package org.hirfa.funding.scheme;

import java.util.List;

import org.hirfa.funding.agency.Source;
import org.hirfa.problem.Multilingual;
import org.jspecify.annotations.Nullable;

/// One named condition of a scheme version.
///
/// @param pass CEL expression that is true when the condition is met
/// @param fail CEL expression that is true when it is certainly not met; without one, `pass` being false says so
public record Criterion(String code, String pass, @Nullable String fail, Reason reason, Source source,
        @Nullable Remedy remedy) {

    /// What to tell people for each way the condition can turn out.
    public record Reason(Multilingual pass, Multilingual fail, Multilingual unknown) {}

    /// What an artisan can do about it.
    ///
    /// @param kind `TRAINING` when open sessions can be offered
    /// @param programmeKinds kinds of programme that help; empty for any
    /// @param activities activities whose courses help; empty for the artisan's own
    public record Remedy(String code, String kind, Multilingual text, List<String> programmeKinds,
            List<String> activities) {

        public static final String TRAINING = "TRAINING";
    }
}
