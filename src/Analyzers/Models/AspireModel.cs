using KubeGuard.Kubernetes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGuard.CSharp.Models;

/// <summary>
/// Aspire.Hosting.Kubernetes: classes in <c>Aspire.Hosting.Kubernetes.Resources</c> and the user's own below them.
/// Field names are in <c>YamlMember</c>; the kind is an argument of the base constructor
/// (https://github.com/dotnet/aspire).
/// </summary>
internal sealed class AspireModel : ObjectModel
{
    private const string Resources = "Aspire.Hosting.Kubernetes.Resources";

    // The constructors of a referenced assembly cannot be read.
    private static readonly Dictionary<string, string> _apiVersions = new(StringComparer.Ordinal)
    {
        ["Deployment"] = "apps/v1",
        ["StatefulSet"] = "apps/v1",
        ["ReplicaSet"] = "apps/v1",
        ["DaemonSet"] = "apps/v1",
        ["Job"] = "batch/v1",
        ["CronJob"] = "batch/v1",
        ["Pod"] = "v1",
        ["Service"] = "v1",
        ["Secret"] = "v1",
        ["ConfigMap"] = "v1",
        ["Namespace"] = "v1",
        ["ServiceAccount"] = "v1",
        ["Ingress"] = "networking.k8s.io/v1",
        ["NetworkPolicy"] = "networking.k8s.io/v1",
        ["Role"] = "rbac.authorization.k8s.io/v1",
        ["RoleBinding"] = "rbac.authorization.k8s.io/v1",
        ["ClusterRole"] = "rbac.authorization.k8s.io/v1",
        ["ClusterRoleBinding"] = "rbac.authorization.k8s.io/v1",
    };

    /// <inheritdoc/>
    public override string Marker => Resources + ".BaseKubernetesObject";

    /// <inheritdoc/>
    public override string Namespace => Resources;

    /// <inheritdoc/>
    public override bool MakesCollections => true;

    /// <inheritdoc/>
    public override bool Declares(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.ContainingNamespace.IsIn(Resources))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string SchemaNameOf(INamedTypeSymbol type) =>
        type.Name.EndsWith("V1", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 2) : type.Name;

    /// <inheritdoc/>
    public override GroupVersionKind? KindOf(INamedTypeSymbol type)
    {
        if (!Declares(type))
        {
            return null;
        }

        var (version, kind) = ConstantsOf(type) ?? (_apiVersions.TryGetValue(type.Name, out var known) && type.ContainingNamespace.IsIn(Resources) ? (known, type.Name) : default);
        if (version is null)
        {
            return null;
        }

        var slash = version.IndexOf('/');
        return new GroupVersionKind(slash < 0 ? "" : version.Substring(0, slash), version.Substring(slash + 1), kind);
    }

    /// <inheritdoc/>
    public override bool IsScalar(ITypeSymbol type) => type.Name == "Int32OrStringV1";

    /// <inheritdoc/>
    public override string? FieldOf(IPropertySymbol property) => AttributeOf(property, "YamlMemberAttribute", "Alias");

    /// <inheritdoc/>
    public override IEnumerable<string> DefaultsOf(INamedTypeSymbol type) => type.ContainingNamespace.IsIn(Resources) && type.Name == "ContainerV1" ? ["imagePullPolicy"] : [];

    /// <inheritdoc/>
    public override bool Reads(IMethodSymbol method) => method.ContainingNamespace.IsIn("Aspire.Hosting.Kubernetes");

    // class Rollout() : Workload("argoproj.io/v1alpha1", "Rollout")
    private static (string Version, string Kind)? ConstantsOf(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences.Concat(type.InstanceConstructors.SelectMany(constructor => constructor.DeclaringSyntaxReferences)))
        {
            var arguments = reference.GetSyntax() switch
            {
                ConstructorDeclarationSyntax constructor => constructor.Initializer?.ArgumentList,
                TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList,
                _ => null,
            };
            if (arguments?.Arguments.Select(argument => (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string).ToList() is [{ } version, { } kind])
            {
                return (version, kind);
            }
        }

        return null;
    }
}
