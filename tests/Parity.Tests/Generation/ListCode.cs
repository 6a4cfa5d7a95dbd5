namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A list.</summary>
/// <param name="ElementType">The type of its items, as C# names it.</param>
/// <param name="Items">The items.</param>
internal sealed record ListCode(string ElementType, IReadOnlyList<CodeValue> Items) : CodeValue($"List<{ElementType}>");
