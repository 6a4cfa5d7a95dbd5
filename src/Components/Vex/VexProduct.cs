namespace KubeGuard.Components.Vex;

/// <summary>A product that a statement is about.</summary>
internal abstract class VexProduct
{
    /// <summary>Indicates whether a package in an image certainly belongs to the product.</summary>
    public abstract bool Covers(VexTarget target);
}
