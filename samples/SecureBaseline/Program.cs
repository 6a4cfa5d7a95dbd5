// Creates one job for each report that is due, in the namespace whose manifests are in deploy/.
using k8s;
using SecureBaseline;

using var client = new Kubernetes(KubernetesClientConfiguration.BuildDefaultConfig());
foreach (var report in args)
{
    var job = ReportJob.Build(report);
    await client.BatchV1.CreateNamespacedJobAsync(job, ReportJob.Namespace);
    Console.WriteLine($"Created {ReportJob.Namespace}/{job.Metadata.Name}");
}
