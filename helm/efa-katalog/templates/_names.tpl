{{/* Name of everything that belongs to one release. */}}
{{- define "efa-katalog.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Labels that never change, because a Deployment's selector cannot. */}}
{{- define "efa-katalog.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "efa-katalog.labels" -}}
{{ include "efa-katalog.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* Name of the claim for the data directory. */}}
{{- define "efa-katalog.claim" -}}
{{- .Values.persistence.existingClaim | default (printf "%s-data" (include "efa-katalog.name" .)) -}}
{{- end -}}

{{/* Where others reach the registry: as given, else through the ingress; nothing if there is none. */}}
{{- define "efa-katalog.publicUrl" -}}
{{- if .Values.publicUrl -}}
{{- .Values.publicUrl -}}
{{- else if .Values.ingress.enabled -}}
{{- printf "%s://%s" (ternary "https" "http" (not (empty .Values.ingress.tlsSecret))) .Values.ingress.host -}}
{{- end -}}
{{- end -}}
