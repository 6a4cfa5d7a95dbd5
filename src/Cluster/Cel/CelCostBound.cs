namespace KubeGuard.Cluster.Cel;

/// <summary>Upper bounds of what a part of an expression costs, and of its value.</summary>
/// <param name="Cost">The cost.</param>
/// <param name="Length">The number of characters, if it is a string.</param>
/// <param name="Items">The number of items, if it is a list or a map.</param>
/// <param name="ItemLength">The number of characters of an item.</param>
internal readonly record struct CelCostBound(double Cost, double Length, double Items, double ItemLength = 0)
{
    /// <summary>The size, whatever it is.</summary>
    public double Size => Math.Max(Length, Items);

    /// <summary>The bounds with another cost added.</summary>
    public CelCostBound Plus(double cost) => this with { Cost = Cost + cost };

    /// <summary>The bounds of one of two parts.</summary>
    public CelCostBound Or(CelCostBound other) => new(
        Math.Max(Cost, other.Cost), Math.Max(Length, other.Length), Math.Max(Items, other.Items), Math.Max(ItemLength, other.ItemLength));
}
