// Where traces, metrics and logs go, with a lid on what a day may cost.
param environmentName string
param location string
param tags object
param dailyLogCapGb string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-costfinder-${environmentName}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: json(dailyLogCapGb) }
    features: { enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-costfinder-${environmentName}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    // Callers' addresses are blanked before anything is kept.
    DisableIpMasking: false
  }
}

output connectionString string = insights.properties.ConnectionString
output applicationInsightsId string = insights.id
