using KubeGuard.Edits;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests;

/// <summary>Writes edits for comparison in tests.</summary>
internal static class EditText
{
    public static string Of(Finding finding, ManifestEdit edit)
    {
        var text = $"{edit.Operation} {finding.Object.PathOf(edit.Target)}";
        return edit.Value is null ? text : $"{text} = {Of(edit.Value)}";
    }

    private static string Of(ManifestNode node) => node switch
    {
        MappingNode mapping => "{ " + string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}")) + " }",
        SequenceNode sequence => "[" + string.Join(", ", sequence.Items.Select(Of)) + "]",
        ScalarNode scalar => scalar.Text.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
