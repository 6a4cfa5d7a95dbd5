using System.Text.RegularExpressions;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A set of random manifests whose objects refer to each other, and random changes of it.</summary>
internal sealed class RandomSet
{
    // <a|b> is a choice; a line that chooses nothing is left out.
    private static readonly string[] _shapes =
    [
        """
        apiVersion: apps/v1
        kind: <Deployment|Deployment|DaemonSet>
        metadata:
          name: <a|b|c>
          namespace: <shop|shop|other>
          <|labels: { chart: one }|labels: { chart: two }>
          <|||annotations: { kubeguard/disable: "KUBE6109" }>
        spec:
          replicas: <1|2|3>
          <selector: { matchLabels: { app: a } }|selector: { matchLabels: { app: a } }|selector: { matchLabels: { app: b } }|>
          template:
            metadata:
              labels:
                app: <a|a|b|c>
                <|version: one|version: two|tier: back>
                <|chart: one|chart: two|chart: one|chart: three|k8s-app: kube-dns|"{{ x }}": y>
              <||annotations: { a: b }>
            spec:
              <|serviceAccountName: a|serviceAccountName: b|serviceAccount: a>
              <|||hostNetwork: true|dnsPolicy: None>
              <|imagePullSecrets: [{ name: a }]|imagePullSecrets: [{ name: x }]>
              containers:
              - name: c
                image: <one:1|one:2|jenkins/jenkins:1|jenkins/jenkins:2>
                ports: <[{ containerPort: 80 }]|[{ containerPort: 8080, name: http }]|[]|[{ containerPort: "{{ x }}" }]>
                <|envFrom: [{ configMapRef: { name: a } }]|env: [{ name: X, valueFrom: { secretKeyRef: { name: a, key: k } } }]|env: [{ name: X, valueFrom: { configMapKeyRef: { name: b, key: l } } }]>
              <|- { name: d, image: two, ports: [{ containerPort: 80 }] }|- { name: d, image: phpmyadmin }>
              <|volumes: [{ name: v, configMap: { name: a } }]|volumes: [{ name: v, secret: { secretName: b, optional: true } }]|volumes: [{ name: v, persistentVolumeClaim: { claimName: a } }]>
        """,
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: <a|b|p>
          namespace: <shop|other>
          labels: { app: <a|b>, <x|version|team>: <one|two> }
          <||ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: r, uid: u, controller: true }]>
        spec: { containers: [{ name: c, image: i }] }
        """,
        """
        apiVersion: v1
        kind: Service
        metadata: { name: <a|b|c>, namespace: <shop|shop|other>, labels: { app: <a|b>, team: <x|y> } }
        spec:
          <type: NodePort|type: LoadBalancer||>
          <||externalTrafficPolicy: Local|clusterIP: None>
          selector: { app: <a|b|z> <|, tier: back|, version: one> }
          ports: [{ port: <80|8080>, <targetPort: 80|targetPort: http|protocol: TCP> }]
        """,
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: <a|b>, namespace: <shop|other> }
        spec:
          podSelector: <{}|{ matchLabels: { app: a } }|{ matchLabels: { app: z } }|{ matchExpressions: [{ key: version, operator: In, values: [one] }] }>
          <|policyTypes: [Ingress]|policyTypes: [Ingress, Egress]>
          <|ingress: []|ingress: [{}]|ingress: [{ from: [{ podSelector: { matchLabels: { app: b } } }], ports: [{ port: 80 }] }]|ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: x } } }], ports: [{ port: http }] }]>
          <|egress: [{ to: [{ podSelector: { matchLabels: { app: a } } }] }]|egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]>
        """,
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: i, namespace: shop <|, annotations: { a: b }|, annotations: { nginx.ingress.kubernetes.io/auth-url: x }> }
        spec:
          <|tls: [{ hosts: [example.com], secretName: a }]|tls: [{ hosts: [example.com], secretName: z }]>
          rules: [{ host: example.com, http: { paths: [{ path: <|/|/x>, pathType: Prefix, backend: { service: { name: <a|b|z>, port: { number: <80|8080> } } } }] } }]
        """,
        """
        apiVersion: v1
        kind: <ConfigMap|Secret>
        metadata: { name: <a|b>, namespace: <shop|other> }
        <data|stringData>: { <k|l>: <x|y> }
        """,
        "apiVersion: v1\nkind: Namespace\nmetadata: { name: <shop|other>, labels: { team: <x|y>, a: <b|c> } }",
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: <a|b>, namespace: shop, labels: { x: <y|z> } }\n<imagePullSecrets|secrets>: [{ name: <a|z> }]",
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: r, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: <Role|ClusterRole>, name: <a|b> }
        subjects: [{ kind: <ServiceAccount|User>, name: <a|b|z>, namespace: shop }]
        """,
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: <a|b>, namespace: <shop|other> }\nrules: []",
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: h, namespace: shop }\nspec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: <a|b|z> }, maxReplicas: <2|3> }",
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: s, namespace: shop }
        spec:
          <|serviceName: a|serviceName: z>
          selector: { matchLabels: { app: s } }
          template: { metadata: { labels: { app: <a|s>, <one|two>: x } }, spec: { containers: [{ name: c, image: i }] } }
          <|volumeClaimTemplates: [{ metadata: { name: a } }]>
        """,
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: <a|b>, namespace: shop }\nspec: { volumeName: <a|b>, storageClassName: x }",
        "apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: m, namespace: shop }\nspec: { selector: { matchLabels: { <app|team>: <a|x|z> } } <|, namespaceSelector: { any: true }> }",
        "apiVersion: projectcalico.org/v3\nkind: GlobalNetworkPolicy\nmetadata: { name: <g|h> }\nspec:\n  <|order: 10>\n  selector: <app == 'a'|has(version)|version in {'one', 'two'}|all()>\n  <ingress: [{ action: Deny }]|egress: [{ action: Allow, destination: { selector: \"tier == 'back'\" } }]>",
        "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: { name: <d|e> }\nspec:\n  priority: <1|2>\n  subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { <app|version>: <a|one> } } } }\n  ingress: [{ action: <Allow|Deny|Pass>, from: [{ namespaces: { matchLabels: { team: x } } }] }]",
        "apiVersion: example.com/v1\nkind: Application\nmetadata: { name: x, namespace: <shop|other> }\nspec: { a: <b|c> }",
        "apiVersion: kubeguard/v1\nkind: Connectivity\nmetadata: { name: list }\nallow: [\"shop/a -> shop/b: <80|8080>\"]",
    ];

    private static readonly Regex _choice = new("<([^<>]*)>", RegexOptions.CultureInvariant);

    private readonly Random _random;
    private readonly List<List<(int Shape, int[] Choices)>> _files;
    private readonly string[] _heads;

    /// <summary>Creates a set that is the same for the same seed.</summary>
    public RandomSet(int seed)
    {
        _random = new Random(seed);
        _files = [.. Enumerable.Range(0, 3 + _random.Next(8)).Select(_ => Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => NewDocument()).ToList())];
        _heads = [.. _files.Select(_ => "")];
    }

    /// <summary>The texts of the files.</summary>
    public IReadOnlyList<string> Texts => [.. _files.Select((documents, index) => _heads[index] + string.Join("\n---\n", documents.Select(TextOf)) + "\n")];

    /// <summary>Changes one file, seldom two.</summary>
    public void Change()
    {
        do
        {
            var index = _random.Next(_files.Count);
            var documents = _files[index];
            switch (_random.Next(16))
            {
                case 0:
                    _heads[index] = _random.Next(3) == 0 ? "# kubeguard:disable KUBE6101, KUBE2001 -- reason\n" : new string('\n', _random.Next(3));
                    break;
                case 1:
                    documents[_random.Next(documents.Count)] = NewDocument();
                    break;
                case 2:
                    documents.Insert(_random.Next(documents.Count + 1), NewDocument());
                    break;
                default:
                    var choices = documents[_random.Next(documents.Count)].Choices;
                    choices[_random.Next(choices.Length)] = _random.Next(100);
                    break;
            }
        }
        while (_random.Next(5) == 0);
    }

    private (int Shape, int[] Choices) NewDocument()
    {
        // Most objects are those that others refer to.
        var shape = _random.Next(3) == 0 ? _random.Next(_shapes.Length) : _random.Next(4);
        shape = shape == _shapes.Length - 1 && _random.Next(4) > 0 ? 0 : shape;
        return (shape, [.. _choice.Matches(_shapes[shape]).Select(_ => _random.Next(100))]);
    }

    private static string TextOf((int Shape, int[] Choices) document)
    {
        var index = 0;
        var text = _choice.Replace(_shapes[document.Shape], match =>
        {
            var values = match.Groups[1].Value.Split('|');
            return values[document.Choices[index++] % values.Length];
        });
        return string.Join("\n", text.Split('\n').Where(line => line.Trim().Length > 0));
    }
}
