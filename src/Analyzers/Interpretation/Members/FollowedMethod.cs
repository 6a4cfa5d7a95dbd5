using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>A method whose code is followed where it is called.</summary>
/// <param name="Method">The method.</param>
/// <param name="Body">Its code.</param>
internal readonly record struct FollowedMethod(IMethodSymbol Method, MethodBody Body);
