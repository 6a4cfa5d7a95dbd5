using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>Distinguishes the name of a Secret from a secret, in a variable such as <c>WEBHOOK_SECRET</c>.</summary>
internal static class SecretNames
{
    private const int ShortestRandomPart = 7;
    private const int LongestName = 253;

    // Optionally with the namespace in front.
    private static readonly Regex _name = Create(@"^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)?\z");

    private static readonly Regex _secretVariable = Create(@"(?i)secrets?\z");

    private static readonly Regex _weakSecret = Create(
        @"^(?:my|our|super|top|very|dev|test|admin|root|user|secret|password|passw0rd|passwd|pass|pwd|key|token|jwt|this|is|a|the)+[0-9]*\z");

    private static readonly Regex _uuid = Create(@"^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\z");

    private static readonly Regex _hexadecimal = Create(@"^(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{10,}\z");

    private static readonly Regex _unpronounceable = Create(@"[bcdfghjklmnpqrstvwxz]{7}");

    private static readonly Regex _changeOfKind = Create(@"(?<=[a-z])[0-9]|(?<=[0-9])[a-z]");

    private static readonly char[] _separators = ['-', '.', '/'];

    /// <summary>Determines whether a value is, or seems to be, the name of a Secret.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="pod">The pod that may refer to the Secret.</param>
    /// <param name="secrets">The Secrets of the manifest set.</param>
    public static bool Contain(string variable, string value, Pod pod, IEnumerable<KubernetesObject> secrets) =>
        value.Length <= LongestName
        && _name.IsMatch(value)
        && (IsKnown(value, pod, secrets) || (_secretVariable.IsMatch(variable) && !_weakSecret.IsMatch(value) && !LooksRandom(value)));

    private static bool IsKnown(string value, Pod pod, IEnumerable<KubernetesObject> secrets)
    {
        var name = value.Substring(value.IndexOf('/') + 1);
        return SecretReferences.In(pod).Any(reference => reference.Is(name))
            || secrets.Any(secret => secret.Type is { Group: "" } && secret.Name == name);
    }

    private static bool LooksRandom(string value) => _uuid.IsMatch(value) || value.Split(_separators).Any(IsRandom);

    private static bool IsRandom(string part) =>
        part.Length >= ShortestRandomPart
        && (_hexadecimal.IsMatch(part) || _unpronounceable.IsMatch(part) || _changeOfKind.Matches(part).Count >= 3);

    private static Regex Create(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
