using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE1201: a container can write to its root filesystem.</summary>
internal sealed class KUBE1201WritableRootFilesystem() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE1201",
    Name = "WritableRootFilesystem",
    Title = "Make the root filesystem read-only",
    MessageFormat = "{0} has a writable root filesystem; set readOnlyRootFilesystem to true and mount volumes where it writes",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    PeerChecks =
    [
        PeerCheck.KubeLinter("no-read-only-root-fs"),
        PeerCheck.KubeScore("container-security-context-readonlyrootfilesystem"),
        PeerCheck.Polaris("notReadOnlyRootFilesystem"),
    ],
    Options = [ContainerScopes.IncludeInitContainersByDefault, ContainerScopes.ExcludeEphemeralContainersByDefault],
    Absence = AbsenceClause.InSecurityContext("has a writable root filesystem"),
})
{
    private const string TemporaryDirectory = "/tmp";
    private const string VolumeName = "tmp";
    private const string Title = "Make the root filesystem read-only";

    private static readonly MappingNode _mount = Mapping(("name", ScalarNode.String(VolumeName)), ("mountPath", ScalarNode.String(TemporaryDirectory)));
    private static readonly MappingNode _volume = Mapping(("name", ScalarNode.String(VolumeName)), ("emptyDir", new MappingNode([])));

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        var field = container.SecurityContext["readOnlyRootFilesystem"];
        if (field.IsNot(true) && ContainerScopes.Include(container, context, ContainerScopes.IncludeInitContainersByDefault, ContainerScopes.ExcludeEphemeralContainersByDefault) && !container.Pod.MayBeWindows)
        {
            context.Report(field, [container.Description], [FixOf(container, Title, ManifestEdit.Set(field, true)), .. FixWithTemporaryDirectory(container, field)]);
        }
    }

    // Most programs write temporary files, so a second fix adds a directory for them.
    private static IEnumerable<RuleFix> FixWithTemporaryDirectory(Container container, ManifestCursor field)
    {
        var mounts = container.Cursor["volumeMounts"];
        var volumes = container.Pod.Spec["volumes"];
        var canAdd = mounts.HasOnly(mount => IsElsewhere(mount["mountPath"]))
            && volumes.HasOnly(volume => volume["name"].IsNot(VolumeName) || volume["emptyDir"].IsPresent);
        if (!canAdd)
        {
            yield break;
        }

        var edits = new List<ManifestEdit>
        {
            ManifestEdit.Set(field, true),
            ManifestEdit.Add(mounts, _mount),
        };
        if (!volumes.Items.Any(volume => volume["name"].Is(VolumeName)))
        {
            edits.Add(ManifestEdit.Add(volumes, _volume));
        }

        yield return FixOf(container, Title + " and mount an emptyDir at " + TemporaryDirectory, [.. edits]);
    }

    private static RuleFix FixOf(Container container, string title, params ManifestEdit[] edits) => RuleFix
        .Review(title, "run with a read-only root filesystem", edits)
        .Unless(() => ContainerCommand.InstallsPackages(container)
            ? FixObjection.Contradicted("the container installs packages, which writes to its root filesystem")
            : null);

    private static MappingNode Mapping(params (string Key, ManifestNode Value)[] entries) =>
        new([.. entries.Select(entry => new MappingEntry(entry.Key, entry.Value))]);

    private static bool IsElsewhere(ManifestCursor path) =>
        path.IsAbsent || (path.Text is { } text && NodePath.Normalize(text).Is(TemporaryDirectory) == false);
}
