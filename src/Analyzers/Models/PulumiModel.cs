using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// Pulumi.Kubernetes: arguments of resources in <c>Pulumi.Kubernetes.Types.Inputs</c>. Field names are in <c>Input</c>.
/// For lists and maps it is on the private backing field, which the compiler does not import from a reference; there
/// the property has the name of the field (https://github.com/pulumi/pulumi-kubernetes).
/// </summary>
internal sealed class PulumiModel : ObjectModel
{
    private const string Inputs = "Pulumi.Kubernetes.Types.Inputs";

    // kubernetes:apps/v1:Deployment
    private static readonly Regex _resourceType = new("^kubernetes:(?:(?<group>[^/:]+)/)?(?<version>[^/:]+):(?<kind>.+)$", RegexOptions.CultureInvariant);

    private static readonly Regex _suffix = new("(Patch)?Args$", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public override string Marker => "Pulumi.Kubernetes.KubernetesResourceTypeAttribute";

    /// <inheritdoc/>
    public override string Namespace => Inputs;

    /// <inheritdoc/>
    public override bool MakesCollections => true;

    /// <inheritdoc/>
    public override bool Declares(INamedTypeSymbol type) => type.ContainingNamespace.IsIn(Inputs);

    /// <inheritdoc/>
    public override string SchemaNameOf(INamedTypeSymbol type) => _suffix.Replace(type.Name, "");

    /// <summary>The resource declares the kind; it has the name of its arguments without the suffix.</summary>
    public override GroupVersionKind? KindOf(INamedTypeSymbol type)
    {
        if (!Declares(type))
        {
            return null;
        }

        var space = "Pulumi.Kubernetes" + type.ContainingNamespace.ToDisplayString().Substring(Inputs.Length);
        var resource = type.ContainingAssembly.GetTypeByMetadataName(space + "." + Regex.Replace(type.Name, "Args$", ""));
        if (resource is null || AttributeOf(resource, "KubernetesResourceTypeAttribute") is not { } text || _resourceType.Match(text) is not { Success: true } parts)
        {
            return null;
        }

        var group = parts.Groups["group"].Value;
        return new GroupVersionKind(group == "core" ? "" : group, parts.Groups["version"].Value, Regex.Replace(parts.Groups["kind"].Value, "Patch$", ""));
    }

    /// <inheritdoc/>
    public override string? FieldOf(IPropertySymbol property) =>
        AttributeOf(property, "InputAttribute")
        ?? property.ContainingType.GetMembers()
            .Where(member => string.Equals(member.Name, "_" + property.Name, StringComparison.OrdinalIgnoreCase))
            .Select(field => AttributeOf(field, "InputAttribute"))
            .FirstOrDefault();

    /// <inheritdoc/>
    public override bool IsPartial(INamedTypeSymbol type) => type.Name.EndsWith("PatchArgs", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool IsSequence(INamedTypeSymbol type) => IsOwn(type, "InputList");

    /// <inheritdoc/>
    public override bool IsMap(INamedTypeSymbol type) => IsOwn(type, "InputMap");

    /// <inheritdoc/>
    public override ITypeSymbol? WrappedBy(INamedTypeSymbol type) => IsOwn(type, "Input") || IsOwn(type, "InputUnion") ? type.TypeArguments[0] : null;

    /// <summary>A resource passes its arguments on to the engine unchanged.</summary>
    public override bool Reads(IMethodSymbol method) => method.ContainingNamespace.IsIn("Pulumi");

    /// <inheritdoc/>
    public override bool Owns(IAssemblySymbol assembly) => assembly.Name is "Pulumi" or "Pulumi.Automation";

    private static bool IsOwn(INamedTypeSymbol type, string name) =>
        type.Name == name && type.TypeArguments.Length > 0 && type.ContainingNamespace is { Name: "Pulumi", ContainingNamespace.IsGlobalNamespace: true };
}
