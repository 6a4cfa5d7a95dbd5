using KubeGuard.Network;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>A peer that a word of its own names.</summary>
internal sealed class DeclaredWord : DeclaredPeer
{
    /// <summary>Every pod and every address.</summary>
    public static readonly DeclaredWord Anywhere = new("anywhere", kind => kind != ListPeerKind.IngressController, KnownAddresses.All);

    /// <summary>Every pod of the cluster.</summary>
    public static readonly DeclaredWord Cluster = new("cluster", kind => kind != ListPeerKind.IngressController, RangeSet<Address>.Empty);

    /// <summary>Every pod that no manifest shows, and every address.</summary>
    public static readonly DeclaredWord Outside = new("outside", IsUnseen, KnownAddresses.All);

    /// <summary>Every pod that no manifest shows.</summary>
    public static readonly DeclaredWord Others = new("others", IsUnseen, RangeSet<Address>.Empty);

    /// <summary>The ingress controller, as far as routes lead.</summary>
    public static readonly DeclaredWord Ingress = new("ingress", kind => kind == ListPeerKind.IngressController, RangeSet<Address>.Empty);

    private readonly Func<ListPeerKind, bool> _includes;

    private DeclaredWord(string text, Func<ListPeerKind, bool> includes, RangeSet<Address> addresses)
    {
        Text = text;
        _includes = includes;
        Addresses = addresses;
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DeclaredWord> All { get; } = [Anywhere, Cluster, Outside, Others, Ingress];

    /// <summary>The word.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override RangeSet<Address> Addresses { get; }

    /// <inheritdoc/>
    public override bool Includes(ListPeer peer) => _includes(peer.Kind);

    private static bool IsUnseen(ListPeerKind kind) => kind is ListPeerKind.Labelled or ListPeerKind.Other;
}
