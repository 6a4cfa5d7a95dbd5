using System.Text;
using KubeGuard.Components.Restores;

namespace KubeGuard.Components.Tests.Restores;

/// <summary>The packages that a project publishes, by <c>project.assets.json</c>.</summary>
public sealed class PublishedPackagesTests
{
    private const string Used = """ "A/1.0.0": { "type": "package", "compile": { "lib/net10.0/A.dll": {} }, "runtime": { "lib/net10.0/A.dll": {} } } """;

    [Fact]
    public void A_package_with_files_for_the_runtime_is_published() => Assert.Equal(["A 1.0.0"], Published(Target(Used), "A"));

    [Theory]
    [InlineData(""" "A/1.0.0": { "type": "package", "compile": { "lib/A.dll": {} }, "runtime": { "lib/net10.0/_._": {} } } """)]
    [InlineData(""" "A/1.0.0": { "type": "package", "compile": { "ref/A.dll": {} } } """)]
    [InlineData(""" "A/1.0.0": { "type": "package", "build": { "build/A.props": {} } } """)]
    public void A_package_that_is_only_compiled_against_or_built_with_is_not(string library) => Assert.Empty(Published(Target(library), "A"));

    [Theory]
    [InlineData("runtimeTargets", "runtimes/linux-x64/native/a.so")]
    [InlineData("native", "runtimes/linux-x64/native/a.so")]
    [InlineData("resource", "lib/net10.0/de/A.resources.dll")]
    public void Native_libraries_and_translations_are_published(string kind, string file) =>
        Assert.Equal(["A 1.0.0"], Published(Target($$""" "A/1.0.0": { "type": "package", "{{kind}}": { "{{file}}": {} } } """), "A"));

    [Fact]
    public void A_private_reference_is_not_published_and_neither_is_anything_that_only_it_needs()
    {
        const string Libraries = """
            "A/1.0.0": { "type": "package", "dependencies": { "B": "1.0.0", "C": "1.0.0" }, "runtime": { "lib/A.dll": {} } },
            "B/1.0.0": { "type": "package", "runtime": { "lib/B.dll": {} } },
            "C/1.0.0": { "type": "package", "runtime": { "lib/C.dll": {} } },
            "D/1.0.0": { "type": "package", "dependencies": { "c": "1.0.0" }, "runtime": { "lib/D.dll": {} } }
            """;
        Assert.Equal(["D 1.0.0", "C 1.0.0 by D"], Published(Target(Libraries), "A, D", """ "A": { "suppressParent": "All" } """));
    }

    [Fact]
    public void The_packages_of_referenced_projects_are_published()
    {
        var project = AssetsFile.Read(Encoding.UTF8.GetBytes("""
            {
              "targets": { "net10.0": {
                "Lib/1.0.0": { "type": "project", "dependencies": { "A": "1.0.0" }, "runtime": { "bin/Lib.dll": {} } },
                "A/1.0.0": { "type": "package", "runtime": { "lib/A.dll": {} } } } },
              "libraries": { "Lib/1.0.0": { "type": "project", "path": "../Lib/Lib.csproj", "msbuildProject": "../Lib/Lib.csproj" } },
              "projectFileDependencyGroups": { "net10.0": [ "Lib >= 1.0.0" ] }
            }
            """));
        var package = Assert.Single(PublishedPackages.Of(project!, [], false, (_, _) => false));
        Assert.Equal(["../Lib/Lib.csproj", null], package.Path.Select(library => library.ProjectFile));
    }

    [Theory]
    [InlineData("", "N 2.0.0, M 3.0.0")]
    [InlineData("linux-x64", "N 2.0.0")]
    [InlineData("osx-x64", "N 2.0.0, M 3.0.0")]
    public void The_packages_of_the_runtimes_count(string runtime, string packages)
    {
        var targets = $$"""
            {{Target(Used)}},
            {{Target(""" "N/2.0.0": { "type": "package", "native": { "n.so": {} } } """, "net10.0/linux-x64")}},
            {{Target(""" "M/3.0.0": { "type": "package", "native": { "m.so": {} } } """, "net10.0/linux-arm64")}}
            """;
        Assert.Equal(packages, string.Join(", ", Published(targets, "A, N, M", runtimes: runtime)));
    }

    [Fact]
    public void Of_several_frameworks_the_packages_that_all_have_are_certain()
    {
        const string Newer = """ "B/2.0.0": { "type": "package", "runtime": { "lib/B.dll": {} } } """;
        Assert.Equal(["A 1.0.0"], Published($"{Target(Used)}, {Target($"{Used}, {Newer}", "net9.0")}", "A, B"));
    }

    [Fact]
    public void A_package_that_a_shared_framework_has_is_not_published() => Assert.Empty(Published(Target(Used), "A", ofFramework: "A.dll"));

    [Theory]
    [InlineData(true, "N 2.0.0, Microsoft.NETCore.App.Runtime.linux-x64 10.0.1")]
    [InlineData(false, "N 2.0.0")]
    public void A_self_contained_project_publishes_its_runtime(bool isSelfContained, string packages)
    {
        var targets = Target(""" "N/2.0.0": { "type": "package", "native": { "n.so": {} } } """, "net10.0/linux-x64");
        Assert.Equal(packages, string.Join(", ", Published(targets, "N", isSelfContained: isSelfContained)));
    }

    [Theory]
    [InlineData("""{ "targets": """)]
    [InlineData("""{ "targets": { "net10.0": 1 } }""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Another_file_says_nothing(string json) => Assert.Empty(AssetsFile.Read(Encoding.UTF8.GetBytes(json))?.Targets ?? []);

    [Theory]
    [InlineData("newtonsoft.json", "GHSA-5crp-9r3c-p9vr", true)]
    [InlineData("Newtonsoft.Json", "GHSA-5crp-9r3c-p9v", false)]
    [InlineData("Zlib", "GHSA-5crp-9r3c-p9vr", false)]
    public void The_warnings_of_NuGetAudit_are_known(string package, string id, bool isAbout)
    {
        var project = AssetsFile.Read("""
            {
              "logs": [
                { "code": "NU1608", "level": "Warning", "message": "Detected package version outside of dependency constraint", "libraryId": "Newtonsoft.Json" },
                { "code": "NU1903", "level": "Warning", "message": "Package 'Newtonsoft.Json' 9.0.1 has a known high severity vulnerability, https://github.com/advisories/GHSA-5crp-9r3c-p9vr", "libraryId": "Newtonsoft.Json" }
              ]
            }
            """u8.ToArray());
        Assert.Equal(isAbout, Assert.Single(project!.AuditWarnings).IsAbout(package, ["CVE-2024-21907", id]));
    }

    private static string Target(string libraries, string name = "net10.0") => $$""" "{{name}}": { {{libraries}} } """;

    private static IEnumerable<string> Published(string targets, string references, string settings = "", string runtimes = "", string ofFramework = "", bool isSelfContained = false)
    {
        var groups = string.Join(", ", references.Split(", ").Select(name => $"\"{name} >= 1.0.0\""));
        var project = AssetsFile.Read(Encoding.UTF8.GetBytes($$"""
            {
              "version": 3, "targets": { {{targets}} },
              "projectFileDependencyGroups": { "net10.0": [ {{groups}} ], "net9.0": [ {{groups}} ] },
              "project": { "frameworks": { "net10.0": { "dependencies": { {{settings}} }, "frameworkReferences": { "Microsoft.NETCore.App": {} },
                "downloadDependencies": [ { "name": "Microsoft.NETCore.App.Host.linux-x64", "version": "[10.0.1, 10.0.1]" }, { "name": "Microsoft.NETCore.App.Runtime.linux-x64", "version": "[10.0.1, 10.0.1]" } ] } } }
            }
            """));
        return PublishedPackages.Of(project!, runtimes.Length == 0 ? [] : [runtimes], isSelfContained, (_, library) => library.Files.Contains(ofFramework)).Select(Describe);
    }

    private static string Describe(PublishedPackage package) =>
        $"{package.Library.Name} {package.Library.Version}{string.Concat(package.Path.SkipLast(1).Reverse().Select(library => $" by {library.Name}"))}";
}
