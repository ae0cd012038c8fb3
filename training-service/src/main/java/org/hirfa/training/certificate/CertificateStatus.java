package org.hirfa.training.certificate;

public enum CertificateStatus {
    VALID, REVOKED
}
