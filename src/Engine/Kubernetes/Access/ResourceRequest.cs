namespace KubeGuard.Kubernetes.Access;

/// <summary>A request to the API server about a resource.</summary>
/// <param name="Verb">The verb, such as <c>get</c>.</param>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resource">The resource in the plural, such as <c>pods</c>.</param>
/// <param name="Subresource">The subresource, such as <c>log</c>; <see langword="null"/> for the resource itself.</param>
/// <param name="Name">The name of the object; <see langword="null"/> where a request has none, such as to create or list objects.</param>
internal sealed record ResourceRequest(string Verb, string Group, string Resource, string? Subresource = null, string? Name = null)
{
    /// <summary>The resource as roles name it, such as <c>pods/log</c>.</summary>
    public string FullResource => Subresource is null ? Resource : Resource + "/" + Subresource;
}
