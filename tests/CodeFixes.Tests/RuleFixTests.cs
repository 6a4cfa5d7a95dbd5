namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>The resulting C# of the first fix of a rule. <see cref="FixMatrixTests"/> applies every fix of every rule.</summary>
public class RuleFixTests
{
    public static TheoryData<string, string> Cases { get; } = new()
    {
        {
            """new V1PodSpec { SecurityContext = new V1PodSecurityContext { WindowsOptions = new V1WindowsSecurityContextOptions { HostProcess = {|KUBE1001:true|}, RunAsUserName = "a" } } }""",
            """new V1PodSpec { SecurityContext = new V1PodSecurityContext { WindowsOptions = new V1WindowsSecurityContextOptions { RunAsUserName = "a" } } }"""
        },
        { """new V1PodSpec { NodeName = "a", HostNetwork = {|KUBE1002:true|} }""", """new V1PodSpec { NodeName = "a" }""" },
        { """new V1PodSpec { NodeName = "a", HostPID = {|KUBE1003:true|} }""", """new V1PodSpec { NodeName = "a" }""" },
        { """new V1PodSpec { NodeName = "a", HostIPC = {|KUBE1004:true|} }""", """new V1PodSpec { NodeName = "a" }""" },
        { """new V1SecurityContext { Privileged = {|KUBE1005:true|} }""", """new V1SecurityContext { Privileged = false }""" },
        {
            """new V1Container { Image = "a", SecurityContext = new V1SecurityContext { Capabilities = new V1Capabilities { Add = [{|KUBE1006:"BPF"|}] } } }""",
            """new V1Container { Image = "a" }"""
        },
        {
            """new V1ContainerPort { ContainerPort = 80, HostPort = {|KUBE1008:80|} }""",
            """new V1ContainerPort { ContainerPort = 80 }"""
        },
        {
            """new V1Container { Image = "a", LivenessProbe = new V1Probe { HttpGet = new V1HTTPGetAction { Port = 80, Host = {|KUBE1009:"10.0.0.1"|} } } }""",
            """new V1Container { Image = "a", LivenessProbe = new V1Probe { HttpGet = new V1HTTPGetAction { Port = 80 } } }"""
        },
        {
            """new V1SecurityContext { AppArmorProfile = new V1AppArmorProfile { Type = {|KUBE1010:"Unconfined"|} } }""",
            """new V1SecurityContext { AppArmorProfile = new V1AppArmorProfile { Type = "RuntimeDefault" } }"""
        },
        {
            """new V1SecurityContext { SeLinuxOptions = new V1SELinuxOptions { Level = "s0", User = {|KUBE1011:"system_u"|} } }""",
            """new V1SecurityContext { SeLinuxOptions = new V1SELinuxOptions { Level = "s0" } }"""
        },
        {
            """new V1SecurityContext { RunAsNonRoot = true, ProcMount = {|KUBE1012:"Unmasked"|} }""",
            """new V1SecurityContext { RunAsNonRoot = true }"""
        },
        {
            """new V1SecurityContext { SeccompProfile = new V1SeccompProfile { Type = {|KUBE1013:"Unconfined"|} } }""",
            """new V1SecurityContext { SeccompProfile = new V1SeccompProfile { Type = "RuntimeDefault" } }"""
        },
        {
            """new {|KUBE1102:V1Container|} { Image = "a" }""",
            """new V1Container { Image = "a", SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false } }"""
        },
        {
            """new V1Pod { Spec = new V1PodSpec { Containers = [new {|KUBE1103:V1Container|} { Image = "a" }] } }""",
            """
            new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers = [new V1Container { Image = "a" }],
                    SecurityContext = new V1PodSecurityContext { RunAsNonRoot = true }
                }
            }
            """
        },
        {
            """new V1SecurityContext { RunAsGroup = 1000, RunAsUser = {|KUBE1104:0|} }""",
            """new V1SecurityContext { RunAsGroup = 1000 }"""
        },
        {
            """new V1Pod { Spec = new V1PodSpec { Containers = [new {|KUBE1105:V1Container|} { Image = "a" }] } }""",
            """
            new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers = [new V1Container { Image = "a" }],
                    SecurityContext = new V1PodSecurityContext
                    {
                        SeccompProfile = new V1SeccompProfile { Type = "RuntimeDefault" }
                    }
                }
            }
            """
        },
        {
            """new {|KUBE1106:V1Container|} { Image = "a", Args = new[] { "b" } }""",
            """
            new V1Container
            {
                Image = "a",
                Args = new[] { "b" },
                SecurityContext = new V1SecurityContext { Capabilities = new V1Capabilities { Drop = new[] { "ALL" } } }
            }
            """
        },
        {
            """new V1Capabilities { Drop = ["ALL"], Add = [{|KUBE1107:"CHOWN"|}, "NET_BIND_SERVICE"] }""",
            """new V1Capabilities { Drop = ["ALL"], Add = ["NET_BIND_SERVICE"] }"""
        },
        {
            """new V1PodSpec { HostUsers = false, Containers = [new V1Container { Image = "a", SecurityContext = new V1SecurityContext { ProcMount = {|KUBE1108:"Unmasked"|} } }] }""",
            """new V1PodSpec { HostUsers = false, Containers = [new V1Container { Image = "a" }] }"""
        },
        {
            """new {|KUBE1201:V1Container|} { Image = "a" }""",
            """new V1Container { Image = "a", SecurityContext = new V1SecurityContext { ReadOnlyRootFilesystem = true } }"""
        },
        {
            """new V1SecurityContext { RunAsUser = 1000, RunAsGroup = {|KUBE1204:0|} }""",
            """new V1SecurityContext { RunAsUser = 1000 }"""
        },
        {
            """new V1PodSpec { Volumes = [new V1Volume { Name = "v", HostPath = new V1HostPathVolumeSource { Path = "/data" } }], Containers = [new V1Container { Image = "a", VolumeMounts = [new {|KUBE1207:V1VolumeMount|} { Name = "v", MountPath = "/data" }] }] }""",
            """
            new V1PodSpec
            {
                Volumes = [new V1Volume { Name = "v", HostPath = new V1HostPathVolumeSource { Path = "/data" } }],
                Containers =
                [
                    new V1Container
                    {
                        Image = "a",
                        VolumeMounts =
                        [
                            new V1VolumeMount
                            {
                                Name = "v",
                                MountPath = "/data",
                                ReadOnlyProperty = true
                            }
                        ]
                    }
                ]
            }
            """
        },
        {
            """new V1Capabilities { Add = ["KILL", {|KUBE1208:"SYS_ADMIN"|}] }""",
            """new V1Capabilities { Add = ["KILL"] }"""
        },
        {
            """new {|KUBE1210:V1Container|} { Image = "a", Args = ["b"] }""",
            """
            new V1Container
            {
                Image = "a",
                Args = ["b"],
                SecurityContext = new V1SecurityContext { Capabilities = new V1Capabilities { Drop = ["NET_RAW"] } }
            }
            """
        },
        {
            """new V1SecurityContext { RunAsNonRoot = true, RunAsUser = {|KUBE1222:0|} }""",
            """new V1SecurityContext { RunAsNonRoot = true }"""
        },
        {
            """new V1Namespace { Metadata = new {|KUBE1242:V1ObjectMeta|} { Name = "a" } }""",
            """
            new V1Namespace
            {
                Metadata = new V1ObjectMeta
                {
                    Name = "a",
                    Labels = new Dictionary<string, string>
                    {
                        ["pod-security.kubernetes.io/enforce"] = "baseline",
                        ["pod-security.kubernetes.io/warn"] = "restricted",
                        ["pod-security.kubernetes.io/audit"] = "restricted"
                    }
                }
            }
            """
        },
        {
            """new V1Service { Spec = new V1ServiceSpec { Type = {|KUBE2301:"NodePort"|}, Ports = [new V1ServicePort { Port = 80, NodePort = 30080 }] } }""",
            """new V1Service { Spec = new V1ServiceSpec { Type = "ClusterIP", Ports = [new V1ServicePort { Port = 80 }] } }"""
        },
        {
            """new V1Service { Spec = new V1ServiceSpec { Type = "ClusterIP", ExternalIPs = [{|KUBE2303:"203.0.113.5"|}] } }""",
            """new V1Service { Spec = new V1ServiceSpec { Type = "ClusterIP" } }"""
        },
        {
            """new V1Ingress { Spec = new {|KUBE2306:V1IngressSpec|} { Rules = [new V1IngressRule { Host = "a.example.com" }] } }""",
            """
            new V1Ingress
            {
                Spec = new V1IngressSpec
                {
                    Rules = [new V1IngressRule { Host = "a.example.com" }],
                    Tls = [new V1IngressTLS { Hosts = ["a.example.com"], SecretName = "replace-me-tls" }] // TODO: name the Secret that has the certificate
                }
            }
            """
        },
        {
            """new V1ConfigMap { Data = new Dictionary<string, string> { ["allow-snippet-annotations"] = {|KUBE2309:"true"|} } }""",
            """new V1ConfigMap { Data = new Dictionary<string, string> { ["allow-snippet-annotations"] = "false" } }"""
        },
        {
            """new V1Container { Image = "a:latest", ImagePullPolicy = {|KUBE3005:"IfNotPresent"|} }""",
            """new V1Container { Image = "a:latest", ImagePullPolicy = "Always" }"""
        },
        {
            """new V1Container { Image = {|KUBE3008:"k8s.gcr.io/pause:3.9"|} }""",
            """new V1Container { Image = "registry.k8s.io/pause:3.9" }"""
        },
        {
            """new V1Pod { Spec = new V1PodSpec { Containers = [new {|KUBE4001:V1Container|} { Image = "a" }] } }""",
            """
            new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers =
                    [
                        new V1Container
                        {
                            Image = "a",
                            Resources = new V1ResourceRequirements
                            {
                                Requests = new Dictionary<string, ResourceQuantity>
                                {
                                    ["cpu"] = new ResourceQuantity("100m") // TODO: set the value that this workload needs
                                }
                            }
                        }
                    ]
                }
            }
            """
        },
        {
            """new V1Pod { Spec = new V1PodSpec { Containers = [new {|KUBE4002:V1Container|} { Image = "a" }] } }""",
            """
            new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers =
                    [
                        new V1Container
                        {
                            Image = "a",
                            Resources = new V1ResourceRequirements
                            {
                                Limits = new Dictionary<string, ResourceQuantity>
                                {
                                    ["cpu"] = new ResourceQuantity("500m") // TODO: set the value that this workload needs
                                }
                            }
                        }
                    ]
                }
            }
            """
        },
        {
            """new V1Pod { Spec = new V1PodSpec { Containers = [new {|KUBE4003:V1Container|} { Image = "a" }] } }""",
            """
            new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers =
                    [
                        new V1Container
                        {
                            Image = "a",
                            Resources = new V1ResourceRequirements
                            {
                                Requests = new Dictionary<string, ResourceQuantity>
                                {
                                    ["memory"] = new ResourceQuantity("128Mi") // TODO: set the value that this workload needs
                                }
                            }
                        }
                    ]
                }
            }
            """
        },
        {
            """new V1Pod { Spec = new V1PodSpec { Containers = [new {|KUBE4004:V1Container|} { Image = "a" }] } }""",
            """
            new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers =
                    [
                        new V1Container
                        {
                            Image = "a",
                            Resources = new V1ResourceRequirements
                            {
                                Limits = new Dictionary<string, ResourceQuantity>
                                {
                                    ["memory"] = new ResourceQuantity("256Mi") // TODO: set the value that this workload needs
                                }
                            }
                        }
                    ]
                }
            }
            """
        },
        {
            """new V1Container { Image = "a", Resources = new V1ResourceRequirements { Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = {|KUBE4016:new ResourceQuantity("1")|} } } }""",
            """new V1Container { Image = "a" }"""
        },
        {
            """new V1Pod { Spec = new {|KUBE5002:V1PodSpec|} { Containers = [new V1Container { Image = "a" }] } }""",
            """
            new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers = [new V1Container { Image = "a" }],
                    AutomountServiceAccountToken = false
                }
            }
            """
        },
        {
            """new V1EnvVar { Name = "DB_PASSWORD", Value = {|KUBE5202:"hunter2hunter2"|} }""",
            """
            new V1EnvVar
            {
                Name = "DB_PASSWORD",
                ValueFrom = new V1EnvVarSource
                {
                    SecretKeyRef = new V1SecretKeySelector
                    {
                        Name = "replace-with-secret-name", // TODO: create this Secret and move the value into it
                        Key = "DB_PASSWORD"
                    }
                }
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Finding_is_gone_after_its_fix(string before, string after) => CodeFixVerifier.VerifyAsync(File(before), File(after));

    private static string File(string expression) =>
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        class Test
        {
            public object Create() =>
                {{expression.Replace("\n", "\n        ")}};

            public List<string> Other() => [];
        }
        """;
}
