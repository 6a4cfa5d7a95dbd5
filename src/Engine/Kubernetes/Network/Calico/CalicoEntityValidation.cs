using KubeGuard.Manifests;
using KubeGuard.Network;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>
/// Checks the source or destination of a rule
/// (https://docs.tigera.io/calico/latest/reference/resources/networkpolicy#entityrule).
/// </summary>
internal static class CalicoEntityValidation
{
    private const int MaxPorts = 50;
    private const int MaxNets = 256;

    private static readonly string[] _notBesideServices = ["nets", "notNets", "selector", "notSelector", "namespaceSelector", "serviceAccounts"];

    /// <summary>The problems of a source or destination.</summary>
    /// <param name="rule">The rule that it is of.</param>
    /// <param name="entity">The source or destination.</param>
    /// <param name="isGlobal">Whether the policy is for the whole cluster.</param>
    public static IEnumerable<FieldProblem> FindProblems(CalicoRule rule, CalicoEntity entity, bool isGlobal) =>
        new[] { entity.Nets, entity.NotNets }.SelectMany(FindNetProblems)
            .Concat(entity.NotNets.Items.Where(IsWholeFamily).Select(place => new FieldProblem(place, "without every address nothing is left to match")))
            .Concat(new[] { entity.Ports, entity.NotPorts }.SelectMany(list => FindPortProblems(rule, list)))
            .Concat(entity.Services.IsPresent ? FindServiceProblems(rule, entity, isGlobal) : []);

    /// <summary>The block of addresses at a place, or the address alone; <see langword="null"/> unless it is known and valid.</summary>
    public static AddressBlock? ParseBlock(ManifestCursor place) =>
        place.String is { } text && AddressBlock.TryParseBlockOrAddress(text, out var block) ? block : null;

    /// <summary>Determines whether the text at a place is known, and is no block of addresses.</summary>
    public static bool IsNoBlock(ManifestCursor place) => place.String is not null && ParseBlock(place) is null;

    private static bool IsWholeFamily(ManifestCursor place) => ParseBlock(place) is { IsWholeFamily: true };

    private static IEnumerable<FieldProblem> FindNetProblems(ManifestCursor list)
    {
        if (list.Items.Count > MaxNets)
        {
            yield return new FieldProblem(list, $"there are more than {MaxNets} blocks");
        }

        foreach (var place in list.Items.Where(IsNoBlock))
        {
            yield return new FieldProblem(place, $"{Quoted.Of(place.String)} is no block of addresses");
        }
    }

    private static IEnumerable<FieldProblem> FindPortProblems(CalicoRule rule, ManifestCursor list)
    {
        if (list.Items.Count > MaxPorts)
        {
            yield return new FieldProblem(list, $"there are more than {MaxPorts} ports");
        }

        foreach (var place in list.Items.Where(CalicoPort.IsInvalid))
        {
            yield return new FieldProblem(place, $"{Quoted.Of(place.String ?? $"{place.Integer}")} is no port and no range of ports");
        }

        if (CalicoProtocol.Parse(rule.Protocol) is { Transport: null } && list.Items.Count > 0)
        {
            yield return new FieldProblem(list, $"the protocol {rule.Protocol.String ?? $"{rule.Protocol.Integer}"} has no ports");
        }
        else if (rule.Protocol.IsAbsent && list.Items.Any(item => CalicoPort.Parse(item) is { Numbers: not null }))
        {
            yield return new FieldProblem(list, "numbers of ports need the protocol TCP, UDP or SCTP");
        }
    }

    private static IEnumerable<FieldProblem> FindServiceProblems(CalicoRule rule, CalicoEntity entity, bool isGlobal)
    {
        if (!ReferenceEquals(entity, rule.Peer))
        {
            var allowed = rule.Direction == PolicyDirection.Ingress ? "source of an ingress rule" : "destination of an egress rule";
            yield return new FieldProblem(entity.Services, $"services can only be the {allowed}");
        }

        if (entity.Services["name"].IsAbsent)
        {
            yield return new FieldProblem(entity.Services["name"], "the name of the Service is missing");
        }

        if (isGlobal && entity.Services["namespace"].IsAbsent)
        {
            yield return new FieldProblem(entity.Services["namespace"], "a policy for the whole cluster must say the namespace of the Service");
        }

        var others = _notBesideServices.Concat(rule.Direction == PolicyDirection.Egress ? ["ports", "notPorts"] : []);
        foreach (var other in others.Where(other => entity.Place[other] is { IsPresent: true } place && !(place.IsComplete && place.Items.Count == 0 && place.Node is SequenceNode)))
        {
            yield return new FieldProblem(entity.Place[other], $"{other} excludes services");
        }
    }
}
