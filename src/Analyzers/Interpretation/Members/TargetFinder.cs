using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>Finds the code that a call may reach: one method, or several if the call is virtual.</summary>
/// <param name="stack">The methods that run.</param>
/// <param name="implementations">The methods that calls of virtual methods and interfaces may reach.</param>
/// <param name="assumed">Methods that are assumed to be the target of each virtual call that may reach them.</param>
internal sealed class TargetFinder(CallStack stack, SourceImplementations implementations, IReadOnlyList<IMethodSymbol> assumed)
{
    /// <summary>The possible targets of a call; <see langword="null"/> if there may be others, or if one of them is not followed.</summary>
    /// <param name="method">The method that the call names.</param>
    /// <param name="isVirtual">Whether the call may reach another method than that.</param>
    /// <param name="receiver">The type of the expression that it is called on.</param>
    /// <param name="isWorthFollowing">Whether a call of a target can matter.</param>
    public IReadOnlyList<FollowedMethod>? Find(IMethodSymbol method, bool isVirtual, ITypeSymbol? receiver, Func<IMethodSymbol, bool> isWorthFollowing)
    {
        if (!isVirtual || method.IsSealed || method.ContainingType.IsSealed)
        {
            return isWorthFollowing(method) && stack.Find(method) is { } body ? [new FollowedMethod(method, body)] : null;
        }

        if (PossibleTargets(method, receiver) is not { } targets)
        {
            return null;
        }

        // A call that returns to a method on the stack, as in a decorator, ends in one of the other targets.
        var followed = new List<FollowedMethod>();
        foreach (var target in targets.Count == 1 ? targets : targets.Where(target => !stack.Top.Runs(target.WithCode())))
        {
            if (!isWorthFollowing(target) || stack.Find(target) is not { } body)
            {
                return null;
            }

            followed.Add(new FollowedMethod(target, body));
        }

        return followed.Count == 0 ? null : followed;
    }

    /// <summary>
    /// Determines whether no code can answer a call, as of an interface without implementations. Only a proxy that is created at run
    /// time can, which forwards its arguments unchanged.
    /// </summary>
    /// <param name="method">The method that the call names.</param>
    /// <param name="isVirtual">Whether the call may reach another method than that.</param>
    /// <param name="receiver">The type of the expression that it is called on.</param>
    public bool AreNone(IMethodSymbol method, bool isVirtual, ITypeSymbol? receiver) =>
        isVirtual && method.IsAbstract && implementations.TargetsOf(method, receiver) is { IsComplete: true, Methods.Count: 0 };

    private IReadOnlyList<IMethodSymbol>? PossibleTargets(IMethodSymbol method, ITypeSymbol? receiver)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty && assumed.Count == 0)
        {
            return null;
        }

        var targets = implementations.TargetsOf(method, receiver);
        return assumed.FirstOrDefault(candidate => IsTarget(candidate, method, targets)) is { } target ? [target]
            : targets.IsComplete ? targets.Methods
            : null;
    }

    private bool IsTarget(IMethodSymbol candidate, IMethodSymbol method, CallTargets targets) =>
        targets.Methods.Contains(candidate, SymbolEqualityComparer.Default)
        || implementations.DeclarationsOf(candidate).Contains(method.OriginalDefinition, SymbolEqualityComparer.Default);
}
