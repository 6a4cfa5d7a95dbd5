using KubeGuard.Cluster.Objects;
using KubeGuard.Cluster.Schema;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Lifetimes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6004: no schema is known of the kind of an object.</summary>
internal sealed class KUBE6004UnknownApiOrKindRule() : Rule(KUBE6004UnknownApiOrKind.Descriptor)
{
    private const string KubernetesGroup = ".k8s.io";

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds => CustomDefinitions.Source.Kinds;

    /// <inheritdoc/>
    public override bool MayConcern(GroupVersionKind? type, bool hasPods) =>
        type is not null
        && !FileKinds.Include(type)
        && ApiLifetimes.Find(type) is null // One that is gone is reported as such.
        && !(ApiSchemas.Packed.Find(type) is { } kind && kind.ServedIn.Contains(KubernetesVersion.Oldest));

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is not { } type)
        {
            return;
        }

        var schemas = ApiSchemas.Packed;
        var version = schemas.Nearest(context.TargetVersion);
        if (schemas.Find(type) is { } kind)
        {
            if (kind.ServedIn.First.CompareTo(version) > 0)
            {
                Report(target, context, $"Kubernetes {version} does not serve {type} yet, which came with {kind.ServedIn.First}");
            }
        }
        else if (schemas.HasGroup(type.Group))
        {
            ReportInKnownGroup(target, type, context, [.. schemas.Kinds.Where(other => other.ServedIn.Contains(version)).Select(other => other.Type)]);
        }
        else if (context.Facts(CustomDefinitions.Source).Find(type) is { } definition)
        {
            if (definition.Find(type.Version) is null)
            {
                Report(target, context, $"its CustomResourceDefinition has no version '{type.Version}', only {string.Join(", ", definition.Versions)}");
            }
        }
        else if (!context.Option(KUBE6004UnknownApiOrKind.IgnoreMissingSchemas) || type.Group.EndsWith(KubernetesGroup, StringComparison.Ordinal) || !type.Group.Contains('.'))
        {
            Report(target, context, $"Kubernetes does not serve the group '{type.Group}' itself, and no CustomResourceDefinition of {type} is in its manifest set or among the items KubernetesSchema");
        }
    }

    private static void ReportInKnownGroup(KubernetesObject target, GroupVersionKind type, RuleContext context, IReadOnlyList<GroupVersionKind> served)
    {
        var elsewhere = served.Where(other => other.Kind == type.Kind).ToList();
        var nearest = Spelling.Nearest(type.Kind, served.Where(other => other.Group == type.Group && other.Version == type.Version).Select(other => other.Kind));
        var (hint, fix) = (elsewhere.Count, nearest) switch
        {
            (1, _) => ($"; did you mean {elsewhere[0].ApiVersion}?", RuleFix.Safe($"Use {elsewhere[0].ApiVersion}", ManifestEdit.Set(target.Root["apiVersion"], elsewhere[0].ApiVersion))),
            ( > 1, _) => ($"; it is in {string.Join(" and ", elsewhere.Select(other => other.ApiVersion))}", null),
            (_, { } kind) => ($"; did you mean {kind}?", RuleFix.Safe($"Use {kind}", ManifestEdit.Set(target.Root["kind"], kind))),
            _ => ("", (RuleFix?)null),
        };
        Report(target, context, $"Kubernetes has no {type}{hint}", fix);
    }

    private static void Report(KubernetesObject target, RuleContext context, string problem, RuleFix? fix = null) =>
        context.ReportCause(target.Type!.ToString(), target.Root["kind"], [target.Description ?? "the object", problem], fix is null ? [] : [fix]);
}
