using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Fields;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// The part of KUBE6001 that the compiler runs: required fields that an object certainly lacks, and texts that are none of the words that
/// a field can have. The classes of a client have the right types, ask for no field and take any text.
/// </summary>
internal sealed class KnownFieldRule() : Rule(KUBE6001SchemaViolation.Descriptor)
{
    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is { } type && FieldTable.Packed.Of(type, context.TargetVersion) is { } fields)
        {
            Visit(target.Root, fields, target, context);
        }
    }

    private static void Visit(ManifestCursor place, KnownFields fields, KubernetesObject target, RuleContext context)
    {
        if (place is not { IsPresent: true, Node: MappingNode mapping })
        {
            return;
        }

        foreach (var field in fields.Required)
        {
            if (field.RequiredIn.Contains(context.TargetVersion) && place[field.Name] is { IsAbsent: true } missing)
            {
                context.Report(missing, [NameOf(target), $"'{target.PathOf(missing)}' is required"]);
            }
        }

        // Only what is written has a cursor.
        foreach (var entry in mapping.Entries)
        {
            if (fields.Find(entry.Key, context.TargetVersion) is { Shape: not FieldShape.None } field)
            {
                VisitValue(place[entry.Key], field, target, context);
            }
        }
    }

    private static void VisitValue(ManifestCursor value, KnownField field, KubernetesObject target, RuleContext context)
    {
        switch (field.Shape)
        {
            case FieldShape.One:
                Visit(value, field.Below!, target, context);
                break;
            case FieldShape.List:
                foreach (var item in value.Items)
                {
                    Visit(item, field.Below!, target, context);
                }

                break;
            case FieldShape.Map:
                foreach (var entry in value.Entries)
                {
                    Visit(entry, field.Below!, target, context);
                }

                break;
            case FieldShape.Word:
                CheckWord(value, field.Words!, target, context);
                break;
            case FieldShape.Words:
                foreach (var item in value.Items)
                {
                    CheckWord(item, field.Words!, target, context);
                }

                break;
        }
    }

    private static void CheckWord(ManifestCursor value, WordSet words, KubernetesObject target, RuleContext context)
    {
        if (value.String is { } text && words.FindProblem(text, value, context.TargetVersion) is { } problem)
        {
            context.Report(value, [NameOf(target), $"'{target.PathOf(value)}' {problem.Text}"], problem.Fix is { } fix ? [fix] : []);
        }
    }

    private static string NameOf(KubernetesObject target) => target.Description ?? "the object";
}
