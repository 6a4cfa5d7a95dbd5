using KubeGuard.Cluster.Network.Declared;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>The policies that a list needs.</summary>
/// <param name="Policies">The policies in a stable order.</param>
/// <param name="Problems">The differences that remain between what they let through and the list.</param>
internal sealed record GeneratedPolicies(IReadOnlyList<GeneratedPolicy> Policies, IReadOnlyList<DeclarationProblem> Problems);
