namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A value that every style writes alike.</summary>
internal sealed record LiteralCode(string TypeName, string Expression) : CodeValue(TypeName);
