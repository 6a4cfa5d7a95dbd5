using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// The checks of webhooks for admission
/// (https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#webhook-configuration).
/// </summary>
internal static class WebhookCheck
{
    private const int MaxPort = 65535;
    private const int MaxTimeout = 30;
    private const int MinLabels = 3;

    private static readonly string[] _knownVersions = ["v1", "v1beta1"];

    /// <summary>Checks the webhooks of a list.</summary>
    public static void Check(ManifestCursor webhooks, FieldCheck check)
    {
        foreach (var webhook in webhooks.Items)
        {
            CheckName(webhook["name"], check);
            CheckClient(webhook["clientConfig"], webhook["admissionReviewVersions"], check);
            AdmissionRuleCheck.Check(webhook["rules"].Items, check);
            MatchConditionCheck.Check(webhook["matchConditions"].Items, check);
            check.InRange(webhook["timeoutSeconds"], 1, MaxTimeout);
        }
    }

    private static void CheckName(ManifestCursor field, FieldCheck check)
    {
        check.IsNotEmpty(field);
        if (field.String is { Length: > 0 } name && (!LabelSyntax.IsSubdomain(name) || name.Split('.').Length < MinLabels))
        {
            check.Report(field, $"the name '{name}' is no domain name of at least {MinLabels} parts, such as 'images.shop.example.com'");
        }
    }

    /// <summary>Checks how a webhook is called.</summary>
    /// <param name="client">The place of its address.</param>
    /// <param name="versions">The versions of reviews that it takes.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckClient(ManifestCursor client, ManifestCursor versions, FieldCheck check)
    {
        CheckVersions(versions, check);
        var (url, service) = (client["url"], client["service"]);
        if (client.IsPresent && url.IsAbsent && service.IsAbsent)
        {
            check.ReportLack(client, "clientConfig has neither a url nor a service");
        }
        else if (url.IsPresent && service.IsPresent)
        {
            check.Report(client, "clientConfig has a url or a service, not both");
        }

        if (url.String is { } text && FindUrlProblem(text) is { } problem)
        {
            check.Report(url, $"the url {problem}");
        }

        check.IsNotEmpty(service["name"]);
        check.IsNotEmpty(service["namespace"]);
        check.InRange(service["port"], 1, MaxPort);
        CheckPath(service["path"], check);
    }

    private static string? FindUrlProblem(string text) =>
        !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "does not start with 'https://'"
        : !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 ? "names no host"
        : uri.UserInfo.Length > 0 ? "may not have a user in it"
        : text.IndexOf('?') >= 0 ? "may not have a query"
        : text.IndexOf('#') >= 0 ? "may not have a fragment"
        : null;

    private static void CheckPath(ManifestCursor field, FieldCheck check)
    {
        if (field.String is not { Length: > 0 } path || path == "/")
        {
            return;
        }

        if (path[0] != '/')
        {
            check.Report(field, $"the path '{path}' does not start with '/'");
        }
        else if (!path.Substring(1).TrimEndOnce('/').Split('/').All(LabelSyntax.IsSubdomain))
        {
            check.Report(field, $"the path '{path}' has a part that is none of small letters, digits, hyphens and dots");
        }
    }

    private static void CheckVersions(ManifestCursor versions, FieldCheck check)
    {
        if (versions.IsPresent && FieldValue.IsEmpty(versions))
        {
            check.ReportLack(versions, $"{FieldCheck.NameOf(versions)} has no version");
            return;
        }

        foreach (var version in versions.Items)
        {
            check.HasFormOrIsAbsent(version, TextForm.DnsLabelWithLetter);
        }

        check.AreUnique(versions.Items, $"items of {FieldCheck.NameOf(versions)}");
        if (versions.IsPresent && versions.HasOnly(item => item.String is { } version && !_knownVersions.Contains(version, StringComparer.Ordinal)))
        {
            check.Report(versions, $"the API server knows no version of {FieldCheck.NameOf(versions)}; it sends v1 and v1beta1");
        }
    }

    private static string TrimEndOnce(this string text, char end) => text.Length > 0 && text[text.Length - 1] == end ? text.Substring(0, text.Length - 1) : text;
}
