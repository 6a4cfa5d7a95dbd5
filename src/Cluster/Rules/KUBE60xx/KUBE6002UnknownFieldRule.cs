using KubeGuard.Cluster.Schema;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6002: a field is none that the kind has. What is below it is not looked at.</summary>
internal sealed class KUBE6002UnknownFieldRule() : SchemaRule(KUBE6002UnknownField.Descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(SchemaPlace place, SchemaContext context)
    {
        if (place is not { Schema.Object: { IsOpen: false } schema, Cursor.Node: MappingNode mapping })
        {
            return;
        }

        foreach (var entry in place.Cursor.Entries)
        {
            var name = entry.Segment.Key!;
            if (entry.IsPresent && schema.Find(name, context.Version) is null && (mapping.IsComplete || IsPlain(name)))
            {
                var meant = UnknownField.Find(place, entry, context);
                context.Report(
                    entry,
                    [context.PathOf(entry), meant.Hint],
                    meant.Fix,
                    context.IsBeyondSchemas ? RuleSeverity.Warning : RuleSeverity.Error);
            }
        }
    }

    // The key of a template's mapping may be one that becomes a field.
    private static bool IsPlain(string name) => name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/');
}
