using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>Decides which symbols code outside the compilation can see, and so derive from, implement or call.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class AssemblyReach(Compilation compilation)
{
    // Words in the names of test assemblies.
    private static readonly string[] _testWords = ["Test", "Spec", "Mock", "Bench", "DynamicProxyGenAssembly"];

    private readonly Lazy<bool> _hasFriends = new(() => compilation.Assembly.GetAttributes().Any(IsOfFriend));

    /// <summary>Indicates whether the compilation is an application, which no other code references.</summary>
    public bool IsApplication => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    /// <summary>
    /// Determines whether code outside the compilation can see a type or member; test code does not count.
    /// </summary>
    public bool IsVisibleOutside(ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private
                || (current.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal && !_hasFriends.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfFriend(AttributeData attribute) =>
        attribute is { AttributeClass.Name: "InternalsVisibleToAttribute", ConstructorArguments: [{ Value: string name }] }
        && !_testWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
