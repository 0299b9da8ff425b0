// What wakes somebody. docs/operations.md says what each one means and what to do.
param environmentName string
param location string
param tags object
param applicationInsightsId string
param alertEmail string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'ag-costfinder-${environmentName}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'costfinder'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

var rules = [
  {
    name: 'failing-answers'
    says: 'More than 1 in 100 requests of the last quarter of an hour failed on our side, and at least 5 did.'
    severity: 1
    every: 'PT5M'
    window: 'PT15M'
    query: 'AppRequests | where Name !in ("Housekeeping") | summarize failed = countif(toint(ResultCode) >= 500), all = count() | where failed >= 5 and failed * 100 > all'
    found: true
  }
  {
    name: 'slow-answers'
    says: 'One request in 20 of the last quarter of an hour took longer than two seconds.'
    severity: 2
    every: 'PT5M'
    window: 'PT15M'
    query: 'AppRequests | where Name !in ("Housekeeping") | summarize slow = percentile(DurationMs, 95), all = count() | where all >= 20 and slow > 2000'
    found: true
  }
  {
    name: 'old-facts'
    says: 'The prices or programs in hand were published more than 120 days ago.'
    severity: 3
    every: 'PT1H'
    window: 'P1D'
    query: 'AppMetrics | where Name == "costfinder.facts.age" | extend subject = tostring(Properties.subject) | where subject in ("prices", "programs") | summarize age = max(Max) by subject | where age > 120'
    found: true
  }
  {
    name: 'housekeeping-failed'
    says: 'The daily housekeeping failed.'
    severity: 3
    every: 'PT1H'
    window: 'P1D'
    query: 'AppRequests | where Name == "Housekeeping" and Success == false'
    found: true
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-costfinder-${environmentName}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'CostFinder ${environmentName}: ${rule.name}'
      description: rule.says
      severity: rule.severity
      enabled: true
      evaluationFrequency: rule.every
      windowSize: rule.window
      scopes: [applicationInsightsId]
      autoMitigate: rule.found
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(alertEmail) ? [] : [people.id] }
    }
  }
]
