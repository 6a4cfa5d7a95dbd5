using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>
/// A library whose code reads an object and never changes it. Any project may declare a type in the namespace of a
/// library, so the assembly must be the library's own.
/// </summary>
/// <param name="space">Its namespace.</param>
/// <param name="assemblies">The names of its assemblies; none for a part of the framework.</param>
internal sealed class ReaderLibrary(string space, params string[] assemblies)
{
    /// <summary>Serializers, loggers, assertions and libraries on top of the Kubernetes client.</summary>
    public static readonly IReadOnlyList<ReaderLibrary> All =
    [
        new("KubeOps",
            "KubeOps", "KubeOps.Abstractions", "KubeOps.KubernetesClient", "KubeOps.Operator", "KubeOps.Operator.Web",
            "KubeOps.Templates", "KubeOps.Testing", "KubeOps.Transpiler"),
        new("System.Text.Json", "System.Text.Json"),
        new("System.Net.Http"),
        new("System.Text"),
        new("System.IO"),
        new("System.Runtime.Serialization"),
        new("System.Xml.Serialization"),
        new("System.Diagnostics"),
        new("System.Threading.Tasks"),
        new("Newtonsoft.Json", "Newtonsoft.Json", "Newtonsoft.Json.Bson"),
        new("YamlDotNet", "YamlDotNet", "YamlDotNet.Signed"),
        new("Microsoft.Extensions.Logging",
            "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Logging.Console",
            "Microsoft.Extensions.Logging.Debug", "Microsoft.Extensions.Logging.EventLog", "Microsoft.Extensions.Logging.EventSource",
            "Microsoft.Extensions.Logging.TraceSource", "Microsoft.Extensions.Telemetry", "Microsoft.Extensions.Telemetry.Abstractions"),
        new("Serilog", "Serilog", "Serilog.AspNetCore", "Serilog.Extensions.Hosting", "Serilog.Extensions.Logging"),
        new("NLog", "NLog", "NLog.Extensions.Logging"),
        new("Xunit",
            "xunit.abstractions", "xunit.assert", "xunit.core", "xunit.v3.assert", "xunit.v3.assert.aot", "xunit.v3.common", "xunit.v3.core",
            "xunit.v3.core.aot", "xunit.v3.extensibility.core"),
        new("NUnit", "nunit.framework", "nunit.framework.legacy"),
        new("Microsoft.VisualStudio.TestTools.UnitTesting",
            "Microsoft.VisualStudio.TestPlatform.TestFramework", "Microsoft.VisualStudio.TestPlatform.TestFramework.Extensions",
            "MSTest.TestFramework", "MSTest.TestFramework.Extensions"),
        new("FluentAssertions", "FluentAssertions", "FluentAssertions.Core", "FluentAssertions.Json"),
        new("AwesomeAssertions", "AwesomeAssertions", "AwesomeAssertions.Json"),
        new("Shouldly", "Shouldly"),
        new("Moq", "Moq"),
        new("NSubstitute", "NSubstitute"),
    ];

    /// <summary>Determines whether a type is the library's own.</summary>
    public bool Declares(INamedTypeSymbol type) => type.ContainingNamespace.IsIn(space) && IsOwn(type.ContainingAssembly);

    private bool IsOwn(IAssemblySymbol? assembly) =>
        assembly is not null && (assemblies.Length == 0 ? assembly.IsFramework() : assemblies.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase));
}
