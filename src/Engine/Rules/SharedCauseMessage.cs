using System.Globalization;

namespace KubeGuard.Rules;

/// <summary>The message for several findings of a rule with one cause, which build output reports once.</summary>
/// <param name="Format"> The message, with the arguments of the first finding, then the cause, then the number of other
/// findings.
/// </param>
/// <param name="OneOther">The text for one other finding.</param>
/// <param name="ManyOthers">The text for several others; <c>{0}</c> is their number.</param>
internal sealed record SharedCauseMessage(string Format, string OneOther, string ManyOthers)
{
    /// <summary>The arguments of the message.</summary>
    /// <param name="first">The arguments of the first finding.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="others">The number of other findings, at least one.</param>
    public IReadOnlyList<string> ArgumentsFor(IReadOnlyList<string> first, string cause, int others) =>
        [.. first, cause, others == 1 ? OneOther : string.Format(CultureInfo.InvariantCulture, ManyOthers, others)];
}
