using Xunit.Sdk;
using Xunit.v3;

namespace KubeGuard.Tests;

/// <summary>Finds the cases of an <see cref="IConditionalTest"/>, or counts them as left out.</summary>
internal sealed class ConditionalFactDiscoverer : FactDiscoverer
{
    public override async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        LeftOutTests.Filter(factAttribute, await base.Discover(discoveryOptions, testMethod, factAttribute));
}
