package org.hirfa.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// Somebody with a file here. One national id is one person, and one account stands for at most one.
@Entity
class Person {

    @Id
    private UUID id;
    private @Nullable UUID account;
    private String arabicLastName;
    private String arabicFirstName;
    private String latinLastName;
    private String latinFirstName;
    @Enumerated(EnumType.STRING)
    private Sex sex;
    private LocalDate birthDate;
    @Enumerated(EnumType.STRING)
    private BirthDatePrecision birthDatePrecision;
    private String birthPlace;
    private byte[] nationalId;
    private byte[] phone;
    private @Nullable String email;
    private String addressLine;
    private String commune;
    @Enumerated(EnumType.STRING)
    private Zone zone;
    private Instant createdAt;
    @Version
    private long version;

    protected Person() {}

    static Person of(UUID id, CheckedPerson described, byte[] sealedNationalId, byte[] sealedPhone, Instant now) {
        var person = new Person();
        person.id = id;
        person.nationalId = sealedNationalId;
        person.createdAt = now;
        person.amend(described, sealedPhone);
        return person;
    }

    /// Takes over what has changed since the last time; the national id is what makes it the same person.
    void amend(CheckedPerson described, byte[] sealedPhone) {
        var order = described.order();
        arabicLastName = described.names().arabic().lastName();
        arabicFirstName = described.names().arabic().firstName();
        latinLastName = described.names().latin().lastName();
        latinFirstName = described.names().latin().firstName();
        sex = order.sex();
        birthDate = order.birthDate();
        birthDatePrecision = order.birthDatePrecision();
        birthPlace = order.birthPlace();
        phone = sealedPhone;
        email = order.email();
        addressLine = order.address().line();
        commune = order.address().commune();
        zone = order.address().zone();
    }

    /// Whether a description has the names and the birth date that are kept of this person.
    boolean isAsOnPaper(CheckedPerson described) {
        return names().equals(described.names()) && birthDate.equals(described.order().birthDate());
    }

    /// Whether a description speaks of the very same person: what a civil record says, and not how to reach somebody.
    boolean isIdentifiedAs(CheckedPerson described) {
        var order = described.order();
        return isAsOnPaper(described) && sex == order.sex() && birthDatePrecision == order.birthDatePrecision()
                && birthPlace.equals(order.birthPlace());
    }

    void move(CheckedPerson described) {
        addressLine = described.order().address().line();
        commune = described.order().address().commune();
        zone = described.order().address().zone();
    }

    /// Takes over a description with another national id.
    void correct(CheckedPerson described, byte[] sealedNationalId, byte[] sealedPhone) {
        nationalId = sealedNationalId;
        amend(described, sealedPhone);
    }

    /// @throws IllegalStateException if another account stands for the person already
    void linkTo(UUID newAccount) {
        if (account != null && !account.equals(newAccount)) {
            throw new IllegalStateException("person " + id + " has an account");
        }
        account = newAccount;
    }

    PersonFacts facts() {
        return new PersonFacts(id, account, names(), sex, birthDate.getYear(), commune, zone);
    }

    PersonTraits traits(String phoneMark) {
        return new PersonTraits(id, names(), sex, birthDate, birthDatePrecision, commune, phoneMark);
    }

    Names names() {
        return new Names(new Names.Name(arabicLastName, arabicFirstName), new Names.Name(latinLastName, latinFirstName));
    }

    PersonView view(String shownNationalId, String shownPhone) {
        return new PersonView(id, names(), sex, birthDate, birthDatePrecision, birthPlace, shownNationalId, shownPhone, email,
                new DescribePerson.Address(addressLine, commune, zone));
    }

    @Nullable UUID account() {
        return account;
    }

    byte[] sealedNationalId() {
        return nationalId;
    }

    byte[] sealedPhone() {
        return phone;
    }
}
