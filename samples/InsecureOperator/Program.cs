// Creates a preview environment for a pull request, or deletes one:
//   InsecureOperator create 4711 2.14.0-pr.4711
//   InsecureOperator delete 4711
using InsecureOperator;
using k8s;

if (args is not (["create", _, _] or ["delete", _]))
{
    Console.Error.WriteLine("Usage: create PULL_REQUEST TAG | delete PULL_REQUEST");
    return 1;
}

using var client = new Kubernetes(KubernetesClientConfiguration.BuildDefaultConfig());
var deployer = new PreviewDeployer(client);
var preview = new Preview(PullRequest: int.Parse(args[1]), Tag: args.ElementAtOrDefault(2) ?? "latest");

using var cancellation = new CancellationTokenSource(TimeSpan.FromMinutes(10));
if (args[0] == "create")
{
    await deployer.CreateAsync(preview, cancellation.Token);
}
else
{
    await deployer.DeleteAsync(preview, cancellation.Token);
}

return 0;
