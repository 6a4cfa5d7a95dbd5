using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks how devices are claimed and classified
/// (https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/).
/// </summary>
internal static class DeviceClaimCheck
{
    private const int MaxItems = 32;
    private const int MaxAlternatives = 8;
    private const int MaxAttributeLength = 32;

    private static readonly string[] _kindsOfRequest = ["exactly", "firstAvailable"];

    private static readonly string[] _kindsOfConstraint = ["matchAttribute", "distinctAttribute"];

    private static readonly TextForm _attribute = new(
        "name of an attribute after the domain of its driver, such as 'gpu.example.com/model'",
        text => text.Split('/') is [var domain, { Length: <= MaxAttributeLength } name] && TextForm.DriverName.IsValid(domain) && name.IsIdentifier());

    /// <summary>Checks the <c>devices</c> of a claim.</summary>
    /// <param name="devices">Their place.</param>
    /// <param name="isFlat">Whether a request has its fields beside its name, as in the version v1beta1.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckClaim(ManifestCursor devices, bool isFlat, FieldCheck check)
    {
        var requests = devices["requests"];
        CheckCount(requests, MaxItems, check);
        check.AreUnique(requests.Items, "requests", "name");
        foreach (var request in requests.Items.Where(request => request.IsPresent))
        {
            CheckRequest(request, isFlat, check);
        }

        foreach (var constraint in devices["constraints"].Items)
        {
            check.ExactlyOne(constraint, _kindsOfConstraint, "an attribute");
            Array.ForEach(_kindsOfConstraint, field => check.HasFormOrIsAbsent(constraint[field], _attribute));
            CheckNames(constraint["requests"], requests, check);
        }

        foreach (var configuration in devices["config"].Items)
        {
            CheckNames(configuration["requests"], requests, check);
        }

        CheckConfiguration(devices["config"], check);
    }

    /// <summary>Checks a class of devices.</summary>
    /// <param name="spec">The place of its <c>spec</c>.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckClass(ManifestCursor spec, FieldCheck check)
    {
        CheckSelectors(spec["selectors"], check);
        CheckConfiguration(spec["config"], check);
    }

    /// <summary>Checks the metadata of a template, which has labels and annotations only.</summary>
    public static void CheckMetadata(ManifestCursor metadata, FieldCheck check)
    {
        foreach (var field in metadata.Entries.Where(field => field.IsPresent && field.Segment.Key is not ("labels" or "annotations")))
        {
            check.Report(field, $"the metadata of a template has labels and annotations only, no {field.Segment.Key}");
        }
    }

    private static void CheckRequest(ManifestCursor request, bool isFlat, FieldCheck check)
    {
        var alternatives = request["firstAvailable"];
        check.HasFormOrIsAbsent(request["name"], TextForm.DnsLabel);
        if (!isFlat)
        {
            check.ExactlyOne(request, _kindsOfRequest, "devices");
            CheckDevices(request["exactly"], check);
        }
        else if (FieldValue.IsEmpty(alternatives))
        {
            check.IsSet(request["deviceClassName"]);
            CheckDevices(request, check);
        }
        else if (FieldValue.IsSet(request["deviceClassName"]))
        {
            check.Report(alternatives, "deviceClassName and firstAvailable exclude each other");
        }

        CheckCount(alternatives, MaxAlternatives, check);
        check.AreUnique(alternatives.Items, "alternatives of a request", "name");
        foreach (var alternative in alternatives.Items)
        {
            check.HasFormOrIsAbsent(alternative["name"], TextForm.DnsLabel);
            CheckDevices(alternative, check);
        }
    }

    private static void CheckDevices(ManifestCursor devices, FieldCheck check)
    {
        var (mode, count) = (devices["allocationMode"], devices["count"]);
        check.HasFormOrIsAbsent(devices["deviceClassName"], TextForm.Subdomain);
        CheckSelectors(devices["selectors"], check);
        if (mode.Is("All") && FieldValue.IsSet(count))
        {
            check.Report(count, "the allocationMode All has no count");
        }

        check.IsOneOf(mode, "All", "ExactCount");
        check.AtLeast(count, 0);
    }

    private static void CheckSelectors(ManifestCursor selectors, FieldCheck check)
    {
        CheckCount(selectors, MaxItems, check);
        foreach (var selector in selectors.Items)
        {
            if (selector.IsPresent && selector["cel"].IsAbsent)
            {
                check.Report(selector["cel"], "a selector has no cel");
            }

            check.IsNotBlank(selector["cel"]["expression"]);
        }
    }

    private static void CheckConfiguration(ManifestCursor list, FieldCheck check)
    {
        foreach (var configuration in list.Items)
        {
            if (configuration.IsPresent && configuration["opaque"].IsAbsent)
            {
                check.Report(configuration["opaque"], "a configuration has no opaque parameters");
            }

            check.HasFormOrIsAbsent(configuration["opaque"]["driver"], TextForm.DriverName);
            if (configuration["opaque"]["parameters"] is { Node: ScalarNode or SequenceNode, IsPresent: true } parameters)
            {
                check.Report(parameters, "the parameters are no object");
            }
        }
    }

    // An alternative is named after its request and a slash.
    private static void CheckNames(ManifestCursor names, ManifestCursor requests, FieldCheck check)
    {
        check.AreUnique(names.Items, "requests");
        foreach (var name in names.Items)
        {
            if (name.String is { } text && requests.HasOnly(request => IsOther(request, text.Split('/'))))
            {
                check.Report(name, $"the claim has no request {Quoted.Of(text)}");
            }
        }
    }

    private static bool IsOther(ManifestCursor request, string[] parts) =>
        request["name"].IsNot(parts[0])
        || parts.Length > 2
        || (parts.Length == 2 && (request["firstAvailable"].IsAbsent || request["firstAvailable"].HasOnly(alternative => alternative["name"].IsNot(parts[1]))));

    private static void CheckCount(ManifestCursor list, int most, FieldCheck check)
    {
        if (list.Items.Count > most)
        {
            check.Report(list, $"there are {list.Items.Count} {FieldCheck.NameOf(list)}; at most {most} are allowed");
        }
    }
}
