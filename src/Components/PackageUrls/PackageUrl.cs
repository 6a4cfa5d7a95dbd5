using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KubeGuard.Components.PackageUrls;

/// <summary>
/// A package URL, <c>pkg:type/namespace/name@version?qualifiers#subpath</c>, with its parts decoded and spelled as the type asks
/// (https://github.com/package-url/purl-spec). <see cref="ToString"/> is the canonical text.
/// </summary>
internal sealed class PackageUrl
{
    private static readonly SortedDictionary<string, string> _noQualifiers = new(StringComparer.Ordinal);

    private PackageUrl(string type, string? ns, string name, string? version, SortedDictionary<string, string> qualifiers, string? subpath)
    {
        Type = type;
        Namespace = ns;
        Name = name;
        Version = version;
        Qualifiers = qualifiers;
        Subpath = subpath;
    }

    /// <summary>The type in lower case, such as <c>nuget</c>.</summary>
    public string Type { get; }

    /// <summary>The segments before the name, joined by slashes: a group, an owner or a distribution.</summary>
    public string? Namespace { get; }

    /// <summary>The name; never empty.</summary>
    public string Name { get; }

    /// <summary>The version as the package writes it.</summary>
    public string? Version { get; }

    /// <summary>The qualifiers that have a value, by their keys in lower case and in the order of their names.</summary>
    public IReadOnlyDictionary<string, string> Qualifiers { get; }

    /// <summary>A path inside the package, without slashes around it.</summary>
    public string? Subpath { get; }

    /// <summary>Reads a package URL.</summary>
    /// <param name="text">The URL, such as <c>pkg:npm/%40angular/core@17.0.0</c>.</param>
    /// <param name="url">The package URL, if the text is one.</param>
    /// <param name="problem">The reason why it is none, as the end of a sentence.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PackageUrl? url, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            url = PackageUrlReader.Read(text);
            problem = null;
            return true;
        }
        catch (FormatException exception)
        {
            url = null;
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Makes a package URL of decoded parts, spelled as its type asks.</summary>
    /// <exception cref="FormatException">The type or a key has other characters than it may, or the name is empty.</exception>
    public static PackageUrl Create(
        string type, string? ns, string name, string? version = null, IEnumerable<KeyValuePair<string, string>>? qualifiers = null, string? subpath = null)
    {
        var spelling = PackageTypeSpelling.Of(PackageUrlReader.CheckedType(type));
        return string.IsNullOrEmpty(name)
            ? throw new FormatException("it has no name")
            : new PackageUrl(
                spelling.Type, spelling.Namespace(NullIfEmpty(ns)), spelling.Name(name), NullIfEmpty(version), Checked(qualifiers), NullIfEmpty(subpath));
    }

    /// <summary>The value of a qualifier, such as <c>distro</c>.</summary>
    public string? Qualifier(string key) => Qualifiers.TryGetValue(key, out var value) ? value : null;

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("pkg:").Append(Type).Append('/');
        if (Namespace is not null)
        {
            text.Append(PercentEncoding.EncodePath(Namespace)).Append('/');
        }

        text.Append(PercentEncoding.Encode(Name));
        if (Version is not null)
        {
            text.Append('@').Append(PercentEncoding.Encode(Version));
        }

        var separator = '?';
        foreach (var qualifier in Qualifiers)
        {
            text.Append(separator).Append(qualifier.Key).Append('=').Append(PercentEncoding.Encode(qualifier.Value));
            separator = '&';
        }

        return (Subpath is null ? text : text.Append('#').Append(PercentEncoding.EncodePath(Subpath))).ToString();
    }

    private static SortedDictionary<string, string> Checked(IEnumerable<KeyValuePair<string, string>>? qualifiers)
    {
        if (qualifiers is null)
        {
            return _noQualifiers;
        }

        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var qualifier in qualifiers.Where(qualifier => qualifier.Value.Length > 0))
        {
            var key = PackageUrlReader.CheckedKey(qualifier.Key);
            if (result.ContainsKey(key))
            {
                throw new FormatException($"the qualifier '{key}' occurs twice");
            }

            result.Add(key, qualifier.Value);
        }

        return result;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
