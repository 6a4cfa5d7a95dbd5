using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Shapes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// Finds the pods of a custom resource by the schema of its kind, wherever they are and whatever their field is called: a schema with
/// containers and other fields of a pod is that of a pod.
/// </summary>
internal static class CustomPods
{
    private const string Spec = "spec";
    private const string Containers = "containers";

    // Those that schemas of pods have, and those of other lists of containers lack.
    private static readonly string[] _fieldsOfContainer = ["name", "image", "volumeMounts"];
    private static readonly string[] _fieldsOfPod = ["volumes", "restartPolicy", "serviceAccountName"];

    private static readonly KubernetesVersion _anyVersion = new(VersionSet.Oldest);

    private static readonly PodPlace _template = Places.Template("");
    private static readonly PodPlace _completedTemplate = Places.CompletedTemplate("");
    private static readonly PodPlace _completedSpec = Places.CompletedSpec("");

    /// <summary>The object with the pods that its schema shows.</summary>
    /// <param name="target">The object.</param>
    /// <param name="set">The set that it is in, which may have its definition.</param>
    public static KubernetesObject Add(KubernetesObject target, ManifestSet set)
    {
        if (target.Type is not { } type || type.Group.IndexOf('.') < 0 || set.Facts(CustomDefinitions.Source).Find(type)?.Find(type.Version) is not { } schema)
        {
            return target;
        }

        var pods = new List<(PodPlace Place, ManifestCursor Found)>();
        Search(target.Root, schema, pods);
        return pods.Count == 0 ? target : target.WithPods(pods);
    }

    private static void Search(ManifestCursor value, ValueSchema schema, List<(PodPlace Place, ManifestCursor Found)> pods)
    {
        if (value.Node is SequenceNode && schema.Element is { } item)
        {
            foreach (var entry in value.Items)
            {
                Search(entry, item, pods);
            }
        }
        else if (value.Node is MappingNode && PlaceOf(value, schema) is { } place)
        {
            pods.Add((place, value));
        }
        else if (value.Node is MappingNode)
        {
            foreach (var entry in value.Entries)
            {
                if ((FieldOf(schema, entry.Segment.Key!) ?? (schema.Type == SchemaType.Map ? schema.Element : null)) is { } field)
                {
                    Search(entry, field, pods);
                }
            }
        }
    }

    // Where the schema does not ask for containers, a controller adds its own.
    private static PodPlace? PlaceOf(ManifestCursor value, ValueSchema schema) =>
        IsPodSpec(schema) ? _completedSpec
        : value[Spec].Node is MappingNode && FieldOf(schema, "metadata") is not null && FieldOf(schema, "kind") is null && FieldOf(schema, Spec) is { } spec && IsPodSpec(spec)
            ? spec.Object!.Required.Any(field => field.Name == Containers) ? _template : _completedTemplate
        : null;

    private static bool IsPodSpec(ValueSchema schema) =>
        FieldOf(schema, Containers) is { Type: SchemaType.List, Element: { Object: not null } container }
        && _fieldsOfContainer.All(name => FieldOf(container, name) is not null)
        && _fieldsOfPod.All(name => FieldOf(schema, name) is not null);

    private static ValueSchema? FieldOf(ValueSchema schema, string name) => schema.Object?.Find(name, _anyVersion)?.Value;
}
