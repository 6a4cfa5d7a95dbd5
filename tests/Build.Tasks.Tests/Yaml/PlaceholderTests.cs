using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>Placeholders in a text, and text that only looks like one.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("{{ .Values.image }}", "…")]
    [InlineData("mcr.microsoft.com/app:{{ tag }}", "mcr.microsoft.com/app:…")]
    [InlineData("${REGISTRY}/app:1", "…/app:1")]
    [InlineData("$(registry)/app:1", "…/app:1")]
    [InlineData("#{Registry}#/app:1", "…/app:1")]
    [InlineData("#{Registry}/shop/api:#{Octopus.Release.Number}", "…")]
    [InlineData("a#{X}b", "a…b")]
    [InlineData("__ACR__/shop/api:__TAG__", "…")]
    [InlineData("ghcr.io/team/__my-app__:1", "ghcr.io/team/…:1")]
    [InlineData("$REGISTRY/app:$TAG", "…")]
    [InlineData("ghcr.io/app:$tag", "ghcr.io/app:…")]
    [InlineData("$imageRegistry/app:1", "…/app:1")]
    [InlineData("ghcr.io/app:$imageTag", "ghcr.io/app:…")]
    [InlineData("<%= registry %>/shop/api:<%= tag %>", "…")]
    [InlineData("@project.registry@/app:1", "…/app:1")]
    [InlineData("ghcr.io/app:@version@", "ghcr.io/app:…")]
    [InlineData("%REGISTRY%/app:1", "…/app:1")]
    [InlineData("ghcr.io/app:%build.number%", "ghcr.io/app:…")]
    [InlineData("[[registry]]/app:[[ .Tag ]]", "…")]
    [InlineData("ghcr.io/app:[[ tag | lower ]]", "ghcr.io/app:…")]
    [InlineData("((registry))/app:1", "…/app:1")]
    [InlineData("<< inputs.registry >>/app:1", "…/app:1")]
    [InlineData("<your-registry>/app:<TAG>", "…")]
    [InlineData("@@REGISTRY@@/app:1", "…/app:1")]
    [InlineData("<path:secret/data/shop#password>", "…")]
    [InlineData("postgres://<user>:<password | base64encode>@db", "postgres://…@db")]
    [InlineData("?{gpg:shop/password|base64}", "…")]
    [InlineData("ENC[AES256_GCM,data:p673w==,iv:YY=,aad:UQ=,tag:A=,type:str]", "…")]
    [InlineData("ko://github.com/contoso/shop/cmd/api", "…")]
    [InlineData("image(app):tag(app)", "…")]
    public void A_placeholder_is_not_known_and_what_is_around_it_is(string text, string known) => Assert.Equal(known, Placeholders.Read(text).ToString());

    [Theory]
    [InlineData("registry.example.com/app:1.2@sha256:abababababababababababababababababababababababababababababababab")]
    [InlineData("team@example.com")]
    [InlineData("a@example.com,b@example.com")]
    [InlineData("100%")]
    [InlineData("10%-20%")]
    [InlineData("%Y-%m-%d %H:%M:%S")]
    [InlineData("a%20b%2Fc")]
    [InlineData("%E2%80%A6")]
    [InlineData("echo $HOME")]
    [InlineData("echo \"$NAME\"; exit $?")]
    [InlineData("set -e\n$HOME/bin/run @x@ %X% __A__\n")]
    [InlineData("pa$$word")]
    [InlineData("s3cr$ecret")]
    [InlineData("$2y$10$abcdefghijklmnopqrstuv")]
    [InlineData("$apr1$abc$def")]
    [InlineData("Host=$HOST;Password=secret")]
    [InlineData("____")]
    [InlineData("snake__case__name")]
    [InlineData("if [[ -f a ]]; then b; fi")]
    [InlineData("[[:alpha:]]")]
    [InlineData("a < b > c")]
    [InlineData("List<String>")]
    [InlineData("((a|b))")]
    [InlineData("cat <<EOF")]
    [InlineData("#comment")]
    [InlineData("@@ -1 +1 @@")]
    [InlineData("ENC[x]")]
    [InlineData("/search?{q}")]
    [InlineData("a|<b>|c")]
    [InlineData("koala://x")]
    public void Other_uses_of_the_same_signs_are_known(string text) => Assert.Equal(text, Placeholders.Read(text).Value);

    [Fact]
    public void A_hostile_text_costs_little() =>
        Assert.All(new[] { "_", "__", "@a", "%a", "[[a", "<a", "((a", "$a", "<<a" }, part => Placeholders.Read(string.Concat(Enumerable.Repeat(part, 200_000))));

    [Fact]
    public void A_build_knows_the_placeholders_of_a_team()
    {
        using var test = new TaskTest();
        test.Manifest("web.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: web }
            spec:
              containers:
              - { name: web, image: "%%REGISTRY%%/web:%%TAG%%" }
              - { name: old, image: docker.io/contoso/old:1 }
            """);
        Assert.Contains("web.yaml(6,25) KUBE3006", test.Findings());

        using var configured = new TaskTest();
        configured.Write("web.yaml", File.ReadAllText(Path.Combine(test.Folder, "web.yaml")));
        configured.Item("web.yaml").Configuration(".editorconfig", "root = true\n[*.yaml]\nkubeguard.placeholders = %%*%%\n");
        var findings = configured.Findings();
        Assert.DoesNotContain("web.yaml(6,25) KUBE3006", findings);
        Assert.Contains("web.yaml(7,25) KUBE3006", findings);
    }

    [Fact]
    public void A_wrong_form_is_reported_where_it_is_set()
    {
        using var test = new TaskTest();
        test.Manifest("web.yaml", "apiVersion: v1\nkind: Service\n").Configuration(".editorconfig", "root = true\n[*.yaml]\nkubeguard.placeholders = %%\n");

        Assert.Contains(".editorconfig(3,1) KUBE9005", test.Findings());
    }

    [Fact]
    public void A_key_that_is_a_word_of_its_format_leaves_nothing_open()
    {
        var root = Assert.Single(YamlStreamReader.Read("a.yaml", "{ $patch: delete, $ref: a }").Documents).Root;

        Assert.True(root.IsWhollyKnown());
    }
}
