namespace KubeGuard.Kubernetes;

/// <summary>
/// The group, version and kind by which the API server knows a type of object, such as <c>apps/v1 Deployment</c>
/// (https://kubernetes.io/docs/reference/using-api/).
/// </summary>
/// <param name="group">The API group; empty for the core group.</param>
/// <param name="version">The version in the group.</param>
/// <param name="kind">The kind.</param>
internal sealed class GroupVersionKind(string group, string version, string kind)
{
    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; } = group;

    /// <summary>The version in the group.</summary>
    public string Version { get; } = version;

    /// <summary>The kind.</summary>
    public string Kind { get; } = kind;

    /// <summary>Group and version as a manifest has them: <c>apps/v1</c>, <c>v1</c>.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>Indicates whether the group is one in which Kubernetes itself defines workloads.</summary>
    public bool IsWorkloadGroup => Group is "" or "apps" or "batch" or "extensions";

    /// <summary>Reads the <c>apiVersion</c> and <c>kind</c> of a manifest.</summary>
    /// <param name="apiVersion"><c>v1</c> or <c>group/version</c>.</param>
    /// <param name="kind">The kind.</param>
    public static GroupVersionKind Parse(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/');
        return slash < 0
            ? new GroupVersionKind("", apiVersion, kind)
            : new GroupVersionKind(apiVersion.Substring(0, slash), apiVersion.Substring(slash + 1), kind);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ApiVersion} {Kind}";
}
