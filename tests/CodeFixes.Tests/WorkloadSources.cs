using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>
/// Two projects of insecure workloads, whose files differ in style, line breaks, indentation and encoding. Lines that
/// no fix may change are marked.
/// </summary>
internal static partial class WorkloadSources
{
    /// <summary>The mark of a line that must not change.</summary>
    public const string Kept = "stays";

    private const int FilesPerStyle = 6;

    // The brackets contain the rest of the line.
    private const string Initializers =
        """
        using System.Collections.Generic; // stays
        using k8s.Models; // stays

        /* stays: «» */ namespace Shop.Workload0
        {
            // stays   	   with blanks at its end   
            internal static class Api // stays
            {
                private const bool On = true; // stays

                private static readonly string Root = "0" + "0"; // stays



                public static V1Deployment Create() => new V1Deployment // stays
                {
                    Metadata = new V1ObjectMeta { Name = "api" }, // stays
                    Spec = new V1DeploymentSpec // stays
                    {
                        Selector = new V1LabelSelector(), // stays
                        Template = new V1PodTemplateSpec // stays
                        {
                            Spec = new V1PodSpec // stays
                            {
                                HostNetwork = On,
                                HostPID = On,
                                HostIPC = true,
                                Volumes = new List<V1Volume> { new V1Volume { Name = "data", HostPath = new V1HostPathVolumeSource { Path = "/data" } } }, // stays
                                InitContainers = new List<V1Container> // stays
                                {
                                    new V1Container { Name = "first", Image = "k8s.gcr.io/pause:3.9" },

                                    // stays
                                    new V1Container
                                    {
                                        Name = "second", /* stays */
                                        Image = Defaults.Image,
                                        SecurityContext = new V1SecurityContext { Privileged = Defaults.Privileged, RunAsUser = 0 },
                                    },
                                }, // stays
                                Containers = new List<V1Container> // stays
                                {
                                    new V1Container // stays
                                    {
                                        Name = "api", // stays
                                        Image = "k8s.gcr.io/api:latest",
                                        ImagePullPolicy = "IfNotPresent",
                                        Env = new List<V1EnvVar> // stays
                                        {
                                            new V1EnvVar { Name = "DB_PASSWORD", Value = "hunter2hunter2" },
                                            new V1EnvVar { Name = "ADMIN_PASSWORD", Value = "hunter2hunter2" },
                                            new V1EnvVar { Name = "MODE", Value = "fast" }, // stays
                                        }, // stays
                                        Ports = new[] { new V1ContainerPort { ContainerPort = 80, HostPort = 80 } },
                                        VolumeMounts = new[]
                                        {
                                            new V1VolumeMount { Name = "data", MountPath = "/data" },
                                            new V1VolumeMount
                                            {
                                                Name = "data", // stays
                                                MountPath = "/other", // stays
                                                ReadOnlyProperty = false,
                                            },
                                        }, // stays
                                        SecurityContext = new V1SecurityContext // stays
                                        {
                                            Privileged = On,
                                            AllowPrivilegeEscalation = On,
                                            // stays
                                            Capabilities = new V1Capabilities // stays
                                            {
                                                Add = new List<string>
                                                {
                                                    "SYS_ADMIN",
                                                    "NET_BIND_SERVICE",
                                                    Defaults.Capability,
                                                    "BPF"
                                                },
                                            }, // stays
                                        }, // stays
                                        Resources = new V1ResourceRequirements
                                        {
                                            Limits = new Dictionary<string, ResourceQuantity> // stays
                                            {
                                                ["cpu"] = new ResourceQuantity("1"),
                                                ["memory"] = new ResourceQuantity("1Gi"), // stays
                                            }, // stays
                                        }, // stays
                                    }, // stays
                                }, // stays
                            }, // stays
                        }, // stays
                    }, // stays
                }; // stays
            } // stays
        } // stays
        """;

    private const string Assignments =
        """
        // stays
        using k8s.Models; // stays

        namespace Shop.Workload0; // stays

        internal sealed class Worker // stays
        {
            public V1Pod Create(string name) // stays
            {
                var pod = new V1Pod(); // stays
                pod.Metadata = new V1ObjectMeta(); // stays
                pod.Metadata.Name = name; // stays
                pod.Spec = new V1PodSpec();
                pod.Spec.HostPID = true;
                /* stays */ pod.Spec.NodeName = name;
                pod.Spec.HostIPC = Defaults.Privileged;
                pod.Spec.Containers = new[] { new V1Container { Name = "worker" }, new V1Container { Name = "sidecar" } };

                pod.Spec.Containers[0].Image = "docker.io/library/worker:1"; // stays
                pod.Spec.Containers[0].SecurityContext = new V1SecurityContext();
                pod.Spec.Containers[0].SecurityContext.Privileged = true;
                pod.Spec.Containers[0].SecurityContext.RunAsUser = 0;
                pod.Spec.Containers[0].SecurityContext.RunAsGroup = 0;
                // stays
                pod.Spec.Containers[1].Image = "docker.io/library/sidecar:1"; // stays
                pod.Spec.Containers[1].SecurityContext = new() { ProcMount = "Unmasked", Privileged = true };
                return pod; // stays
            }
        }
        """;

    private const string Growth =
        """
        using System.Collections.Generic; // stays
        using k8s.Models; // stays

        namespace Shop.Workload0 // stays
        {
            internal sealed class Batch // stays
            {
                public V1Job Create() // stays
                {
                    var added = new List<string>(); // stays
                    added.Add("SYS_PTRACE");
                    added.Add("NET_BIND_SERVICE"); // stays
                    added.Add("SYS_TIME");
                    var container = new V1Container { Name = "batch", Image = "ghcr.io/shop/batch:1" };
                    container.SecurityContext = new V1SecurityContext { Capabilities = new V1Capabilities { Add = added } };
                    var containers = new List<V1Container>(); // stays
                    containers.Add(container); // stays
                    containers.Add(Parts.Proxy()); // stays
                    containers.Add(Parts.Proxy()); // stays

                    var spec = new V1PodSpec { Containers = containers, RestartPolicy = "Never" };
                    spec.Volumes = new List<V1Volume>(); // stays
                    spec.SecurityContext = new V1PodSecurityContext { RunAsUser = 0, SeccompProfile = new V1SeccompProfile { Type = "Unconfined" } };
                    return new V1Job { Spec = new V1JobSpec { Template = new V1PodTemplateSpec { Spec = spec } } }; // stays
                } // stays
            } // stays
        } // stays
        """;

    private const string Brackets =
        """
        using k8s.Models; // stays

        namespace Shop.Workload0; // stays

        internal static class Agent // stays
        {
            public static readonly V1DaemonSet Set = new() { // stays
                Spec = new() { // stays
                    Template = new() { // stays
                        Spec = new() { // stays
                            HostNetwork = true,
                            Containers = [
                                new() { Name = "agent", Image = "quay.io/shop/agent:1", SecurityContext = new() { Privileged = true } },
                                new() { Name = "logs", Image = "quay.io/shop/logs:1" }
                            ],
                        }, // stays
                    }, // stays
                }, // stays
            }; // stays

            // stays
            public static V1Namespace Namespace => new() { Metadata = new() { Name = "shop" } };
        }
        """;

    private const string Shared =
        """
        using k8s.Models; // stays

        namespace Shop; // stays

        internal static class Defaults // stays
        {
            public const bool Privileged = true; // stays
            public const string Image = "k8s.gcr.io/init:1"; // stays
            public const string Capability = "SYS_MODULE"; // stays
        }

        internal static class Parts // stays
        {
            public static V1Container Proxy() => new V1Container { Name = "proxy", Image = "ghcr.io/shop/proxy:1" };
        }
        """;

    private static readonly string[] _styles = [Initializers, Assignments, Growth, Brackets];

    /// <summary>The document in which a test starts Fix All.</summary>
    public static string Start => PathOf(0, 0);

    /// <summary>Creates the solution.</summary>
    /// <param name="rules">The rules that are on.</param>
    public static TestSolution CreateSolution(IEnumerable<string> rules) => TestSolution.Create(rules, FilesOf(0), FilesOf(1));

    private static IEnumerable<(string Path, string Text, Encoding Encoding)> FilesOf(int project) =>
        Enumerable.Range(0, FilesPerStyle * _styles.Length)
            .Select(index => Vary(PathOf(project, index), _styles[index % _styles.Length].Replace("Workload0", $"Workload{index}", StringComparison.Ordinal), index / _styles.Length))
            .Append(Vary($"/{project}/Shared.cs", Shared, 1));

    private static string PathOf(int project, int index) => $"/{project}/Workload{index.ToString(CultureInfo.InvariantCulture)}.cs";

    private static (string Path, string Text, Encoding Encoding) Vary(string path, string text, int variant) => (
        path,
        WithLineBreaks(variant % 2 == 0 ? text : WithTabs(text), variant % 3),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: variant % 2 == 0));

    private static string WithTabs(string text) => LeadingBlanks().Replace(text, blanks => new string('\t', blanks.Length / 4));

    private static string WithLineBreaks(string text, int variant)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return string.Concat(lines.Select((line, index) => line + (variant == 0 || (variant == 1 && index % 3 == 1) ? "\n" : "\r\n")));
    }

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex LeadingBlanks();
}
