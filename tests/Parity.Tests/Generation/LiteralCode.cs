namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A value that every style writes in the same way.</summary>
internal sealed record LiteralCode(string TypeName, string Expression) : CodeValue(TypeName);
