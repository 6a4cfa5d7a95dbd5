using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Components.PackageUrls;
using KubeGuard.Components.Sboms;
using KubeGuard.Kubernetes;

namespace KubeGuard.Components.Images;

/// <summary>
/// The images of components that run in many clusters, with the Go modules that they are built from, and the names that the records of Kubernetes
/// itself give them. The tag of such an image is the version of the module, which its repository tags alike.
/// </summary>
internal static class ComponentImages
{
    private const string GoEcosystem = "Go";
    private const string KubernetesModule = "k8s.io/kubernetes";

    // Only three numbers: vendors write their own fixes, and projects their previews, after them.
    private static readonly Regex _version = new(@"^v?((\d{1,6})\.\d{1,6}\.\d{1,6})\z", RegexOptions.CultureInvariant);

    // The source of each row is go.mod in the repository that the comment names.
    private static readonly Row[] _rows =
    [
        // https://github.com/kubernetes/kubernetes
        .. OfKubernetes("kube-apiserver", "k8s.io/apiserver"),
        .. OfKubernetes("kube-controller-manager", "k8s.io/controller-manager"),
        .. OfKubernetes("kube-scheduler", "k8s.io/kube-scheduler"),
        .. OfKubernetes("kube-proxy", "k8s.io/kube-proxy"),
        .. OfKubernetes("kubectl", "k8s.io/kubectl"),

        // https://github.com/kubernetes/ingress-nginx
        new("/ingress-nginx/controller", "k8s.io/ingress-nginx") { Names = ["k8s.io/ingress-nginx"] },

        // https://github.com/kubernetes-sigs/secrets-store-csi-driver
        new("/csi-secrets-store/driver", "sigs.k8s.io/secrets-store-csi-driver") { Names = ["sigs.k8s.io/secrets-store-csi-driver"] },

        // https://github.com/argoproj/argo-cd
        new("/argoproj/argocd", "github.com/argoproj/argo-cd"),

        // https://github.com/argoproj/argo-workflows
        new("/argoproj/argocli", "github.com/argoproj/argo-workflows"),
        new("/argoproj/workflow-controller", "github.com/argoproj/argo-workflows"),

        // https://github.com/cert-manager/cert-manager
        new("/jetstack/cert-manager-cainjector", "github.com/cert-manager/cert-manager"),
        new("/jetstack/cert-manager-controller", "github.com/cert-manager/cert-manager"),
        new("/jetstack/cert-manager-webhook", "github.com/cert-manager/cert-manager"),

        // https://github.com/cilium/cilium
        new("/cilium/cilium", "github.com/cilium/cilium"),

        // https://github.com/coredns/coredns
        new("/coredns/coredns", "github.com/coredns/coredns"),

        // https://github.com/fluxcd/helm-controller, /kustomize-controller and /source-controller
        new("/fluxcd/helm-controller", "github.com/fluxcd/helm-controller"),
        new("/fluxcd/kustomize-controller", "github.com/fluxcd/kustomize-controller"),
        new("/fluxcd/source-controller", "github.com/fluxcd/source-controller"),

        // https://github.com/istio/istio
        new("/istio/pilot", "istio.io/istio"),

        // https://github.com/kyverno/kyverno
        new("/kyverno/kyverno", "github.com/kyverno/kyverno"),

        // https://github.com/traefik/traefik
        new("docker.io/library/traefik", "github.com/traefik/traefik"),
        new("/traefik/traefik", "github.com/traefik/traefik"),

        // https://github.com/goharbor/harbor, https://github.com/grafana/grafana and https://github.com/rancher/rancher
        new("/goharbor/harbor-core", "github.com/goharbor/harbor") { HasOnePath = true },
        new("/grafana/grafana", "github.com/grafana/grafana") { HasOnePath = true },
        new("/grafana/grafana-oss", "github.com/grafana/grafana") { HasOnePath = true },
        new("/rancher/rancher", "github.com/rancher/rancher") { HasOnePath = true },
    ];

    /// <summary>The packages that an image is built from, in the version of its tag, that of its records of Kubernetes first; none for other images and tags.</summary>
    /// <param name="image">The image. Except for those of Kubernetes, its registry does not count: mirrors keep the repository.</param>
    public static IReadOnlyList<SbomComponent> PackagesOf(ImageParts image)
    {
        var name = image.FullName;
        if (image.Tag is not { } tag || Array.Find(_rows, row => row.IsOf(name)) is not { } row || _version.Match(tag) is not { Success: true, Groups: var parts })
        {
            return [];
        }

        var (version, module) = (parts[1].Value, row.ModuleOf(int.Parse(parts[2].Value, NumberStyles.None, CultureInfo.InvariantCulture)));
        return
        [
            .. row.Names.Select(known => new SbomComponent(known, version, $"pkg:k8s/{known.Replace("/", "%2F")}@{version}", null, null)),
            new SbomComponent(module, version, $"pkg:golang/{module}@{version}", null, null),
        ];
    }

    /// <summary>Indicates whether a package is one that an image of a component is built from, in any version.</summary>
    public static bool HasPackage(EcosystemName ecosystem, string name) => Array.Exists(_rows, row => ecosystem.Base switch
    {
        GoEcosystem => name == row.Module || name.StartsWith(row.Module + "/v", StringComparison.Ordinal),
        EcosystemName.Kubernetes => row.Names.Contains(name),
        _ => false,
    });

    // A record is about one part of Kubernetes, or about all of them.
    private static IEnumerable<Row> OfKubernetes(string image, string name) =>
        from registry in new[] { "registry.k8s.io", "k8s.gcr.io" }
        select new Row($"{registry}/{image}", KubernetesModule) { Names = [name, KubernetesModule] };

    // A repository is the whole name, or its end from a slash on.
    private sealed record Row(string Repository, string Module)
    {
        /// <summary>The names in the records of Kubernetes (https://github.com/kubernetes-sigs/cve-feed-osv).</summary>
        public IReadOnlyList<string> Names { get; init; } = [];

        // These projects tag higher versions without the path that Go asks for, and advisories follow them.
        public bool HasOnePath { get; init; }

        public bool IsOf(string name) => Repository[0] == '/' ? name.EndsWith(Repository, StringComparison.Ordinal) : name == Repository;

        // The path of a module ends with its major version from 2 on (https://go.dev/ref/mod#major-version-suffixes).
        public string ModuleOf(int major) => major < 2 || HasOnePath ? Module : string.Format(CultureInfo.InvariantCulture, "{0}/v{1}", Module, major);
    }
}
