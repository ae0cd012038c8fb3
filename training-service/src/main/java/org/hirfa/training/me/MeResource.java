package org.hirfa.training.me;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.hirfa.access.AccessView;
import org.hirfa.access.Caller;
import org.hirfa.access.Role;
import org.hirfa.http.Page;
import org.hirfa.http.Paging;
import org.hirfa.training.certificate.CertificateView;
import org.hirfa.training.certificate.OwnCertificates;
import org.hirfa.training.enrolment.MyEnrolmentView;
import org.hirfa.training.enrolment.OwnEnrolments;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/training/v1/me")
@RunOnVirtualThread
public class MeResource {

    private final Caller caller;
    private final OwnEnrolments enrolments;
    private final OwnCertificates certificates;
    private final OwnAccesses accesses;

    MeResource(Caller caller, OwnEnrolments enrolments, OwnCertificates certificates, OwnAccesses accesses) {
        this.caller = caller;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.accesses = accesses;
    }

    @GET
    @Path("enrolments")
    @RolesAllowed(Role.ARTISAN)
    public Page<MyEnrolmentView> enrolments(@BeanParam Paging paging) {
        return enrolments.of(caller.account(), paging);
    }

    @GET
    @Path("certificates")
    @RolesAllowed(Role.ARTISAN)
    public Page<CertificateView> certificates(@BeanParam Paging paging) {
        return certificates.of(caller.account(), paging);
    }

    /// Who has read what training keeps about me, when, and why.
    @GET
    @Path("accesses")
    @RolesAllowed(Role.ARTISAN)
    public Page<AccessView> accesses(@BeanParam Paging paging) {
        return accesses.of(caller.account(), paging);
    }
}
