using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>
/// The calls that do not change the objects that are passed to them. Any other call may change them, since its
/// code is not followed.
/// </summary>
internal static class CallEffects
{
    private static readonly string[] _readerTypes = ["Console", "ArgumentNullException", "GC", "BinaryData", "Convert"];

    /// <summary>Determines whether a call or constructor changes neither its arguments nor its receiver.</summary>
    public static bool IsReader(IMethodSymbol method, ModelTypes models) => models.Reads(method) || (IsKnownReader(method) && !IsPopulate(method));

    // A serializer that reads text into an existing object.
    private static bool IsPopulate(IMethodSymbol method) => method.Name.StartsWith("Populate", StringComparison.Ordinal);

    private static bool IsKnownReader(IMethodSymbol method) =>
        method.ContainingType is { } type
        && (type.SpecialType is SpecialType.System_Object or SpecialType.System_String or SpecialType.System_ValueType
            || IsObjectMethod(method)
            || IsQuestion(method)
            || (_readerTypes.Contains(type.Name) && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.ContainingAssembly.IsFramework())
            || ReaderLibrary.All.Any(library => library.Declares(type)));

    /// <summary>
    /// Determines whether it is an extension of the client's models, such as <c>SetLabel</c> or <c>EnsureMetadata</c>;
    /// these change only the metadata of an object.
    /// </summary>
    public static bool IsModelExtension(IMethodSymbol method, ModelTypes models) =>
        method.IsExtensionMethod && method.ContainingType.ContainingNamespace.IsIn("k8s.Models") && models.Reads(method);

    /// <summary>
    /// Determines whether it is <c>Initialize</c> of the client, which fills in <c>apiVersion</c>, <c>kind</c> and
    /// empty metadata.
    /// </summary>
    public static bool IsInitialize(IMethodSymbol method, ModelTypes models) =>
        method is { Name: "Initialize", IsExtensionMethod: true } && method.ContainingType.ContainingNamespace.IsIn("k8s") && models.Reads(method);

    private static bool IsObjectMethod(IMethodSymbol method) =>
        method.Name is nameof(ToString) or nameof(Equals) or nameof(GetHashCode) or nameof(GetType) && method.IsOverride;

    // Any(…), Count(…), Contains(…): no item of the collection is returned.
    private static bool IsQuestion(IMethodSymbol method) =>
        method.ContainingAssembly.IsFramework()
        && ((method.ContainingType.Name == "Enumerable" && method.ReturnType.SpecialType != SpecialType.None)
            || (method.Name is "Contains" or "ContainsKey" or "IndexOf" && method.ContainingType.ContainingNamespace.IsIn("System.Collections")));
}
