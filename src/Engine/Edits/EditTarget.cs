using KubeGuard.Kubernetes;

namespace KubeGuard.Edits;

/// <summary>The object that an edit changes. Only manifests can have another one than the analyzed object; C# offers no such fix.</summary>
internal abstract record EditTarget
{
    private EditTarget()
    {
    }

    /// <summary>The object that was analyzed.</summary>
    public static EditTarget AnalyzedObject { get; } = new Analyzed();

    /// <summary>Another object of the manifest set, which is found again by its type, namespace and name.</summary>
    /// <param name="Object">The object.</param>
    public sealed record Other(KubernetesObject Object) : EditTarget;

    /// <summary>An object that does not exist yet.</summary>
    /// <param name="Near">The object whose file gets the new one as a further document; the analyzed one unless given.</param>
    /// <param name="FileName">The name of a new file in the folder of that file, which gets the object instead.</param>
    public sealed record New(KubernetesObject? Near = null, string? FileName = null) : EditTarget;

    private sealed record Analyzed : EditTarget;
}
