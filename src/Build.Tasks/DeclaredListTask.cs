using KubeGuard.Build.Sets;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Objects;
using KubeGuard.Rules;

namespace KubeGuard.Build;

/// <summary>The common base of the tasks that write from, or into, the committed lists of connections of a project.</summary>
public abstract class DeclaredListTask : ConnectivityTask
{
    /// <summary>The file of a list that is found without being named.</summary>
    internal const string DefaultListFile = "kubernetes-connectivity.yaml";

    private protected const string ListName = "The list of connections";

    /// <summary>The lists of a set, as objects.</summary>
    private protected static IReadOnlyList<SetObject> ListsOf(ProjectSet set) => [.. set.Objects.OfKind(DeclaredList.Kind)];

    /// <summary>The absolute path of the file that has an object.</summary>
    private protected static string FileOf(ProjectSet set, SetObject item) => set.Locate(item.Root)?.File ?? "";

    /// <summary>A finding about a list.</summary>
    private protected ManifestFinding About(ProjectSet set, DeclarationProblem problem) =>
        About(KUBE2704InvalidConnectivityList.Descriptor, set.Locate(problem.Place) ?? YamlLocation.OfFile(ProjectFile), [ListName, problem.Text]);

    /// <summary>A finding about a file that cannot be written.</summary>
    private protected ManifestFinding Unwritable(string path, string reason) => About(KUBE9007UnwritableReport.Descriptor, YamlLocation.OfFile(path), [reason]);
}
