using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// A form that the API server demands of a text (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
/// </summary>
/// <param name="name">The noun for a text that has it, without an article.</param>
/// <param name="isValid">Whether a text has it.</param>
internal sealed class TextForm(string name, Func<string, bool> isValid)
{
    private const int MaxLabelLength = 63;
    private const int MaxKeyLength = 253;
    private const int MaxPathLength = 4095;

    /// <summary>One label of a domain.</summary>
    public static readonly TextForm DnsLabel = new(
        "DNS label (at most 63 lowercase letters, digits and hyphens, with no hyphen at either end)",
        text => text.Length <= MaxLabelLength && LabelSyntax.IsLowerLabel(text));

    /// <summary>One label of a domain that starts with a letter.</summary>
    public static readonly TextForm DnsLabelWithLetter = new(
        "DNS label that starts with a letter (at most 63 lowercase letters, digits and hyphens, with no hyphen at the end)",
        text => DnsLabel.IsValid(text) && text[0] is >= 'a' and <= 'z');

    /// <summary>A domain.</summary>
    public static readonly TextForm Subdomain = new(
        "DNS subdomain (at most 253 lowercase letters, digits, hyphens and dots, with letters or digits around each dot and at both ends)",
        LabelSyntax.IsSubdomain);

    /// <summary>A name of a driver for storage, which does not depend on case.</summary>
    public static readonly TextForm DriverName = new(
        "name of a driver, a domain name of at most 63 characters", text => text.Length <= MaxLabelLength && LabelSyntax.IsSubdomain(text.ToLowerInvariant()));

    /// <summary>A part of the path of an address, as the names of roles are.</summary>
    public static readonly TextForm PathSegment = new(
        "path segment (neither '.' nor '..', without '/' and '%')",
        text => text is not ("." or "..") && text.IndexOf('/') < 0 && text.IndexOf('%') < 0);

    /// <summary>A key of a label.</summary>
    public static readonly TextForm LabelKey = new("label key", LabelSyntax.IsKey);

    /// <summary>A value of a label.</summary>
    public static readonly TextForm LabelValue = new("label value", LabelSyntax.IsValue);

    /// <summary>A name with or without a domain before it, as condition types are.</summary>
    public static readonly TextForm QualifiedName = new("qualified name, as label keys are", LabelSyntax.IsKey);

    /// <summary>A domain, a slash and a path, as the names of controllers are.</summary>
    public static readonly TextForm DomainPath = new(
        "domain with a path, such as 'example.com/controller'",
        text => text.IndexOf('/') is > 0 and var slash && slash < text.Length - 1 && LabelSyntax.IsSubdomain(text.Substring(0, slash)) && text.Skip(slash).All(IsOfPath));

    /// <summary>The version of an API, with the group that it is of.</summary>
    public static readonly TextForm ApiVersion = new(
        "apiVersion, such as 'v1' or 'example.com/v1'",
        text => text.Split('/') is { Length: <= 2 } parts && DnsLabelWithLetter.IsValid(parts[parts.Length - 1]) && (parts.Length == 1 || parts[0].Length == 0 || LabelSyntax.IsSubdomain(parts[0])));

    /// <summary>A key of a ConfigMap or Secret.</summary>
    public static readonly TextForm DataKey = new(
        "key of a ConfigMap or Secret (letters, digits, '-', '_' and '.')",
        text => text.Length is > 0 and <= MaxKeyLength && !text.StartsWith("..", StringComparison.Ordinal) && text != "." && text.HasOnly(IsOfDataKey));

    /// <summary>A name of a port.</summary>
    public static readonly TextForm PortName = new(
        "port name (at most 15 lowercase letters, digits and single hyphens, with a letter)", Network.PortName.IsValid);

    /// <summary>A name of an HTTP header.</summary>
    public static readonly TextForm HeaderName = new("header name (letters, digits and '-')", text => text.Length > 0 && text.HasOnly(IsOfHeaderName));

    /// <summary>A relative path that stays inside its directory.</summary>
    public static readonly TextForm LocalPath = new("relative path without '..'", text => !IsAbsolute(text) && !HasBackstep(text));

    /// <summary>A relative path that stays inside its directory, and whose start is not reserved.</summary>
    public static readonly TextForm FilePath = new(
        "relative path without '..', also at its start", text => LocalPath.IsValid(text) && !text.StartsWith("..", StringComparison.Ordinal));

    /// <summary>A path without steps back.</summary>
    public static readonly TextForm PathWithoutBackstep = new("path without '..'", text => !HasBackstep(text));

    /// <summary>An absolute path.</summary>
    public static readonly TextForm AbsolutePath = new("absolute path", IsAbsolute);

    /// <summary>A name of an AppArmor profile of the node.</summary>
    public static readonly TextForm ProfileName = new(
        "profile name (no blanks around it, at most 4095 characters)", text => text.Trim().Length == text.Length && text.Length is > 0 and <= MaxPathLength);

    /// <summary>The noun for a text that has it, without an article.</summary>
    public string Name { get; } = name;

    /// <summary>Determines whether a text has it.</summary>
    public bool IsValid(string text) => isValid(text);

    private static bool IsOfDataKey(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';

    private static bool IsOfPath(char character) => IsOfDataKey(character) || "/~%!$&'()*+,;=:".IndexOf(character) >= 0;

    private static bool IsOfHeaderName(char character) => IsOfDataKey(character) && character is not ('_' or '.');

    private static bool IsAbsolute(string text) => text.StartsWith("/", StringComparison.Ordinal);

    private static bool HasBackstep(string text) => text.IndexOf("..", StringComparison.Ordinal) >= 0 && text.Split('/').Contains("..");
}
