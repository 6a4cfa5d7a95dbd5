using System.Globalization;
using KubeGuard.Edits;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.CodeFixes;

/// <summary>
/// A choice among the fixes of a diagnostic. It is also the key by which Fix All finds the same choice at other
/// diagnostics, so it never depends on the title.
/// </summary>
internal sealed class FixChoice
{
    private static readonly FixChoice[] _combined =
    [
        new(null, DiagnosticProperties.HardenContainer, null),
        new(null, DiagnosticProperties.HardenPod, null),
    ];

    // null for any rule.
    private readonly string? _id;
    private readonly string _property;

    // null for all fixes, which are the parts of one action.
    private readonly int? _index;

    private FixChoice(string? id, string property, int? index)
    {
        _id = id;
        _property = property;
        _index = index;
    }

    /// <summary>Indicates whether the fixes of several rules are one action.</summary>
    public bool IsCombined => _index is null;

    /// <summary>The equivalence key of the code action.</summary>
    public string EquivalenceKey => _id is null ? _property : _id + ":" + _index?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The choices that a diagnostic has: its own fixes, then the combined ones.</summary>
    public static IEnumerable<FixChoice> AllOf(Diagnostic diagnostic) =>
        Read(diagnostic, DiagnosticProperties.Fixes)
            .Select((_, index) => new FixChoice(diagnostic.Id, DiagnosticProperties.Fixes, index))
            .Concat(_combined);

    /// <summary>The choice that Fix All applies to the diagnostics of the given IDs.</summary>
    /// <remarks>
    /// An editor passes the IDs of all diagnostics at one place, and the key names the chosen one. <c>dotnet format</c>
    /// passes one ID, with the key of any diagnostic or none, so the ID is the choice.
    /// </remarks>
    public static FixChoice ForFixAll(string? key, ICollection<string> ids)
    {
        if (Array.Find(_combined, choice => choice.EquivalenceKey == key) is { } combined)
        {
            return combined;
        }

        var separator = key?.IndexOf(':') ?? -1;
        var id = separator < 0 ? null : key!.Substring(0, separator);
        var hasIndex = int.TryParse(key?.Substring(separator + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        return new FixChoice(id is not null && ids.Contains(id) ? id : null, DiagnosticProperties.Fixes, hasIndex ? index : 0);
    }

    /// <summary>
    /// The chosen fix of a diagnostic, if it has it. A combined one has many parts with the same title; those that can
    /// be written are applied.
    /// </summary>
    public IEnumerable<AnchoredFix> PartsOf(Diagnostic diagnostic)
    {
        var all = _id is null || _id == diagnostic.Id ? Read(diagnostic, _property) : [];
        return _index is { } index ? all.Skip(index).Take(1) : all;
    }

    private static IReadOnlyList<AnchoredFix> Read(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var text) && text is not null ? AnchoredFixCodec.Read(text) : [];
}
