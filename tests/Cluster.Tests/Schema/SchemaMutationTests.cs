using KubeGuard.Cluster.Rules;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;
using EngineYaml = KubeGuard.Engine.Tests.Yaml;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>One change at each place of an object with every field, and the finding that it must have.</summary>
public sealed class SchemaMutationTests
{
    private const string Suffix = "Zz";

    private static readonly KubernetesVersion _version = new(36);

    // A string of it is neither a word of the API nor a time, bytes or a quantity.
    private static readonly ManifestNode _string = ScalarNode.String("?");

    private static readonly ManifestNode[] _values =
    [
        ScalarNode.Integer(5), ScalarNode.Float("1.5"), ScalarNode.Boolean(true), _string, new MappingNode([new MappingEntry("a", ScalarNode.Integer(1))]), new SequenceNode([]),
    ];

    // Without these, a workload, pod or claim is taken for a part of another one, in which nothing is missing.
    private static readonly string[] _marks = ["apiVersion", "kind", "spec", "image", "serviceName", "accessModes"];

    public static TheoryData<string> Kinds =>
    [
        "admissionregistration.k8s.io.v1.MutatingWebhookConfiguration", "admissionregistration.k8s.io.v1.ValidatingAdmissionPolicy",
        "admissionregistration.k8s.io.v1.ValidatingWebhookConfiguration", "apps.v1.DaemonSet", "apps.v1.Deployment", "apps.v1.ReplicaSet", "apps.v1.StatefulSet",
        "autoscaling.v1.HorizontalPodAutoscaler", "autoscaling.v2.HorizontalPodAutoscaler", "batch.v1.CronJob", "batch.v1.Job",
        "certificates.k8s.io.v1.CertificateSigningRequest", "coordination.k8s.io.v1.Lease", "core.v1.ConfigMap", "core.v1.Endpoints", "core.v1.LimitRange",
        "core.v1.Namespace", "core.v1.Node", "core.v1.PersistentVolume", "core.v1.PersistentVolumeClaim", "core.v1.Pod", "core.v1.PodTemplate",
        "core.v1.ReplicationController", "core.v1.ResourceQuota", "core.v1.Secret", "core.v1.Service", "core.v1.ServiceAccount", "discovery.k8s.io.v1.EndpointSlice",
        "flowcontrol.apiserver.k8s.io.v1.FlowSchema", "networking.k8s.io.v1.Ingress", "networking.k8s.io.v1.IngressClass", "networking.k8s.io.v1.NetworkPolicy",
        "node.k8s.io.v1.RuntimeClass", "policy.v1.PodDisruptionBudget", "rbac.authorization.k8s.io.v1.ClusterRole", "rbac.authorization.k8s.io.v1.Role",
        "rbac.authorization.k8s.io.v1.RoleBinding", "resource.k8s.io.v1.DeviceClass", "resource.k8s.io.v1.ResourceClaim", "resource.k8s.io.v1.ResourceClaimTemplate",
        "scheduling.k8s.io.v1.PriorityClass", "storage.k8s.io.v1.CSIDriver", "storage.k8s.io.v1.StorageClass", "storage.k8s.io.v1.VolumeAttachment",
    ];

    [CorpusTheory]
    [MemberData(nameof(Kinds))]
    public void Each_change_is_reported_once_at_its_place(string kind)
    {
        var placeholders = EngineYaml.Node(File.ReadAllText(Repository.PathOf("..", "shared", "data", "kubernetes-objects", "v1.36.0", kind + ".yaml")));
        var schema = ApiSchemas.Packed.Find(KubernetesObject.FromDocument(placeholders)!.Type!)!.Schema;
        var root = WithWords(placeholders, schema);
        var mutations = MutationsOf(root, schema, [], isStatus: false).ToList();

        Assert.NotEmpty(mutations);
        Assert.Empty(Find(root));
        foreach (var (path, change, expected) in TestMatrix.Sample(mutations, oneOf: 4))
        {
            Assert.Equal(expected.Order(StringComparer.Ordinal), Find(Change(Around(root, schema, path, 0), path, 0, change)!).Order(StringComparer.Ordinal));
        }
    }

    // The objects have placeholders where the API has words.
    private static ManifestNode WithWords(ManifestNode node, ValueSchema schema) => (node, schema.Type) switch
    {
        (ScalarNode, SchemaType.Word) => ScalarNode.String(schema.Words!.In(_version).First()),
        (SequenceNode sequence, SchemaType.List) => new SequenceNode([.. sequence.Items.Select(item => WithWords(item, schema.Element!))]),
        (MappingNode mapping, SchemaType.Object or SchemaType.Map) => new MappingNode(
            [.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, WithWords(entry.Value, schema.Object?.Find(entry.Key, _version)?.Value ?? schema.Element!)))]),
        _ => node,
    };

    private static IEnumerable<string> Find(ManifestNode root)
    {
        var policy = new RulePolicy(targetVersion: _version, rules: [new KUBE6001SchemaViolationRule(), new KUBE6002UnknownFieldRule()]);
        var findings = new ManifestAnalyzer().Analyze(KubernetesObject.FromDocument(root)!, ManifestSet.Unknown, policy);
        var texts = findings.Select(finding => $"{finding.Descriptor.Id} {finding.Path}").ToList();
        Assert.Distinct(texts);
        return texts;
    }

    private static IEnumerable<(PathSegment[] Path, Func<MappingEntry, MappingEntry?> Change, string[] Expected)> MutationsOf(
        ManifestNode node, ValueSchema schema, PathSegment[] path, bool isStatus)
    {
        if (node is SequenceNode sequence && schema.Element is { } item)
        {
            return sequence.Items.SelectMany((value, index) => MutationsOf(value, item, [.. path, PathSegment.Of(index)], isStatus));
        }

        if (node is not MappingNode mapping || schema.Type is not (SchemaType.Object or SchemaType.Map))
        {
            return [];
        }

        return mapping.Entries.SelectMany(entry =>
        {
            PathSegment[] place = [.. path, PathSegment.Of(entry.Key)];
            var field = schema.Object?.Find(entry.Key, _version);
            var value = field?.Value ?? schema.Element!;
            var isInStatus = isStatus || (path.Length == 0 && entry.Key == "status");
            var isType = path.Length == 0 && entry.Key is "apiVersion" or "kind";
            return isType ? [] : OfField(entry, place, field, isInStatus).Concat(OfValue(place, value)).Concat(MutationsOf(entry.Value, value, place, isInStatus));
        });
    }

    private static IEnumerable<(PathSegment[], Func<MappingEntry, MappingEntry?>, string[])> OfField(MappingEntry entry, PathSegment[] place, FieldSchema? field, bool isStatus)
    {
        if (field is null)
        {
            yield break;
        }

        // A workload without a selector is taken for a part of one, in which nothing is missing.
        var isSelector = new ManifestPath(place).ToString() == "spec.selector";
        string[] missing = field.RequiredIn.Contains(_version) && !isStatus && !isSelector ? [$"KUBE6001 {new ManifestPath(place)}"] : [];
        yield return (place, _ => null, missing);
        var renamed = new ManifestPath([.. place[..^1], PathSegment.Of(entry.Key + Suffix)]);
        yield return (place, old => new MappingEntry(old.Key + Suffix, old.Value), [.. missing, $"KUBE6002 {renamed}"]);
    }

    private static IEnumerable<(PathSegment[], Func<MappingEntry, MappingEntry?>, string[])> OfValue(PathSegment[] place, ValueSchema schema)
    {
        var wrong = schema.Type == SchemaType.Any ? [] : _values.Where(value => !Accepts(schema.Type, value));
        return wrong.Select(value => (place, (Func<MappingEntry, MappingEntry?>)(old => new MappingEntry(old.Key, value)), new[] { $"KUBE6001 {new ManifestPath(place)}" }));
    }

    private static bool Accepts(SchemaType type, ManifestNode value) => (type, value) switch
    {
        (SchemaType.List, SequenceNode) or (SchemaType.Object or SchemaType.Map, MappingNode) => true,
        (SchemaType.String or SchemaType.IntOrString, ScalarNode { Kind: ScalarKind.String }) => true,
        (SchemaType.Boolean, ScalarNode { Kind: ScalarKind.Boolean }) => true,
        (SchemaType.Int32 or SchemaType.Int64 or SchemaType.Number or SchemaType.IntOrString or SchemaType.Quantity, ScalarNode { Kind: ScalarKind.Integer }) => true,
        (SchemaType.Number or SchemaType.Quantity, ScalarNode { Kind: ScalarKind.Float }) => true,
        _ => false,
    };

    // The object without what a path does not need: the same is found in it as in the whole one, in a hundredth of the time.
    private static ManifestNode Around(ManifestNode node, ValueSchema schema, PathSegment[] path, int depth) => node switch
    {
        SequenceNode sequence => new SequenceNode([.. sequence.Items.Select(item => Around(item, schema.Element!, path, depth + 1))]),
        MappingNode mapping when schema.Type is SchemaType.Object or SchemaType.Map => new MappingNode(
            [.. mapping.Entries.Where(entry => IsOnPath(entry, path, depth) || IsNeeded(entry, schema)).Select(entry => new MappingEntry(
                entry.Key,
                Around(entry.Value, schema.Object?.Find(entry.Key, _version)?.Value ?? schema.Element!, IsOnPath(entry, path, depth) ? path : [], depth + 1)))]),
        _ => node,
    };

    private static bool IsOnPath(MappingEntry entry, PathSegment[] path, int depth) => depth < path.Length && path[depth].Key == entry.Key;

    private static bool IsNeeded(MappingEntry entry, ValueSchema schema) =>
        _marks.Contains(entry.Key) || schema.Object?.Find(entry.Key, _version)?.RequiredIn.Contains(_version) == true;

    private static ManifestNode? Change(ManifestNode node, PathSegment[] path, int depth, Func<MappingEntry, MappingEntry?> change) => node switch
    {
        SequenceNode sequence => new SequenceNode([.. sequence.Items.Select((item, index) => index == path[depth].Index ? Change(item, path, depth + 1, change)! : item)]),
        MappingNode mapping => new MappingNode([.. mapping.Entries.Select(entry =>
            entry.Key != path[depth].Key ? entry
            : depth == path.Length - 1 ? change(entry)
            : new MappingEntry(entry.Key, Change(entry.Value, path, depth + 1, change)!)).OfType<MappingEntry>()]),
        _ => node,
    };
}
