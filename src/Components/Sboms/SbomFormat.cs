namespace KubeGuard.Components.Sboms;

/// <summary>The formats that a JSON value may have.</summary>
internal enum SbomFormat
{
    /// <summary>None that is known.</summary>
    Unknown,

    /// <summary>https://cyclonedx.org/docs/1.6/json</summary>
    CycloneDx,

    /// <summary>https://spdx.github.io/spdx-spec/v2.3</summary>
    Spdx2,

    /// <summary>https://spdx.github.io/spdx-spec/v3.0, which is JSON-LD of another shape.</summary>
    Spdx3,

    /// <summary>The own format of Syft (https://github.com/anchore/syft/tree/main/schema/json).</summary>
    Syft,

    /// <summary>https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md</summary>
    Statement,

    /// <summary>https://github.com/secure-systems-lab/dsse/blob/master/envelope.md</summary>
    Envelope,

    /// <summary>https://github.com/sigstore/protobuf-specs, with an envelope in it.</summary>
    Bundle,

    /// <summary>A report of the Trivy Operator (https://aquasecurity.github.io/trivy-operator), read from a cluster.</summary>
    SbomReport,

    /// <summary>https://github.com/openvex/spec</summary>
    OpenVex,

    /// <summary>https://docs.oasis-open.org/csaf/csaf/v2.0</summary>
    Csaf,

    /// <summary>The result of a scan by Trivy, which lists vulnerabilities.</summary>
    TrivyReport,
}
