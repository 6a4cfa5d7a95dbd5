using k8s;
using k8s.Autorest;
using k8s.Models;

namespace InsecureOperator;

/// <summary>Brings all objects of a preview environment into the cluster, in order.</summary>
public sealed class PreviewDeployer(IKubernetes client)
{
    public async Task CreateAsync(Preview preview, CancellationToken cancellation)
    {
        var name = new V1Namespace { Metadata = new() { Name = preview.Namespace } };
        await client.CoreV1.CreateNamespaceAsync(name, cancellationToken: cancellation);

        await client.BatchV1.CreateNamespacedJobAsync(DatabaseMigration.Build(preview), preview.Namespace, cancellationToken: cancellation);
        await client.AppsV1.CreateNamespacedDeploymentAsync(WebShop.Build(preview), preview.Namespace, cancellationToken: cancellation);
        await client.CoreV1.CreateNamespacedServiceAsync(WebShop.BuildService(preview), preview.Namespace, cancellationToken: cancellation);
        await client.AppsV1.CreateNamespacedStatefulSetAsync(Database.Build(preview), preview.Namespace, cancellationToken: cancellation);
        await client.BatchV1.CreateNamespacedCronJobAsync(NightlyReset.Build(preview), preview.Namespace, cancellationToken: cancellation);
        await client.CoreV1.CreateNamespacedPodAsync(ImageBuilder.Build(preview), preview.Namespace, cancellationToken: cancellation);
        await EnsureLogCollectorAsync(cancellation);
    }

    public Task DeleteAsync(Preview preview, CancellationToken cancellation) =>
        client.CoreV1.DeleteNamespaceAsync(preview.Namespace, cancellationToken: cancellation);

    private async Task EnsureLogCollectorAsync(CancellationToken cancellation)
    {
        try
        {
            await client.AppsV1.CreateNamespacedDaemonSetAsync(LogCollector.Build(), LogCollector.Namespace, cancellationToken: cancellation);
        }
        catch (HttpOperationException e) when (e.Response.StatusCode == System.Net.HttpStatusCode.Conflict)
        {
            // One collector per cluster is enough; another preview has created it.
        }
    }
}
