using Microsoft.Build.Utilities;

namespace KubeGuard.Build.Tasks.Tests.ImageBuilds;

/// <summary>Dockerfiles through the task, with the settings, suppressions and caches of a build.</summary>
public sealed class DockerfileTests : IDisposable
{
    private const string Digest = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly TaskTest _test = new();

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet", "Dockerfile(1,6) KUBE3001")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:latest AS base", "Dockerfile(1,6) KUBE3002")]
    [InlineData("FROM --platform=$BUILDPLATFORM node:20", "Dockerfile(1,32) KUBE3006")]
    [InlineData("FROM \\\n  k8s.gcr.io/pause:3.9", "Dockerfile(2,3) KUBE3008")]
    [InlineData("FROM grafana/grafana:9.2.1", "Dockerfile(1,6) KUBE3006|Dockerfile(1,6) KUBE3013")]
    public void Reports_base_images(string text, string expected) => Assert.Equal(expected.Split('|'), Check(text));

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:9.0")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:latest" + Digest)]
    [InlineData("FROM scratch")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:9.0 AS Build\nFROM build")]
    [InlineData("ARG TAG=latest\nFROM mcr.microsoft.com/dotnet/aspnet:${TAG}")]
    [InlineData("ARG IMAGE=node\nFROM $IMAGE")]
    [InlineData("FROM {{ image }}")]
    [InlineData("# FROM node")]
    [InlineData("RUN <<EOF\nFROM node\nEOF")]
    public void Is_silent_about_good_images_stages_and_the_unknown(string text) => Assert.Empty(Check(text));

    [Fact]
    public void Knows_the_registry_before_a_variable() => Assert.Equal(["Dockerfile(1,6) KUBE3006"], Check("FROM docker.io/library/node:$TAG"));

    [Theory]
    [InlineData("FROM mcr.microsoft.com/a:1\nUSER root", 2)]
    [InlineData("FROM mcr.microsoft.com/a:1\nUSER app\nUSER 0:0", 3)]
    [InlineData("FROM mcr.microsoft.com/a:1 AS base\nUSER root\nFROM base\nRUN b", 2)]
    public void Reports_root_as_the_user_of_the_image(string text, int line) => Assert.Equal([$"Dockerfile({line},6) KUBE3022"], Check(text));

    [Theory]
    [InlineData("FROM mcr.microsoft.com/a:1\nUSER root\nRUN b\nUSER app")]
    [InlineData("FROM mcr.microsoft.com/a:1 AS build\nUSER root\nFROM mcr.microsoft.com/b:1")]
    [InlineData("FROM mcr.microsoft.com/a:1\nUSER $APP_UID")]
    [InlineData("FROM mcr.microsoft.com/a:1")]
    [InlineData("USER root")]
    public void Is_silent_where_the_image_has_another_user_or_one_that_is_not_known(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("# kubeguard:disable KUBE3001 -- tried in March\nFROM mcr.microsoft.com/a")]
    [InlineData("FROM mcr.microsoft.com/a:1\n# kubeguard:disable KUBE3022 -- needs port 80\nUSER root")]
    [InlineData("FROM mcr.microsoft.com/a:1 AS b\n# kubeguard:disable KUBE3022, KUBE3001 -- needs port 80\nFROM mcr.microsoft.com/c\nRUN d\nUSER root")]
    public void Comments_suppress(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("FROM mcr.microsoft.com/a:1\n# kubeguard:disable KUBE3001 -- no tag yet\nUSER app\nFROM mcr.microsoft.com/b", "Dockerfile(4,6) KUBE3001")]
    [InlineData("FROM mcr.microsoft.com/a:1 # kubeguard:disable KUBE3022\nUSER root", "Dockerfile(2,6) KUBE3022")]
    public void Comments_elsewhere_do_not_suppress(string text, string expected) => Assert.Contains(expected, Check(text));

    [Fact]
    public void Reports_a_comment_that_suppresses_nothing()
    {
        _test.Configuration(".globalconfig", "is_global = true\ndotnet_diagnostic.KUBE9009.severity = warning\n");
        Assert.Equal(["Dockerfile(2,21) KUBE9009"], Check("FROM mcr.microsoft.com/a:1\n# kubeguard:disable KUBE3001 -- tried in March\nUSER app"));
    }

    [Fact]
    public void Settings_apply_to_the_file()
    {
        _test.Configuration(".editorconfig", "root = true\n[Dockerfile]\ndotnet_diagnostic.KUBE3001.severity = error\nkubeguard.trusted_registries = ghcr.io/contoso\n");
        Assert.Equal(["Dockerfile(1,6) KUBE3001", "Dockerfile(1,6) KUBE3006"], Check("FROM mcr.microsoft.com/a\nFROM ghcr.io/contoso/b:1"));
    }

    [Fact]
    public void With_every_rule_on_reports_images_and_the_user_alone()
    {
        _test.Configuration(".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.severity = warning\ndotnet_diagnostic.KUBE3003.severity = warning\n");
        Assert.Equal(
            ["KUBE3003", "KUBE3022"],
            Check("FROM mcr.microsoft.com/a:1 AS base_1\nEXPOSE 22\nENV PASSWORD=hunter2\nUSER root").Select(finding => finding.Split(' ')[^1]).Distinct());
    }

    [Fact]
    public void Message_names_the_stage_and_the_file()
    {
        Check("FROM mcr.microsoft.com/a AS build");
        Assert.Contains("Stage 'build' of Dockerfile 'Dockerfile' uses the image 'mcr.microsoft.com/a' without a version", Assert.Single(_test.Engine.Warnings));
    }

    [Fact]
    public void An_untrusted_registry_is_named_once_a_project() => Assert.Equal(["Dockerfile(1,6) KUBE3006"], Check("FROM node:20 AS a\nFROM node:22 AS b\nFROM a"));

    [Fact]
    public void A_second_build_reports_the_same_from_its_cache_and_a_change_is_seen()
    {
        _test.Task.CacheFile = Path.Combine(_test.Folder, "cache");
        string[] expected = ["Dockerfile(1,6) KUBE3001"];
        Assert.Equal(expected, Check("FROM mcr.microsoft.com/a"));
        _test.Engine.Warnings.Clear();
        Assert.Equal(expected, _test.Findings());
        _test.Engine.Warnings.Clear();
        Assert.Empty(Check("FROM mcr.microsoft.com/a:1"));
    }

    [Fact]
    public void A_baseline_takes_out_what_was_there_before()
    {
        _test.Task.UpdateBaseline = true;
        Assert.Empty(Check("FROM mcr.microsoft.com/a"));
        _test.Task.UpdateBaseline = false;
        Assert.Equal(["Dockerfile(3,6) KUBE3022"], Check("FROM mcr.microsoft.com/a\n\nUSER root"));
    }

    [Fact]
    public void A_log_has_the_place_of_a_finding()
    {
        _test.Task.SarifFile = "log.sarif";
        Check("FROM mcr.microsoft.com/a AS build");
        var log = File.ReadAllText(Path.Combine(_test.Folder, "log.sarif"));
        Assert.Contains("Dockerfile", log);
        Assert.Contains("\"path\": \"stages[0].image\"", log);
    }

    [Fact]
    public void A_file_that_is_named_and_not_there_is_an_error() => Assert.Equal(["Missing.Dockerfile(0,0) KUBE9003"], CheckItem("Missing.Dockerfile", isDefault: false));

    [Fact]
    public void A_file_of_the_default_pattern_that_cannot_be_read_fails_no_build()
    {
        Directory.CreateDirectory(Path.Combine(_test.Folder, "Dockerfile"));
        Assert.Empty(CheckItem("Dockerfile", isDefault: true));
    }

    [Fact]
    public void The_default_pattern_leaves_out_what_git_ignores()
    {
        Directory.CreateDirectory(Path.Combine(_test.Folder, ".git", "objects"));
        Directory.CreateDirectory(Path.Combine(_test.Folder, ".git", "refs"));
        _test.Write(".git/HEAD", "ref: refs/heads/main\n");
        _test.Write(".gitignore", "Dockerfile\n");
        _test.Write("Dockerfile", "FROM node");
        Assert.Empty(CheckItem("Dockerfile", isDefault: true));
        Assert.NotEmpty(CheckItem("Dockerfile", isDefault: false));
    }

    public void Dispose() => _test.Dispose();

    private IReadOnlyList<string> Check(string text)
    {
        _test.Write("Dockerfile", text);
        return CheckItem("Dockerfile", isDefault: false);
    }

    private IReadOnlyList<string> CheckItem(string name, bool isDefault)
    {
        var item = new TaskItem(name);
        item.SetMetadata("IsDefaultItem", isDefault ? "true" : "");
        _test.Task.Dockerfiles = [item];
        return _test.Findings();
    }
}
