namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>A value of which nothing is known.</summary>
internal sealed record UnknownValue : AbstractValue
{
    public static readonly UnknownValue Instance = new();

    private UnknownValue()
    {
    }
}
