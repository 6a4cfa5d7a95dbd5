namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>Joins the values that something has on two paths.</summary>
/// <param name="left">The value on the first path.</param>
/// <param name="leftOrigin">The place where it is written.</param>
/// <param name="right">The value on the second path.</param>
/// <param name="rightOrigin">The place where it is written.</param>
internal delegate AbstractValue ValueJoin(AbstractValue left, Origin? leftOrigin, AbstractValue right, Origin? rightOrigin);
