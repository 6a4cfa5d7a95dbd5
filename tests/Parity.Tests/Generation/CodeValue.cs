namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A value of a typed object, before it is written in a style.</summary>
/// <param name="TypeName">Its type as C# names it.</param>
internal abstract record CodeValue(string TypeName);
