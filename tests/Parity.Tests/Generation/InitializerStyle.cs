namespace KubeGuard.Parity.Tests.Generation;

/// <summary>One expression of nested initialisers.</summary>
internal sealed class InitializerStyle : CodeStyle
{
    /// <inheritdoc/>
    protected override void WriteMethods(ObjectCode root) => AddMethod(Entry, root, $" => {Write(root)};");

    private static string Write(CodeValue value) => Nested(value, Write);
}
