using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Required;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// The part of KUBE6001 that the compiler runs: required fields that an object certainly lacks. The classes of a client have the right types
/// and ask for no field.
/// </summary>
internal sealed class RequiredFieldRule() : Rule(KUBE6001SchemaViolation.Descriptor)
{
    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is { } type)
        {
            Visit(target.Root, RequiredFields.Packed.Of(type, context.TargetVersion), target, context);
        }
    }

    private static void Visit(ManifestCursor place, IReadOnlyList<RequiredField> fields, KubernetesObject target, RuleContext context)
    {
        if (place is not { IsPresent: true, Node: MappingNode })
        {
            return;
        }

        foreach (var field in fields)
        {
            var value = place[field.Name];
            if (value.IsAbsent && field.RequiredIn.Contains(context.TargetVersion))
            {
                context.Report(value, [target.Description ?? "the object", $"'{target.PathOf(value)}' is required"]);
            }
            else if (field.Versions.Contains(context.TargetVersion))
            {
                VisitBelow(value, field, target, context);
            }
        }
    }

    private static void VisitBelow(ManifestCursor value, RequiredField field, KubernetesObject target, RuleContext context)
    {
        var fields = RequiredFields.Packed.Below(field);
        switch (field.Shape)
        {
            case RequiredShape.One:
                Visit(value, fields, target, context);
                break;
            case RequiredShape.List:
                foreach (var item in value.Items)
                {
                    Visit(item, fields, target, context);
                }

                break;
            case RequiredShape.Map:
                foreach (var entry in value.Entries)
                {
                    Visit(entry, fields, target, context);
                }

                break;
        }
    }
}
