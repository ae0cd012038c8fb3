package org.hirfa.training.certificate;

import java.security.SecureRandom;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.countrypack.CountryPack;

/// Draws numbers that no certificate has.
@ApplicationScoped
class CertificateNumbers {

    private final SecureRandom random = new SecureRandom();
    private final Certificates certificates;
    private final String country;

    CertificateNumbers(Certificates certificates, CountryPack pack) {
        this.certificates = certificates;
        this.country = pack.json("pack.json", Country.class).registrationNumberPrefix();
    }

    /// A number still free; should two transactions draw the same at once, the database lets one of them try again.
    CertificateNumber next(int year) {
        while (true) {
            var number = CertificateNumber.of(country, year, random.nextLong(CertificateNumber.SERIALS));
            if (certificates.numbered(number).isEmpty()) {
                return number;
            }
        }
    }

    record Country(String registrationNumberPrefix) {}
}
