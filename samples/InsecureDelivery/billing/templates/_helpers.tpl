{{- define "billing.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1654
seccompProfile:
  type: Unconfined
{{- end }}
