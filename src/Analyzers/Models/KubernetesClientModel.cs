using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// KubernetesClient and KubernetesClient.Aot: classes or records in <c>k8s.Models</c>, and user classes with the same
/// attributes. Field names are in <c>JsonPropertyName</c>, up to version 6 in <c>JsonProperty</c>
/// (https://github.com/kubernetes-client/csharp).
/// </summary>
internal sealed class KubernetesClientModel : ObjectModel
{
    // V1Container, V1beta1CronJob: the API version is the first part of the name.
    private static readonly Regex _versionPrefix = new("^V[0-9]+((alpha|beta)[0-9]+)?(?=[A-Z])", RegexOptions.CultureInvariant);

    private static readonly string[] _assemblies =
    [
        "KubernetesClient", "KubernetesClient.Aot", "KubernetesClient.Basic", "KubernetesClient.Classic", "KubernetesClient.Core",
        "KubernetesClient.Kubectl", "KubernetesClient.ModelConverter", "KubernetesClient.Models",
    ];

    /// <inheritdoc/>
    public override string Marker => "k8s.Models.KubernetesEntityAttribute";

    /// <inheritdoc/>
    public override string Namespace => "k8s.Models";

    /// <inheritdoc/>
    public override bool Declares(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Models", ContainingNamespace: { Name: "k8s", ContainingNamespace.IsGlobalNamespace: true } } || KindOf(type) is not null;

    /// <inheritdoc/>
    public override string SchemaNameOf(INamedTypeSymbol type) => _versionPrefix.Replace(type.Name, "");

    /// <inheritdoc/>
    public override GroupVersionKind? KindOf(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass?.Name == "KubernetesEntityAttribute");
        if (attribute is null)
        {
            return null;
        }

        string ValueOf(string name) =>
            attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string ?? "";
        return new GroupVersionKind(ValueOf("Group"), ValueOf("ApiVersion"), ValueOf("Kind"));
    }

    /// <inheritdoc/>
    public override bool IsScalar(ITypeSymbol type) => type.Name is "ResourceQuantity" or "IntOrString" or "IntstrIntOrString";

    /// <inheritdoc/>
    public override string? FieldOf(IPropertySymbol property) =>
        AttributeOf(property, "JsonPropertyNameAttribute") ?? AttributeOf(property, "JsonPropertyAttribute", "PropertyName");

    /// <summary>The client only reads its arguments; its extensions of the models only change metadata.</summary>
    public override bool Reads(IMethodSymbol method) => method.ContainingNamespace.IsIn("k8s");

    /// <summary>Up to version 17 the client was split into several assemblies.</summary>
    public override bool Owns(IAssemblySymbol assembly) => _assemblies.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase);
}
