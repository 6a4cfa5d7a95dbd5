using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>
/// A JSON schema of one version of a kind. Its content names the type, or its file does in the way of kubeconform:
/// <c>certificate-cert-manager-v1.json</c> or <c>cert-manager.io/certificate_v1.json</c>.
/// </summary>
internal sealed class JsonSchemaFile
{
    /// <summary>The kind of the objects that carry such schemas into a set. The API server has no such kind.</summary>
    public const string Kind = "JSONSchemaFile";

    private const string Root = "schema";

    private readonly string _group;
    private readonly string _kind;
    private readonly bool _isExact;

    private JsonSchemaFile(string group, string version, string kind, bool isExact, ManifestCursor schema)
    {
        (_group, Version, _kind, _isExact) = (group, version, kind, isExact);
        Schema = schema;
    }

    /// <summary>The version.</summary>
    public string Version { get; }

    /// <summary>The schema.</summary>
    public ManifestCursor Schema { get; }

    /// <summary>Wraps a document in an object that a set can have.</summary>
    /// <param name="folder">The name of the folder of the file.</param>
    /// <param name="name">The name of the file without its ending.</param>
    /// <param name="document">The document.</param>
    /// <returns>The object, or <see langword="null"/> if nothing says which type the schema is of.</returns>
    public static KubernetesObject? Wrap(string folder, string name, ManifestNode document)
    {
        if (Find(folder, name, ManifestCursor.Root(document)) is not { } file)
        {
            return null;
        }

        MappingEntry Entry(string key, string value) => new(key, ScalarNode.String(value));
        MappingEntry[] entries =
        [
            Entry("group", file._group), Entry("version", file.Version), Entry("kind", file._kind),
            new("isExact", ScalarNode.Boolean(file._isExact)), new(Root, document),
        ];
        return KubernetesObject.FromTyped(new MappingNode(entries), new GroupVersionKind("", "", Kind));
    }

    /// <summary>Reads such an object; <see langword="null"/> if it is another one, which a manifest may have under the same kind.</summary>
    public static JsonSchemaFile? Of(KubernetesObject wrapped)
    {
        var root = wrapped.Root;
        return wrapped.Type is { Version: "" } && root["group"].String is { } group && root["version"].String is { } version && root["kind"].String is { } kind && root[Root].Node is { } schema
            ? new JsonSchemaFile(group, version, kind, root["isExact"].Is(true), ManifestCursor.Root(schema))
            : null;
    }

    /// <summary>Determines whether it is of a kind, in whatever version. The names of files are in lower case, and often have only the first part of the group.</summary>
    public bool IsOf(GroupVersionKind type) => _isExact
        ? type.Kind == _kind && type.Group == _group
        : string.Equals(type.Kind, _kind, StringComparison.OrdinalIgnoreCase) && (type.Group == _group || type.Group.Split('.')[0] == _group);

    private static JsonSchemaFile? Find(string folder, string name, ManifestCursor schema)
    {
        if (schema["x-kubernetes-group-version-kind"].Items is [{ } type, ..] && type["kind"].String is { } kind && type["version"].String is { } version)
        {
            return new JsonSchemaFile(type["group"].String ?? "", version, kind, isExact: true, schema);
        }

        if (OnlyWord(schema["properties"]["apiVersion"]) is { } apiVersion && OnlyWord(schema["properties"]["kind"]) is { } onlyKind)
        {
            var parsed = GroupVersionKind.Parse(apiVersion, onlyKind);
            return new JsonSchemaFile(parsed.Group, parsed.Version, parsed.Kind, isExact: true, schema);
        }

        return ByName(folder, name, schema);
    }

    private static string? OnlyWord(ManifestCursor field) => field["const"].String ?? (field["enum"].Items is [{ } only] ? only.String : null);

    private static JsonSchemaFile? ByName(string folder, string name, ManifestCursor schema)
    {
        var underscore = name.LastIndexOf('_');
        if (underscore > 0)
        {
            return new JsonSchemaFile(folder, name.Substring(underscore + 1), name.Substring(0, underscore), isExact: false, schema);
        }

        var (first, last) = (name.IndexOf('-'), name.LastIndexOf('-'));
        return first > 0 && last > first
            ? new JsonSchemaFile(name.Substring(first + 1, last - first - 1), name.Substring(last + 1), name.Substring(0, first), isExact: false, schema)
            : null;
    }
}
