using System.Globalization;

namespace KubeGuard.Network;

/// <summary>The number of a port, from 1 to 65535.</summary>
/// <param name="Number">The number.</param>
internal readonly record struct Port(int Number) : IPoint<Port>
{
    /// <summary>The first port.</summary>
    public static readonly Port First = new(1);

    /// <summary>The last port.</summary>
    public static readonly Port Last = new(65535);

    /// <inheritdoc/>
    public Port Previous => new(Number - 1);

    /// <inheritdoc/>
    public Port Next => new(Number + 1);

    /// <summary>Determines whether a number is that of a port.</summary>
    public static bool IsValid(long number) => number >= First.Number && number <= Last.Number;

    /// <inheritdoc/>
    public bool IsFollowedBy(Port other) => other.Number == Number + 1;

    /// <inheritdoc/>
    public int CompareTo(Port other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
